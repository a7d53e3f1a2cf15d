import { toNumberText } from '../words/numbers.ts';
import { Button } from './button.tsx';
import styles from './pager.module.css';

interface PagerProps {
  readonly total: number;
  readonly offset: number;
  readonly size: number;
  readonly onMove: (offset: number) => void;
}

export function Pager({ total, offset, size, onMove }: PagerProps) {
  const last = Math.min(offset + size, total);
  return (
    <nav className={styles.pager} aria-label="Rows">
      <span>
        {total === 0
          ? 'No rows'
          : `${toNumberText(offset + 1)}–${toNumberText(last)} of ${toNumberText(total)}`}
      </span>
      {total > size && (
        <>
          <Button disabled={offset === 0} onClick={() => onMove(Math.max(0, offset - size))}>
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
