import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { uuid } from '../random-id.ts';
import { expectColumns } from '../source-row.ts';
import { dayMs, minuteMs } from '../zone-days.ts';
import { addCharge } from './booking-charges.ts';
import type { BookingDraft } from './booking-drafts.ts';
import { sellWithBooking } from './booking-products.ts';
import { addCancelled } from './cancelled-bookings.ts';
import type { Scene } from './scene.ts';
import { teamNamesAt } from './team-names.ts';

expectColumns(
  nexudusEntities.bookings,
  `Id UpdatedOn CreatedOn UniqueId BookingNumber ResourceId ResourceName CoworkerId FromTime ToTime Tentative Invoiced
   TeamsAtTheTimeOfBooking`,
);

export interface CoworkingBooking extends Omit<BookingDraft, 'sure'> {
  readonly id: number;
  readonly uniqueId: string;
  readonly createdAt: number;
}

const leadDays = [0, 0, 1, 1, 2, 3, 5, 7, 10, 14, 30];
const cancelledShare = 0.08;
const chargedShare = 0.6;
const cateredShare = 0.05;

export function addBooking(scene: Scene, draft: BookingDraft): void {
  const { batches, world } = scene;
  const { random, now } = world;
  const { coworker, resource, from, to } = draft;
  const made = from - random.pick(leadDays) * dayMs - random.whole(20, 600) * minuteMs;
  const createdAt = made < now ? made : now - random.whole(10, 9_000) * minuteMs;
  const id = batches.nextId('bookings');
  const uniqueId = uuid(random);
  const booking: CoworkingBooking = { coworker, resource, from, to, id, uniqueId, createdAt };
  const cancelled = !draft.sure && random.chance(cancelledShare);
  if (cancelled && !addCancelled(scene, booking).listed) return;

  const tentative = !cancelled && random.chance(from > now ? 0.15 : 0.02);
  const ended = to < now - 60 * minuteMs;
  const charged = !cancelled && !tentative && ended && coworker !== null && random.chance(chargedShare);
  batches.add('bookings', [
    id,
    charged ? to + 30 * minuteMs : createdAt,
    createdAt,
    uniqueId,
    id % 100_000_000,
    resource.id,
    resource.name,
    coworker?.id ?? null,
    from,
    to,
    tentative,
    charged,
    coworker === null ? null : teamNamesAt(coworker, createdAt),
  ]);
  if (coworker === null || cancelled || !ended) return;
  scene.credits.noteBooking(coworker, id);
  if (charged) addCharge(scene, booking, coworker);
  if (random.chance(cateredShare)) sellWithBooking(scene, booking, coworker);
}
