import styles from './attendance.module.css';
import type { placeOf } from './attendance-words.ts';

export const PlaceSign = ({ place }: { readonly place: ReturnType<typeof placeOf> }) => {
  const { id, label, icon: Icon } = place;
  return (
    <span className={styles.place} data-is={id}>
      <Icon size={13} strokeWidth={1.75} aria-hidden="true" />
      {label}
    </span>
  );
};
