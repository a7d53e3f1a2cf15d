import { useSyncExternalStore } from 'react';

export interface Freshness {
  /** Null where there has never been data. */
  readonly asOf: Date | null;
  readonly eventsWaiting: number;
}

let known: Freshness | null = null;
const listeners = new Set<() => void>();

/** Every answer says how fresh it is; the last one counts. */
export function noteFreshness({ headers }: Response): void {
  const asOf = headers.get('kepi-as-of');
  if (asOf === null) return;
  const eventsWaiting = Number(headers.get('kepi-events-waiting') ?? 0);
  const next = { asOf: asOf === 'never' ? null : new Date(asOf), eventsWaiting };
  if (known?.asOf?.getTime() === next.asOf?.getTime() && known?.eventsWaiting === eventsWaiting) return;
  known = next;
  for (const listener of listeners) listener();
}

export const useFreshness = (): Freshness | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known,
  );
