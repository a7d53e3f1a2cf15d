import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Mark } from '../../parts/mark.tsx';
import { toNumberText } from '../../words/numbers.ts';

type Drift = SourceItem['drift'][number];

const found = (id: 'missing' | 'extra' | 'differing', label: string): Column<Drift> => ({
  id,
  label,
  numeric: true,
  toCell: (drift) => toNumberText(drift[id]),
});

const columns: readonly Column<Drift>[] = [
  { id: 'table', label: 'Table', toCell: ({ table }) => table },
  { id: 'unit', label: 'Compared', toCell: ({ unit }) => unit },
  found('missing', 'Missing'),
  found('extra', 'Extra'),
  found('differing', 'Differing'),
  {
    id: 'repaired',
    label: 'Repaired',
    toCell: ({ repaired }) => <Mark tone={repaired ? 'good' : 'warn'}>{repaired ? 'yes' : 'not yet'}</Mark>,
  },
];

export const DriftTable = ({ drift }: { readonly drift: readonly Drift[] }) => (
  <DataTable
    label="Where the source and the store did not agree"
    columns={columns}
    rows={drift}
    keyOf={({ table, unit }) => `${table} ${unit}`}
    folds
  />
);
