import { toNumberText } from '../words/numbers.ts';
import { Button } from './button.tsx';
import styles from './pager.module.css';

interface PagerProps {
  /** What is paged. */
  readonly label?: string;
  /** Beside the numbers. */
  readonly about?: string | undefined;
  readonly total: number;
  readonly offset: number;
  readonly size: number;
  readonly onMove: (offset: number) => void;
}

export function Pager({ label = 'Rows', about, total, offset, size, onMove }: PagerProps) {
  const last = Math.min(offset + size, total);
  const lastPage = Math.max(0, Math.ceil(total / size) - 1) * size;
  return (
    <nav className={styles.pager} aria-label={label}>
      <span>
        {offset < total
          ? `${toNumberText(offset + 1)}–${toNumberText(last)} of ${toNumberText(total)}`
          : total === 0
            ? 'No rows'
            : `None here of ${toNumberText(total)}`}
        {about !== undefined && ` · ${about}`}
      </span>
      {(total > size || offset >= total) && total > 0 && (
        <>
          <Button
            disabled={offset === 0}
            onClick={() => onMove(Math.min(lastPage, Math.max(0, offset - size)))}
          >
            Previous
          </Button>
          <Button disabled={last >= total} onClick={() => onMove(offset + size)}>
            Next
          </Button>
        </>
      )}
    </nav>
  );
}
