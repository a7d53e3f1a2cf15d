import { DataTable } from './data-table.tsx';
import { Empty } from './states.tsx';

interface Ranked {
  readonly id: string;
  readonly name: string;
  readonly value: number;
}

interface RankedListProps {
  readonly label: string;
  readonly head: readonly [string, string];
  readonly rows: readonly Ranked[];
  readonly format: (value: number) => string;
  readonly onOpen: (id: string) => void;
  /** Said of a list of nothing. */
  readonly none?: string;
}

/** Who or what has most or least of something. */
export function RankedList({ label, head, rows, format, onOpen, none }: RankedListProps) {
  if (rows.length === 0) return <Empty>{none ?? 'Nobody in these dates.'}</Empty>;
  const most = Math.max(...rows.map(({ value }) => value));
  return (
    <DataTable
      headless
      label={label}
      columns={[
        { id: 'name', label: head[0], toCell: ({ name }) => name },
        {
          id: 'value',
          label: head[1],
          numeric: true,
          toCell: ({ value }) => <span>{format(value)}</span>,
          share: ({ value }) => (most === 0 ? 0 : value / most),
        },
      ]}
      rows={rows}
      keyOf={({ id }) => id}
      nameOf={({ name, value }) => `${name}: ${format(value)}. Open the rows.`}
      onOpen={({ id }) => onOpen(id)}
    />
  );
}
