import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceRow } from '../records/source-table.ts';
import type { DemoPerson } from './people.ts';
import { bookingFieldsOf, questions } from './questions.ts';
import { row } from './source-row.ts';
import type { DemoTeam } from './teams.ts';
import { Weighted } from './weighted.ts';

export interface DemoHost {
  readonly person: DemoPerson;
  readonly weight: number;
  readonly isFixed: boolean;
}

/** What sets an event type apart from a plain meeting. */
export type EventTrait = 'confirmation' | 'paid' | 'recurring' | 'seated' | 'instant';

export interface DemoEventType {
  readonly id: number;
  readonly title: string;
  readonly slug: string;
  readonly length: number;
  readonly owner: DemoPerson | null;
  readonly team: DemoTeam | null;
  readonly parentId: number | null;
  readonly scheduling: 'roundRobin' | 'collective' | 'managed' | null;
  readonly traits: readonly EventTrait[];
  readonly seats: number | null;
  readonly hosts: Weighted<DemoHost>;
  readonly question: number;
  readonly since: number;
  readonly popularity: number;
  readonly updatedAt: number;
}

export const soleHost = (person: DemoPerson) =>
  new Weighted<DemoHost>([{ person, weight: 100, isFixed: true }], () => 1);

const bookingFields = questions.map(bookingFieldsOf);

export function eventTypeRow(type: DemoEventType): SourceRow {
  return row(calcomTables.eventType, {
    id: type.id,
    title: type.title,
    slug: type.slug,
    length: type.length,
    userId: type.owner?.id ?? null,
    teamId: type.team?.id ?? null,
    parentId: type.parentId,
    schedulingType: type.scheduling,
    seatsPerTimeSlot: type.seats,
    bookingFields: bookingFields[type.question] ?? null,
    updatedAt: type.updatedAt,
  });
}

export function hostRows(type: DemoEventType): SourceRow[] {
  if (type.team === null || type.scheduling === null) return [];
  return type.hosts.items.map(({ person, weight, isFixed }) =>
    row(calcomTables.host, { userId: person.id, eventTypeId: type.id, isFixed, priority: 2, weight }),
  );
}
