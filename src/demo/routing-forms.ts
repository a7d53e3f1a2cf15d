import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceRow } from '../records/source-table.ts';
import type { DemoDays } from './demo-days.ts';
import type { DemoEventType } from './event-types.ts';
import { type FormField, makeFields, routingField } from './form-fields.ts';
import type { DemoPerson } from './people.ts';
import type { Random } from './random.ts';
import { cuid, uuid } from './random-id.ts';
import { row } from './source-row.ts';
import type { DemoTeam } from './teams.ts';
import { dayMs } from './zone-days.ts';

/** Where one answer leads; without an event type, to a page. */
export interface FormRoute {
  readonly id: string;
  readonly event: DemoEventType | null;
}

export interface DemoForm {
  readonly id: string;
  readonly name: string;
  readonly owner: DemoPerson;
  readonly team: DemoTeam | null;
  readonly fields: readonly FormField[];
  /** In the order of the options of the routing field. */
  readonly routes: readonly FormRoute[];
  readonly since: number;
  /** From then on the deleted field is not answered. */
  readonly changedAt: number;
  readonly popularity: number;
}

const names = [
  'Contact sales',
  'Get help',
  'Book a session',
  'Become a partner',
  'Join us',
  'Request a quote',
];

/** About 8 at 100,000 bookings; every fourth is a person's own. */
export function makeForms(
  bookings: number,
  teams: readonly DemoTeam[],
  types: readonly DemoEventType[],
  days: DemoDays,
  random: Random,
): DemoForm[] {
  const count = Math.max(3, Math.round(8 * (bookings / 100_000) ** 0.3));
  return Array.from({ length: count }, (_, n) => {
    const team = teams[n % teams.length] as DemoTeam;
    const personal = n % 4 === 2;
    const owner = (n === 2 ? teams[0] : team)?.members[0]?.person as DemoPerson;
    const targets = types.filter((type) =>
      personal
        ? type.owner === owner && type.parentId === null && type.traits.length === 0
        : type.team === team && type.scheduling === 'roundRobin' && type.traits.length === 0,
    );
    const fields = makeFields(n, random);
    const since = n === 0 ? days.first : Math.max(team.since, owner.since) + random.whole(0, 200);
    return {
      id: cuid(random),
      name: personal ? `Talk to ${owner.name}` : (names[n % names.length] as string),
      owner,
      team: personal ? null : team,
      fields,
      routes: (fields[routingField]?.options ?? []).map((_, i, options) => ({
        id: uuid(random),
        event: i === options.length - 1 ? null : (targets[i % targets.length] ?? null),
      })),
      since,
      changedAt: (since + Math.floor((days.last - since) * 0.6)) * dayMs,
      popularity: (personal ? 0.35 : 1) / (1 + n * 0.15),
    };
  });
}

export function formRow(form: DemoForm): SourceRow {
  const options = form.fields[routingField]?.options ?? [];
  return row(calcomTables.routingForm, {
    id: form.id,
    name: form.name,
    description: form.team
      ? `Tell us what you need, and we find the right person in ${form.team.name}.`
      : null,
    fields: JSON.stringify(form.fields),
    routes: JSON.stringify(
      form.routes.map(({ id, event }, i) => ({
        id,
        isFallback: i === form.routes.length - 1,
        when: { field: form.fields[routingField]?.id, is: options[i]?.id },
        action: event
          ? { type: 'eventTypeRedirectUrl', value: pathOf(event), eventTypeId: event.id }
          : { type: 'customPageMessage', value: 'Thank you, we will write to you.' },
      })),
    ),
    userId: form.owner.id,
    teamId: form.team?.id ?? null,
    disabled: false,
    createdAt: form.since * dayMs,
    updatedAt: form.changedAt,
  });
}

const pathOf = (type: DemoEventType) =>
  type.team ? `team/${type.team.slug}/${type.slug}` : `${type.owner?.username}/${type.slug}`;
