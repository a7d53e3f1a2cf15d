import type { Option } from './options.tsx';
import styles from './segments.module.css';

interface SegmentsProps {
  readonly label: string;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** One of a few, side by side. */
export const Segments = ({ label, options, chosen, onChoose }: SegmentsProps) => (
  <div className={styles.segments} role="group" aria-label={label}>
    {options.map(({ id, label: text }) => (
      <button key={id} type="button" aria-pressed={id === chosen} onClick={() => onChoose(id)}>
        {text}
      </button>
    ))}
  </div>
);
