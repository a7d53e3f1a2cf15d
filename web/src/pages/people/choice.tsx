import styles from './choice.module.css';

interface ChoiceProps {
  readonly name: string;
  readonly value?: string;
  readonly label: string;
  /** What it brings. */
  readonly about: string;
  readonly chosen?: boolean;
}

/** Something that is or is not so. */
export const Choice = ({ name, value, label, about, chosen = false }: ChoiceProps) => (
  <label className={styles.choice}>
    <input type="checkbox" name={name} value={value} defaultChecked={chosen} />
    <span>
      {label} <small>{about}</small>
    </span>
  </label>
);
