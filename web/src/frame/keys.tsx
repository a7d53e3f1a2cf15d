import { useEffect } from 'react';
import { go, useAddress } from '../address/address.ts';
import { useSession } from '../session/session.ts';
import { beginGoing, endGoing, isGoing } from './going.ts';
import styles from './keys.module.css';
import { pages, toPage } from './pages.ts';

const id = 'keys';

export const openKeys = () => (document.getElementById(id) as HTMLDialogElement | null)?.showModal();

const isTyping = ({ target }: KeyboardEvent) =>
  target instanceof HTMLElement &&
  target.closest('input, textarea, select, dialog[open], [popover]') !== null;

/** The keys that work everywhere, and the list of them. */
export function Keys() {
  const session = useSession();
  const address = useAddress();

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.metaKey || event.ctrlKey || event.altKey || isTyping(event)) return;
      const { key } = event;
      const page = pages.find((one) => one.key === key && one.isFor(session));
      if (isGoing() && page !== undefined) {
        endGoing();
        go(toPage(page.page, address.query));
      } else if (key === 'g') beginGoing();
      else if (key === '?') openKeys();
      else if ('/[]'.includes(key)) {
        const button = document.querySelector<HTMLElement>(`[data-key="${key}"]`);
        // What it opens gives the focus back to it.
        if (key === '/') button?.focus();
        button?.click();
      } else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [session, address]);

  const listed = [
    ['/', 'Search people and filters'],
    ...pages.filter(({ isFor }) => isFor(session)).map(({ key, label }) => [`g ${key}`, `Go to ${label}`]),
    ['[', 'The period before'],
    [']', 'The period after'],
    ['← →', 'In a chart: from bucket to bucket'],
    ['↑ ↓', 'In a chart: from series to series'],
    ['Enter', 'In a chart: the rows behind the number'],
    ['t', 'In a chart: the same numbers as a table'],
    ['?', 'This list'],
  ];
  return (
    <dialog id={id} className={styles.dialog} aria-labelledby="keys-title">
      <form method="dialog">
        <h2 id="keys-title">Keys of the keyboard</h2>
        <dl>
          {listed.map(([key, what]) => (
            <div key={key}>
              <dt>
                <kbd>{key}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <button type="submit" className={styles.close}>
          Close
        </button>
      </form>
    </dialog>
  );
}
