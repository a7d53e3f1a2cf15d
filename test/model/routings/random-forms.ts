import type { RoutingFormRow, TeamRow, UserRow } from '../dataset.ts';
import { missingIds } from '../missing-ids.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { randomFields } from './random-form-fields.ts';

/** A form that responses name and nobody has. */
export const missingFormId = 'form_gone';

const names = [
  'Contact',
  'Contact',
  'contact',
  'Get help',
  '__proto__',
  'Ärger & "quotes"',
  'Σ_%',
  '7',
] as const;

/** The same ids for all seeds. */
export function randomForms(random: SeededRandom, users: UserRow[], Team: TeamRow[]): RoutingFormRow[] {
  const forms: RoutingFormRow[] = [];
  const add = (id: string, userId: number | null, teamId: number | null) =>
    forms.push({
      id,
      name: random.pick(names),
      fields: random.chance(0.06) ? random.pick([null, []]) : randomFields(random),
      userId,
      teamId,
      disabled: random.chance(0.1),
      createdAt: '2024-01-01T00:00:00.000Z',
      updatedAt: random.chance(0.3) ? null : '2024-06-01T00:00:00.000Z',
    });

  for (const team of Team) {
    const count = team.id === 10 || team.id === 11 ? 2 : 1;
    for (let index = 0; index < count; index += 1) {
      if (random.chance(0.9)) add(`form_${'ba'[index]}${team.id}`, random.pick(users).id, team.id);
    }
  }
  for (let index = 0; index < 6; index += 1) add(`form_own${9 - index}`, random.pick(users).id, null);
  add('form_lost', random.pick(missingIds.user), null);
  add('form "odd" %_', null, random.pick([null, ...missingIds.team]));
  return forms;
}
