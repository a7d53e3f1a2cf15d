import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { changeQuery } from '../address/address.ts';
import { Options } from '../parts/options.tsx';
import { Popover } from '../parts/popover.tsx';
import { type Filter, filtersChange, parseFilters, toFilterText } from '../view/filter.ts';
import { type FilterColumn, toFilterSentence } from './filter-columns.ts';
import { FilterEditor } from './filter-editor.tsx';
import styles from './filter-parts.module.css';

interface FilterPartsProps {
  readonly filters: readonly Filter[];
  readonly columns: readonly FilterColumn[];
}

/** The filters that hold, each to be changed or taken away, and one to be added. */
export function FilterParts({ filters, columns }: FilterPartsProps) {
  const put = (at: number, filter: Filter | null) =>
    changeQuery({
      ...filtersChange(filters.toSpliced(at, 1, ...(filter === null ? [] : [filter]))),
      page: null,
    });
  return (
    <>
      {filters.map((filter, at) => {
        const column = columns.find(({ id }) => id === filter.id) ?? { ...filter, label: filter.id };
        const sentence = toFilterSentence(filter, column);
        return (
          <span key={at} className={styles.filter}>
            <Popover label={sentence} name={`Filter: ${sentence}`} className={styles.sentence}>
              {(close) => (
                <FilterEditor
                  column={column}
                  filter={filter}
                  onChange={(next) => put(at, next)}
                  onDone={close}
                />
              )}
            </Popover>
            <button
              type="button"
              className={styles.remove}
              aria-label={`Take away the filter: ${sentence}`}
              onClick={() => put(at, null)}
            >
              <X size={14} aria-hidden="true" />
            </button>
          </span>
        );
      })}
      <NewFilter columns={columns} onAdd={(filter) => put(filters.length, filter)} />
    </>
  );
}

/** A person, say, can be searched for without naming the column first. */
const valuesOf = ({ id, type, label, about, options = [] }: FilterColumn) =>
  options.map((option) => ({
    id: toFilterText({ id, type, operator: '', values: [option.id] }),
    label: option.label,
    about: about === undefined ? label : `${label}, ${about}`,
  }));

function NewFilter({
  columns,
  onAdd,
}: Pick<FilterPartsProps, 'columns'> & { readonly onAdd: (filter: Filter) => void }) {
  const [column, setColumn] = useState<FilterColumn | null>(null);
  return (
    <span className={styles.add}>
      <Popover
        name="Add a filter"
        shortcut="/"
        className={styles.plus}
        label={
          <>
            <Plus size={14} aria-hidden="true" /> filter
          </>
        }
      >
        {(close) =>
          column === null ? (
            <Options
              label="Filter by"
              options={columns}
              searched={columns.flatMap(valuesOf)}
              chosen={[]}
              onChoose={(chosen) => {
                const named = columns.find(({ id }) => id === chosen);
                if (named !== undefined) return setColumn(named);
                for (const filter of parseFilters(new URLSearchParams({ f: chosen }))) onAdd(filter);
                close();
              }}
            />
          ) : (
            <FilterEditor
              column={column}
              filter={null}
              onChange={(filter) => {
                onAdd(filter);
                setColumn(null);
                close();
              }}
              onDone={() => setColumn(null)}
            />
          )
        }
      </Popover>
    </span>
  );
}
