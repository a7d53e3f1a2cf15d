import { DataTable } from '../parts/data-table.tsx';
import styles from './chart.module.css';
import type { ChartProps } from './chart.ts';
import { toText } from './readout.tsx';

/** The same numbers to be read one by one. */
export function ChartTable({ label, buckets, series, height, format, onOpen }: ChartProps) {
  const columns = [
    { id: 'bucket', label: 'When', toCell: (n: number) => buckets[n]?.full },
    ...series.map(({ id, label: name, values }) => ({
      id,
      label: name,
      numeric: true,
      toCell: (n: number) => {
        const text = toText(values[n], format);
        if (onOpen === undefined || values[n] == null) return text;
        return (
          <button type="button" className="number" onClick={() => onOpen(n, id)}>
            {text}
          </button>
        );
      },
    })),
  ];
  return (
    <div className={styles.table} style={{ height }}>
      <DataTable label={label} columns={columns} rows={buckets.map((_, n) => n)} keyOf={(n) => String(n)} />
    </div>
  );
}
