import type { SourceRow } from '../records/source-table.ts';
import { absenceRows } from './absences.ts';
import { DemoDays } from './demo-days.ts';
import type { DemoEventType } from './event-types.ts';
import { EventTypeMaker } from './offers.ts';
import { type DemoPerson, PeopleMaker } from './people.ts';
import { Random } from './random.ts';
import { type DemoForm, makeForms } from './routing-forms.ts';
import { type DemoTeam, makeTeams, teamsFor } from './teams.ts';
import { Weighted } from './weighted.ts';
import { demoZones, type Zones } from './zones.ts';

/** Everything there is before the first booking. */
export interface DemoWorld {
  readonly days: DemoDays;
  readonly zones: Zones;
  readonly people: readonly DemoPerson[];
  readonly teams: readonly DemoTeam[];
  readonly types: readonly DemoEventType[];
  readonly bookable: Weighted<DemoEventType>;
  readonly forms: Weighted<DemoForm>;
  readonly absences: readonly SourceRow[];
  readonly guests: number;
  readonly random: Random;
}

export function demoWorld(options: { bookings: number; seed: number; asOf: string }): DemoWorld {
  const random = new Random(options.seed, 1);
  const days = new DemoDays(options.asOf);
  const zones = demoZones(days);
  const maker = new PeopleMaker(random, days, zones);
  const fromTheStart = { since: days.first };
  for (let i = 0; i < 3; i++) maker.make(fromTheStart);
  const teams = makeTeams(teamsFor(options.bookings), maker, days, zones, random);
  const outsiders = Math.max(1, Math.round(maker.people.length / 50));
  for (let i = 0; i < outsiders; i++) maker.make({ inOrganisation: false });
  const offers = new EventTypeMaker(random, days);
  for (const team of teams) offers.forTeam(team);
  for (const person of maker.people) offers.forPerson(person);
  const forms = makeForms(options.bookings, teams, offers.types, days, random);
  return {
    days,
    zones,
    people: maker.people,
    teams,
    types: offers.types,
    bookable: offers.bookable(),
    forms: new Weighted(forms, (form) => form.popularity),
    absences: absenceRows(maker.people, days, random),
    guests: Math.ceil(options.bookings / 2),
    random: new Random(options.seed, 2),
  };
}
