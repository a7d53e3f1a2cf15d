import { bringBookings } from './bring-bookings.ts';
import { asker, bookingsPlace, type Sync } from './sync.ts';
import { walkList } from './walk-list.ts';

export const byCreation = { sort: 'sortCreated', after: 'afterCreatedAt', field: 'createdAt' } as const;
const byUpdate = { sort: 'sortUpdatedAt', after: 'afterUpdatedAt', field: 'updatedAt' } as const;
const byStart = { sort: 'sortStart', after: 'afterStart', field: 'start' } as const;

/** What is written when an instant is read may become visible a little later. */
const overlap = 5 * 60_000;
/** Guests who did not come are marked without the booking being changed; most are soon after it ended. */
const recheck = 3 * 86_400_000;

/** A first copy of all bookings, or what is left to do of one. */
export async function copyBookings(sync: Sync): Promise<void> {
  const { copy } = sync.state;
  if (copy === null) return;
  const place = bookingsPlace(sync.scope);
  await bringBookings(sync, walkList(asker(sync, place), byCreation, copy.upTo), {
    path: place.path,
    onUpTo: (state, upTo) => ({ ...state, copy: { ...copy, upTo } }),
  });
  const createdTo = earlier(sync.state.copy?.upTo ?? null, sync.began);
  sync.state = { ...sync.state, copy: null, createdTo, updatedTo: copy.began };
}

/** What was made and what was changed since the last pull, and what ended of late. */
export async function followBookings(sync: Sync): Promise<void> {
  const { began, state } = sync;
  const place = bookingsPlace(sync.scope);
  const { path } = place;
  const since = (instant: number | null) => (instant === null ? null : instant - overlap);
  await bringBookings(sync, walkList(asker(sync, place), byCreation, since(state.createdTo)), {
    path,
    onUpTo: (now, upTo) => ({ ...now, createdTo: later(now.createdTo, earlier(upTo, began)) }),
  });
  await bringBookings(sync, walkList(asker(sync, place), byUpdate, since(state.updatedTo)), {
    path,
    onUpTo: (now, upTo) => ({ ...now, updatedTo: later(now.updatedTo, earlier(upTo, began)) }),
  });
  const ended = { beforeEnd: new Date(began).toISOString() };
  await bringBookings(sync, walkList(asker(sync, place, ended), byStart, began - recheck), { path });
}

const later = (a: number | null, b: number | null) => (a === null || b === null ? (a ?? b) : Math.max(a, b));
/** An instant that lies ahead would hide all that happens until then. */
const earlier = (a: number | null, b: number) => (a === null ? null : Math.min(a, b));
