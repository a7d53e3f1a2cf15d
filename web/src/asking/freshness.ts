import { useSyncExternalStore } from 'react';

export interface Freshness {
  /** Null where there has never been data. */
  readonly asOf: Date | null;
  readonly eventsWaiting: number;
}

/** Bookings and coworking come from different sources. */
export type Known = 'bookings' | 'coworking';

const known = new Map<Known, Freshness>();
const listeners = new Set<() => void>();

/** Answers say how fresh they are; the last one counts. */
export function noteFreshness(path: string, { headers }: Response): void {
  const of = /^\/v1\/teams\b/.test(path) ? 'coworking' : 'bookings';
  const before = known.get(of);
  const asOf = headers.get('kepi-as-of');
  if (asOf === null) return;
  const eventsWaiting = Number(headers.get('kepi-events-waiting') ?? 0);
  const next = { asOf: asOf === 'never' ? null : new Date(asOf), eventsWaiting };
  if (before?.asOf?.getTime() === next.asOf?.getTime() && before?.eventsWaiting === eventsWaiting) return;
  known.set(of, next);
  for (const listener of listeners) listener();
}

export const useFreshness = (of: Known): Freshness | null =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => known.get(of) ?? null,
  );
