import type { Haul } from './bring-batches.ts';
import { bringBookings } from './bring-bookings.ts';
import type { Query } from './caller.ts';
import { asker, bookingsPlace, type Sync } from './sync.ts';
import type { SyncState } from './sync-state.ts';
import { type Order, walkList } from './walk-list.ts';

export const byCreation = { sort: 'sortCreated', after: 'afterCreatedAt', field: 'createdAt' } as const;
const byUpdate = { sort: 'sortUpdatedAt', after: 'afterUpdatedAt', field: 'updatedAt' } as const;
const byStart = { sort: 'sortStart', after: 'afterStart', field: 'start' } as const;

/** What is written when an instant is read may become visible a little later. */
const overlap = 5 * 60_000;
/** Guests who did not come are marked without the booking being changed; most are soon after it ended. */
const recheck = 3 * 86_400_000;

type OnUpTo = (state: SyncState, upTo: number) => SyncState;

/** A first copy of all bookings, or what is left to do of one. Tells whether there was something to do. */
export async function copyBookings(sync: Sync): Promise<boolean> {
  const { copy } = sync.state;
  if (copy === null) return false;
  await bringBookings(
    sync,
    walk(sync, byCreation, copy.upTo, (state, upTo) => ({ ...state, copy: { ...copy, upTo } })),
  );
  const createdTo = earlier(sync.state.copy?.upTo ?? null, sync.began);
  sync.state = { ...sync.state, copy: null, createdTo, updatedTo: copy.began };
  return true;
}

/** What was made and what was changed since the last pull, and what ended of late. */
export async function followBookings(sync: Sync): Promise<void> {
  const { began, state } = sync;
  const since = (instant: number | null) => (instant === null ? null : instant - overlap);
  const ended = { beforeEnd: new Date(began).toISOString() };
  const all = async function* () {
    yield* walk(sync, byCreation, since(state.createdTo), (now, upTo) => ({
      ...now,
      createdTo: later(now.createdTo, earlier(upTo, began)),
    }));
    yield* walk(sync, byUpdate, since(state.updatedTo), (now, upTo) => ({
      ...now,
      updatedTo: later(now.updatedTo, earlier(upTo, began)),
    }));
    yield* walk(sync, byStart, began - recheck, (now) => now, ended);
  };
  await bringBookings(sync, all());
}

async function* walk(
  sync: Sync,
  order: Order,
  from: number | null,
  onUpTo: OnUpTo,
  always: Query = {},
): AsyncGenerator<Haul<unknown>> {
  const place = bookingsPlace(sync.scope);
  let done = 0;
  for await (const { rows, askedAt, upTo, total } of walkList(asker(sync, place, always), order, from)) {
    done += rows.length;
    sync.pull.onProgress(place.path, done, Math.max(total ?? 0, done));
    yield { rows, askedAt, onward: (state) => (upTo === null ? state : onUpTo(state, upTo)) };
  }
}

const later = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));
/** An instant that lies ahead would hide all that happens until then. */
const earlier = (a: number | null, b: number) => (a === null ? null : Math.min(a, b));
