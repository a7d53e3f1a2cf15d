import type { Random } from '../random.ts';
import { minuteMs } from '../zone-days.ts';
import { type Coworker, isHere } from './coworkers.ts';
import type { Resource } from './resources.ts';
import type { Scene } from './scene.ts';

export interface BookingDraft {
  readonly coworker: Coworker | null;
  readonly resource: Resource;
  readonly from: number;
  readonly to: number;
  /** Nobody cancels it. */
  readonly sure: boolean;
}

const starts = [7, 8, 9, 9, 9, 10, 10, 10, 11, 11, 12, 13, 13, 14, 14, 14, 15, 15, 16, 16, 17, 18, 19];
const lengths = [30, 30, 45, 60, 60, 60, 60, 90, 90, 120, 120, 180, 240, 480];
const byNobody = 0.01;

export function draftOn(scene: Scene, day: number): BookingDraft {
  const { random } = scene.world;
  const { location } = scene.month;
  const from = location.zone.instant(day, random.pick(starts) * 60 + 30 * random.whole(0, 1));
  return {
    coworker: random.chance(byNobody) ? null : someoneHere(scene, day, random),
    resource: random.pick(location.resources),
    from,
    to: from + random.pick(lengths) * minuteMs,
    sure: false,
  };
}

export function someoneHere({ world, month }: Scene, day: number, random: Random): Coworker | null {
  const coworkers = world.byLocation.get(month.location);
  for (let attempt = 0; attempt < 6; attempt++) {
    const coworker = coworkers?.pick(random);
    if (coworker !== undefined && isHere(coworker, day)) return coworker;
  }
  return null;
}
