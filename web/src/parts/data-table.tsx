import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** To the right, as numbers are. */
  readonly numeric?: boolean;
  /** What its cells say themselves: the label is read, not shown. */
  readonly unseen?: boolean;
  readonly toCell: (row: Row) => ReactNode;
  /** A thin bar behind the number, from 0 to 1. */
  readonly share?: (row: Row) => number;
  /** Sorted by this when the head is clicked. */
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly id: string;
  readonly desc: boolean;
}

interface DataTableProps<Row> {
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly sorting?: Sorting | undefined;
  readonly onSort?: (sorting: Sorting) => void;
  readonly onOpen?: ((row: Row) => void) | undefined;
  /** What the button that opens a row is called. */
  readonly nameOf?: (row: Row) => string;
  readonly foot?: ReactNode;
  /** For lists on cards: the labels are read, not shown. */
  readonly headless?: boolean;
  /** On a phone each row stands as lines, with the labels beside. */
  readonly folds?: boolean;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, onOpen, nameOf, foot, headless = false, folds = false } = props;
  return (
    <table className={styles.table} data-folds={folds || undefined}>
      <caption className="unseen">{label}</caption>
      <thead className={headless ? 'unseen' : undefined}>
        <tr>
          {columns.map((column) => (
            <Head key={column.id} column={column} {...props} />
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr
            key={keyOf(row)}
            data-opens={onOpen !== undefined || undefined}
            onClick={onOpen && (() => onOpen(row))}
          >
            {columns.map(({ id, label: name, numeric, unseen, toCell, share }, n) => (
              <td
                key={id}
                className={numeric ? styles.numeric : undefined}
                data-label={folds && !unseen ? name : undefined}
              >
                {share !== undefined && <Bar share={share(row)} />}
                {n === 0 && onOpen !== undefined ? (
                  <button
                    type="button"
                    aria-label={nameOf?.(row)}
                    onClick={(event) => {
                      event.stopPropagation();
                      onOpen(row);
                    }}
                  >
                    {toCell(row)}
                  </button>
                ) : (
                  toCell(row)
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      {foot !== undefined && <tfoot>{foot}</tfoot>}
    </table>
  );
}

function Head<Row>({
  column: { id, label, numeric, unseen, sortable },
  sorting,
  onSort,
}: Pick<DataTableProps<Row>, 'sorting' | 'onSort'> & { readonly column: Column<Row> }) {
  const own = sorting?.id === id ? sorting : undefined;
  const order = own === undefined ? undefined : own.desc ? 'descending' : 'ascending';
  return (
    <th scope="col" className={numeric ? styles.numeric : undefined} aria-sort={order}>
      {sortable && onSort !== undefined ? (
        <button
          type="button"
          onClick={() => onSort({ id, desc: own === undefined ? numeric === true : !own.desc })}
        >
          {label}
          <span aria-hidden="true">{own === undefined ? '' : own.desc ? ' ↓' : ' ↑'}</span>
        </button>
      ) : (
        <span className={unseen ? 'unseen' : undefined}>{label}</span>
      )}
    </th>
  );
}

const Bar = ({ share }: { readonly share: number }) => (
  <span
    className={styles.bar}
    style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }}
    aria-hidden="true"
  />
);
