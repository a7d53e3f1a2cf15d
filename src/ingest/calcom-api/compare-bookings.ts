import type { Drift } from '../../sources/source-runs.ts';
import { parseInstant } from '../dump/parse-instant.ts';
import { bringBookings } from './bring-bookings.ts';
import { byCreation } from './follow-bookings.ts';
import { type Month, monthsBack, monthsFrom } from './months.ts';
import { countHeld, readFirst, readHeld } from './our-bookings.ts';
import { removeGone } from './remove-gone.ts';
import { asker, bookingsPlace, type Sync } from './sync.ts';
import { isTold } from './told.ts';
import { walkList } from './walk-list.ts';

/**
 * Month by month of their creation, source and store are held against each other: by their numbers over the last year,
 * booking by booking where those differ or where all is compared. What has just been copied need not be read again.
 * Null where the source does not tell how many there are: then nobody knows whether its lists are whole.
 */
export async function compareBookings(sync: Sync, copied: boolean): Promise<Drift[] | null> {
  const { pull, began } = sync;
  const whole = pull.compare === 'whole';
  const months = whole ? monthsFrom((await readBeginning(sync)) ?? began, began) : monthsBack(12, began);
  const drift: Drift[] = [];
  let told = true;
  for (const [n, month] of months.entries()) {
    pull.onProgress('comparing', n, months.length);
    if (copied || !whole) {
      const total = await askTotal(sync, month);
      told &&= total !== null;
      if (!(await differs(sync, month, total))) continue;
    }
    const found = await mendMonth(sync, month);
    told &&= found.told;
    if (found.drift !== null) drift.push(found.drift);
  }
  return told ? drift : null;
}

/** When the first booking was made that source or store knows. */
async function readBeginning(sync: Sync): Promise<number | null> {
  const { rows } = await asker(sync, bookingsPlace(sync.scope))({ sortCreated: 'asc', take: 1 });
  const told = rows.flatMap((row) => (isTold(row) ? parseInstant(String(row.createdAt)) : []));
  const known = [...told, await readFirst(sync.pull)].filter((one) => typeof one === 'number');
  return known.length === 0 ? null : Math.min(...known);
}

async function differs(sync: Sync, month: Month, total: number | null): Promise<boolean> {
  const held = await countHeld(sync.pull, month);
  const [totalThen, heldThen] = sync.state.differing[month.name] ?? [null, null];
  return total !== null && total !== held && (total !== totalThen || held !== heldThen);
}

const until = ({ to }: Month) => ({ beforeCreatedAt: new Date(to - 1).toISOString() });

async function askTotal(sync: Sync, month: Month, from = month.from): Promise<number | null> {
  const ask = asker(sync, bookingsPlace(sync.scope), until(month));
  return (await ask({ afterCreatedAt: new Date(from).toISOString(), take: 1 })).total;
}

interface Mended {
  /** Null when nothing is otherwise than was thought. */
  readonly drift: Drift | null;
  /** Whether the source tells how many bookings it has. */
  readonly told: boolean;
}

/** Reads a month again. */
async function mendMonth(sync: Sync, month: Month): Promise<Mended> {
  const listed = new Set<unknown>();
  let total: number | null = null;
  let askedAt = sync.began;
  const place = bookingsPlace(sync.scope);
  const read = async function* () {
    for await (const step of walkList(asker(sync, place, until(month)), byCreation, month.from)) {
      if (listed.size === 0) askedAt = step.askedAt;
      total = step.total;
      for (const row of step.rows) listed.add(isTold(row) ? row.id : row);
      yield step;
    }
  };
  const { added, updated } = await bringBookings(sync, read());
  // A list that was cut short, or that changed while it was read, says of nothing that it is gone.
  const after = await askTotal(sync, month, month.from - 1);
  const complete = after === listed.size && (total ?? 0) === listed.size;
  // Others than a person's own may have been brought with the key of somebody who sees more.
  const host = sync.scope.organization === null ? sync.scope.userId : null;
  const held = await readHeld(sync.pull, month, host);
  const unlisted = [...held].filter(([id]) => !listed.has(id));
  const { gone, unsure } = complete
    ? await removeGone(sync, unlisted, askedAt)
    : { gone: 0, unsure: unlisted.length };
  await keepDiffering(sync, month, complete && unsure === 0);
  const found = { missing: added, extra: gone + unsure, differing: updated };
  const told = after !== null;
  if (found.missing + found.extra + found.differing === 0) return { drift: null, told };
  return { drift: { table: 'Booking', unit: month.name, ...found, repaired: unsure === 0 }, told };
}

/** What still differs after it was read again has a reason, and is not read again until the numbers change. */
async function keepDiffering(sync: Sync, month: Month, explained: boolean): Promise<void> {
  const total = await askTotal(sync, month);
  const held = await countHeld(sync.pull, month);
  const { [month.name]: _, ...others } = sync.state.differing;
  const still = explained && total !== null && total !== held;
  sync.state = { ...sync.state, differing: still ? { ...others, [month.name]: [total, held] } : others };
}
