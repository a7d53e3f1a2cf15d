import { toChangeText } from '../words/numbers.ts';
import styles from './delta.module.css';

export type Wish = 'more' | 'less' | 'neither';

/** A change in percent; its colour says whether it is good for this number. */
export function Delta({ change, wish }: { readonly change: number; readonly wish: Wish }) {
  // Half away from zero, as the server rounds.
  const rounded = (Math.sign(change) * Math.round(Math.abs(change) * 10)) / 10;
  const good = rounded === 0 || wish === 'neither' ? null : rounded > 0 === (wish === 'more');
  const arrow = rounded === 0 ? '' : rounded > 0 ? '↑ ' : '↓ ';
  const meaning = good === null ? '' : good ? ', which is good' : ', which is not good';
  return (
    <span className={good === null ? styles.level : good ? styles.good : styles.bad}>
      <span aria-hidden="true">{arrow}</span>
      {toChangeText(rounded)}
      <span className="unseen">{meaning}</span>
    </span>
  );
}
