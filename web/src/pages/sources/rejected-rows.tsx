import type { RejectedRowItem } from '../../../../src/contract/sources/rejected-rows.ts';
import { changeQuery, useAddress } from '../../address/address.ts';
import { parseOffset } from '../../address/offset.ts';
import { download } from '../../asking/download.ts';
import { Answer } from '../../parts/answer.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { DownloadButton } from '../../parts/download-button.tsx';
import { Moment } from '../../parts/moment.tsx';
import { Pager } from '../../parts/pager.tsx';
import { toNumberText } from '../../words/numbers.ts';
import styles from './source-panel.module.css';
import { useRejectedRows } from './use-sources.ts';

const size = 50;

const columns: readonly Column<RejectedRowItem>[] = [
  { id: 'file', label: 'File', toCell: ({ file }) => <span className={styles.whole}>{file}</span> },
  { id: 'line', label: 'Line', numeric: true, toCell: ({ line }) => line },
  { id: 'column', label: 'Column', toCell: ({ column }) => column ?? 'the row' },
  { id: 'reason', label: 'Reason', toCell: ({ reason }) => <span className={styles.whole}>{reason}</span> },
  {
    id: 'value',
    label: 'Value',
    toCell: ({ value }) => (value === null ? '–' : <code className={styles.value}>{value}</code>),
  },
  { id: 'seenAt', label: 'Seen', toCell: ({ seenAt }) => <Moment at={seenAt} as="day" /> },
];

/** The rows of a source or a dump that could not be read, and why. */
export function RejectedRows({ source }: { readonly source: string }) {
  const { query } = useAddress();
  const offset = parseOffset(query.get('rejected-at'));
  const rows = useRejectedRows({ source, limit: size, offset });
  const total = rows.data?.total ?? 0;
  const file = `/v1/rejected-rows?${new URLSearchParams({ source })}`;
  return (
    <section className={styles.part} aria-label="Rejected rows">
      <header>
        <h3>Rejected rows{rows.data === undefined ? '' : `: ${toNumberText(total)}`}</h3>
        {total > 0 && (
          <DownloadButton
            label={`CSV of ${toNumberText(total)} rows`}
            onDownload={() => download(file, {})}
          />
        )}
      </header>
      <Answer to={rows} what="The rejected rows" height={240}>
        {({ data }) =>
          total === 0 ? (
            <p className={styles.none}>Every row could be read.</p>
          ) : (
            <>
              <DataTable
                label="Rows that could not be read"
                columns={columns}
                rows={data}
                keyOf={({ file: of, line, column, seenAt }) => `${of} ${line} ${column} ${seenAt}`}
                folds
              />
              <Pager
                total={total}
                offset={offset}
                size={size}
                onMove={(to) => changeQuery({ 'rejected-at': to === 0 ? null : String(to) }, 'replace')}
              />
            </>
          )
        }
      </Answer>
    </section>
  );
}
