import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { uuid } from '../random-id.ts';
import { expectColumns } from '../source-row.ts';
import { minuteMs } from '../zone-days.ts';
import { someoneHere } from './booking-drafts.ts';
import type { Coworker } from './coworkers.ts';
import type { Scene } from './scene.ts';
import { teamNamesAt } from './team-names.ts';
import { sellStay } from './time-passes.ts';

expectColumns(
  nexudusEntities.checkins,
  'Id UpdatedOn CreatedOn UniqueId CoworkerId BusinessId BusinessName Source FromTime ToTime TeamsAtTheTimeOfCheckin',
);

const manual = 1;
const door = 2;
const network = 3;
const sources = [manual, manual, door, door, door, door, door, network, network, network, 4, 5];
const arrivals = [7, 8, 8, 9, 9, 9, 9, 10, 10, 11, 12, 13, 14, 17];
const seenTwice = 0.12;
const unknownDevice = 0.01;

/** A visit; the door and the network may both have seen it. */
export function addVisit(scene: Scene, day: number): void {
  const { world, month } = scene;
  const { random, now } = world;
  const arrives = month.location.zone.instant(day, random.pick(arrivals) * 60 + random.whole(0, 59));
  const from = arrives < now ? arrives : now - random.whole(5, 300) * minuteMs;
  const to = from + random.whole(40, 560) * minuteMs;
  const coworker = random.chance(unknownDevice) ? null : someoneHere(scene, day, random);
  const source = random.pick(sources);
  addCheckin(scene, { coworker, source, from, to });
  if (source === door && random.chance(seenTwice / 0.42)) {
    const begins = from + random.whole(1, 20) * minuteMs;
    if (begins < now) addCheckin(scene, { coworker, source: network, from: begins, to: to - 30 * minuteMs });
  }
  if (coworker !== null && to < now && coworker.teams.length === 0 && coworker.n % 3 === 0)
    sellStay(scene, coworker, { from, to });
}

/** One that has not ended stays open. */
export function addCheckin(
  { batches, month, world }: Scene,
  visit: { coworker: Coworker | null; source: number; from: number; to: number },
): void {
  const { coworker, source, from } = visit;
  const to = visit.to > world.now ? null : Math.max(visit.to, from + minuteMs);
  const ends = to === null || to > world.now ? null : to;
  batches.add('checkins', [
    batches.nextId('checkins'),
    ends ?? from,
    from,
    uuid(world.random),
    coworker?.id ?? null,
    month.location.id,
    month.location.name,
    source,
    from,
    ends,
    coworker === null ? null : teamNamesAt(coworker, from),
  ]);
}
