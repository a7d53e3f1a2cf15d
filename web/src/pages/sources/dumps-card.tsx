import type { RejectedRows } from '../../../../src/contract/sources/rejected-rows.ts';
import { Card } from '../../parts/card.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { toNumberText } from '../../words/numbers.ts';
import { openSource } from './source-address.ts';
import styles from './source-row.module.css';

interface DumpsCardProps {
  readonly dumps: RejectedRows['sources'];
}

/** Dumps and other imports of which rows could not be read. */
export const DumpsCard = ({ dumps }: DumpsCardProps) => (
  <Card
    title="Rejected rows of imports"
    definition="Rows of a dump, or rows that were sent, which could not be read. They stopped nothing else; a newer import takes their place."
  >
    <DataTable
      label="Imports with rejected rows"
      columns={[
        { id: 'name', label: 'Import', toCell: ({ name }) => name },
        {
          id: 'rows',
          label: 'Rejected rows',
          numeric: true,
          toCell: ({ name, rows }) => (
            <button
              type="button"
              className={styles.opens}
              aria-label={`Rejected rows of ${name}: ${toNumberText(rows)}`}
              onClick={() => openSource(name)}
            >
              {toNumberText(rows)}
            </button>
          ),
        },
      ]}
      rows={dumps}
      keyOf={({ name }) => name}
    />
  </Card>
);
