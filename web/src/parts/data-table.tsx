import type { ReactNode } from 'react';
import styles from './data-table.module.css';

export interface Column<Row> {
  readonly id: string;
  readonly label: string;
  /** Shown once above the columns that have it in common. */
  readonly group?: string;
  /** Beside the label, such as what it means. */
  readonly mark?: ReactNode;
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

export interface Foot {
  readonly label: ReactNode;
  /** Of a column by its id. */
  readonly toCell: (column: string) => ReactNode;
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
  /** Lines below all rows, such as totals. */
  readonly feet?: readonly Foot[];
  /** The first column stays when the table is wider than its place. */
  readonly fixed?: boolean;
  /** For lists on cards: the labels are read, not shown. */
  readonly headless?: boolean;
  /** On a phone each row stands as lines, with the labels beside. */
  readonly folds?: boolean;
}

export function DataTable<Row>(props: DataTableProps<Row>) {
  const { label, columns, rows, keyOf, onOpen, nameOf, feet, fixed, headless = false, folds = false } = props;
  return (
    <table className={styles.table} data-fixed={fixed || undefined} data-folds={folds || undefined}>
      <caption className="unseen">{label}</caption>
      <thead className={headless ? 'unseen' : undefined}>
        {columns.some(({ group }) => group !== undefined) && <Groups columns={columns} />}
        <tr>
          {columns.map((column, n) => (
            <Head key={column.id} column={column} before={columns[n - 1]?.group} {...props} />
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
            {columns.map(({ id, label: name, numeric, unseen, group, toCell, share }, n) => (
              <td
                key={id}
                className={numeric ? styles.numeric : undefined}
                data-begins={begins(group, columns[n - 1]?.group)}
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
      {feet !== undefined && (
        <tfoot>
          {feet.map((foot, n) => (
            <tr key={n}>
              <th scope="row">{foot.label}</th>
              {columns.slice(1).map(({ id, numeric, group }, at) => (
                <td
                  key={id}
                  className={numeric ? styles.numeric : undefined}
                  data-begins={begins(group, columns[at]?.group)}
                >
                  {foot.toCell(id)}
                </td>
              ))}
            </tr>
          ))}
        </tfoot>
      )}
    </table>
  );
}

/** Where a group of columns begins there is a line; elsewhere nothing says so. */
const begins = (group: string | undefined, before: string | undefined) =>
  (group !== undefined && group !== before) || undefined;

function Groups<Row>({ columns }: Pick<DataTableProps<Row>, 'columns'>) {
  const groups = columns.reduce<{ readonly name: string | undefined; span: number }[]>((found, { group }) => {
    const last = found.at(-1);
    if (last !== undefined && last.name === group) last.span += 1;
    else found.push({ name: group, span: 1 });
    return found;
  }, []);
  return (
    <tr className={styles.groups}>
      {groups.map(({ name, span }, n) =>
        name === undefined ? (
          <td key={n} colSpan={span} />
        ) : (
          <th key={n} scope="colgroup" colSpan={span} data-begins>
            {name}
          </th>
        ),
      )}
    </tr>
  );
}

function Head<Row>({
  column: { id, label, mark, group, numeric, unseen, sortable },
  before,
  sorting,
  onSort,
}: Pick<DataTableProps<Row>, 'sorting' | 'onSort'> & {
  readonly column: Column<Row>;
  /** The group of the column before. */
  readonly before: string | undefined;
}) {
  const own = sorting?.id === id ? sorting : undefined;
  const order = own === undefined ? undefined : own.desc ? 'descending' : 'ascending';
  return (
    <th
      scope="col"
      className={numeric ? styles.numeric : undefined}
      data-begins={begins(group, before)}
      aria-sort={order}
    >
      {mark !== undefined && <span className={styles.mark}>{mark}</span>}
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
