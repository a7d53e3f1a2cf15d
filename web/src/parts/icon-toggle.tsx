import type { LucideIcon } from 'lucide-react';
import styles from './icon-toggle.module.css';

interface IconToggleProps {
  readonly icon: LucideIcon;
  readonly label: string;
  readonly on: boolean;
  readonly onToggle: () => void;
}

export const IconToggle = ({ icon: Icon, label, on, onToggle }: IconToggleProps) => (
  <button
    type="button"
    className={styles.toggle}
    aria-label={label}
    title={label}
    aria-pressed={on}
    onClick={onToggle}
  >
    <Icon size={15} strokeWidth={1.75} aria-hidden="true" />
  </button>
);
