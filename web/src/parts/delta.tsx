import { toChangeText } from '../words/numbers.ts';
import styles from './delta.module.css';

export type Wish = 'more' | 'less' | 'neither';

/** A change in percent; its colour says whether it is good for this number. */
export function Delta({ change, wish }: { readonly change: number; readonly wish: Wish }) {
  const good = change === 0 || wish === 'neither' ? null : change > 0 === (wish === 'more');
  const arrow = change === 0 ? '' : change > 0 ? '↑ ' : '↓ ';
  const meaning = good === null ? '' : good ? ', which is good' : ', which is not good';
  return (
    <span className={good === null ? styles.level : good ? styles.good : styles.bad}>
      <span aria-hidden="true">{arrow}</span>
      {toChangeText(change)}
      <span className="unseen">{meaning}</span>
    </span>
  );
}
