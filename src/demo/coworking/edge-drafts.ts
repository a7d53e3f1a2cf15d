import { minuteMs } from '../zone-days.ts';
import type { BookingDraft } from './booking-drafts.ts';
import { type Coworker, isHere } from './coworkers.ts';
import { edgesOf } from './local-months.ts';
import type { Scene } from './scene.ts';

/** In minutes from the moment; `nobody` is the cleaning. */
const shapes = [
  { from: -60, to: 0 },
  { from: 0, to: 60 },
  { from: -45, to: 75 },
  { from: -30, to: 30, nobody: true },
];

/** Before, from, and across every moment at which a month begins or the clock changes. */
export function draftsAtEdges(scene: Scene): BookingDraft[] {
  const { month, world } = scene;
  const regulars = regularsOf(scene);
  return edgesOf(month).flatMap((edge) =>
    shapes.map(({ from, to, nobody }, i) => ({
      coworker: nobody ? null : (regulars[i % regulars.length] ?? null),
      resource: world.random.pick(month.location.resources),
      from: edge + from * minuteMs,
      to: edge + to * minuteMs,
      sure: true,
    })),
  );
}

/** Two who are there all the time, the owner of the demo first. */
function regularsOf({ month, world }: Scene): Coworker[] {
  const stays = (one: Coworker) =>
    one.location === month.location &&
    one.teams.length > 0 &&
    one.until === Number.POSITIVE_INFINITY &&
    isHere(one, month.firstDay);
  return [...world.owners, ...world.coworkers].filter(stays).slice(0, 2);
}
