import { useIsFetching } from '@tanstack/react-query';
import { RefreshCw } from 'lucide-react';
import { type Known, useFreshness } from '../asking/freshness.ts';
import { refresh } from '../asking/query-client.ts';
import { useUnrefreshed } from '../asking/use-unrefreshed.ts';
import { useNow } from '../parts/use-now.ts';
import { ownZone } from '../view/use-view.ts';
import { toAgeText, toInstantText } from '../words/dates.ts';
import { toNumberText } from '../words/numbers.ts';
import styles from './freshness.module.css';

const staleAfter = 86_400_000;

/** How fresh the numbers are, and a button that asks for them once more. */
export function Freshness({ of = 'bookings' }: { readonly of?: Known }) {
  const fresh = useFreshness(of);
  const failure = useUnrefreshed();
  const now = useNow();
  const asking = useIsFetching() > 0;
  const stale = fresh?.asOf != null && now - fresh.asOf.getTime() > staleAfter;
  return (
    <span className={styles.freshness}>
      {fresh !== null && (
        <span
          className={stale ? styles.stale : styles.age}
          title={fresh.asOf === null ? undefined : toInstantText(fresh.asOf, ownZone)}
        >
          {fresh.asOf === null ? 'No data yet' : `As of ${toAgeText(fresh.asOf, now)}`}
          {fresh.eventsWaiting > 0 && ` · ${toNumberText(fresh.eventsWaiting)} events waiting`}
        </span>
      )}
      {failure !== null && (
        <span className={styles.stale} role="status" title={failure.message}>
          Not refreshed<span className="unseen">. {failure.message}</span>
        </span>
      )}
      <button
        type="button"
        className={styles.refresh}
        aria-label="Refresh"
        title="Refresh"
        onClick={() => void refresh()}
      >
        <RefreshCw size={15} strokeWidth={1.75} aria-hidden="true" data-asking={asking} />
      </button>
    </span>
  );
}
