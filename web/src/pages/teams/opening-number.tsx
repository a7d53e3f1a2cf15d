import styles from './member-table.module.css';

interface OpeningNumberProps {
  readonly text: string;
  /** There is nothing behind it. */
  readonly none: boolean;
  /** Whose number, and which. */
  readonly of: string;
  readonly onOpen: () => void;
}

export const OpeningNumber = ({ text, none, of, onOpen }: OpeningNumberProps) =>
  none ? (
    <span className={styles.none}>{text}</span>
  ) : (
    <button
      type="button"
      className={styles.number}
      aria-label={`${of}: ${text}. Open the records.`}
      onClick={onOpen}
    >
      {text}
    </button>
  );
