import { dayMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';

const present = new WeakMap<Coworker, string | null>();

/** The teams that a record names: those of its own time, which need not be those of today. */
export function teamNamesAt(coworker: Coworker, instant: number): string | null {
  const { former, teams } = coworker;
  if (former !== undefined && instant < former.moved * dayMs) return former.team.name;
  const known = present.get(coworker);
  if (known !== undefined) return known;
  const names = teams.length === 0 ? null : teams.map(({ name }) => name).join(', ');
  present.set(coworker, names);
  return names;
}
