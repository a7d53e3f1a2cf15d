import { minuteMs } from '../zone-days.ts';
import { addCheckin } from './coworking-checkins.ts';
import { draftsAtEdges } from './edge-drafts.ts';
import type { Scene } from './scene.ts';

/** Night owls: in at the turn of the month and as the clock changes. */
export function addEdgeCheckins(scene: Scene): void {
  for (const { coworker, from, to } of draftsAtEdges(scene)) {
    if (from < scene.world.now) addCheckin(scene, { coworker, source: 2, from, to });
  }
}

/** Somebody is in as the world is looked at, in every location: for a while, and for the moment. */
export function addOpenCheckins(scene: Scene): void {
  const { world, month } = scene;
  if (world.now < month.start || world.now >= month.end) return;
  const people = world.coworkers.filter(
    ({ location, until, teams }) =>
      location === month.location && until === Number.POSITIVE_INFINITY && teams.length > 0,
  );
  [3, 50, 170].forEach((minutes, i) => {
    const from = world.now - minutes * minuteMs;
    addCheckin(scene, { coworker: people[i] ?? null, source: i + 1, from, to: Number.POSITIVE_INFINITY });
  });
}
