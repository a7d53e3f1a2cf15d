import type { SeededRandom } from '../seeded-random.ts';
import { hostileTexts } from './hostile-texts.ts';

/** As `fields` of a form holds it. */
export type StoredField = { id: string; type?: string; label?: string; [more: string]: unknown };

/** Fields that forms have, now or at another time; the same for all seeds, so that forms share and change them. */
export const fieldIds = [
  '11111111-aaaa-4aaa-8aaa-000000000001',
  '22222222-aaaa-4aaa-8aaa-000000000002',
  '33333333-aaaa-4aaa-8aaa-000000000003',
  '44444444-aaaa-4aaa-8aaa-000000000004',
  '55555555-aaaa-4aaa-8aaa-000000000005',
  '66666666-bbbb-4bbb-9bbb-000000000006',
  '77777777-bbbb-4bbb-9bbb-000000000007',
  '88888888-bbbb-4bbb-9bbb-000000000008',
  '99999999-bbbb-4bbb-9bbb-000000000009',
  'aaaaaaaa-cccc-4ccc-accc-00000000000a',
  'bbbbbbbb-cccc-4ccc-accc-00000000000b',
  'cccccccc-cccc-4ccc-accc-00000000000c',
] as const;

/** Ids of fields that no filter can name. */
const otherFieldIds = ['toString', '__proto__', 'field "x"', 'email'] as const;

export const optionIds = [
  '0f0f0f0f-dddd-4ddd-bddd-000000000001',
  '0f0f0f0f-dddd-4ddd-bddd-000000000002',
  'opt_a',
  'opt "b"',
  "o'c",
  '%',
  'İ',
  '42',
  '3.5',
] as const;

const types = ['select', 'multiselect', 'number', 'text', 'textarea', 'phone', 'email', 'rating'] as const;
const labels = ['Topic', 'Topic', 'Size', 'Size', '123', ...hostileTexts] as const;

export function randomFields(random: SeededRandom): StoredField[] {
  const fields: StoredField[] = [];
  const count = random.between(2, 9);
  for (let index = 0; index < count; index += 1) {
    const place = random.below(fieldIds.length);
    const id = random.chance(0.08) ? random.pick(otherFieldIds) : fieldIds[place]!;
    if (fields.some((field) => field.id === id)) continue;
    // Mostly of one type at all times.
    const type = random.chance(0.75) ? types[place % types.length]! : random.pick(types);
    fields.push(randomField(random, id, type));
  }
  return fields;
}

function randomField(random: SeededRandom, id: string, type: string): StoredField {
  const field: StoredField = { id };
  if (!random.chance(0.03)) field.type = type;
  if (!random.chance(0.06)) field.label = random.chance(0.1) ? '' : random.pick(labels);
  if (random.chance(0.5)) field.identifier = random.pick(labels);
  if (random.chance(0.5)) field.required = random.chance(0.5);
  if (random.chance(0.12)) field.deleted = true;
  else if (random.chance(0.2)) field.deleted = false;
  const chooses = type === 'select' || type === 'multiselect';
  if (random.chance(chooses ? 0.92 : 0.1)) field.options = randomOptions(random);
  return field;
}

function randomOptions(random: SeededRandom) {
  const options: { id: string | null; label?: string }[] = [];
  for (const id of optionIds) {
    if (random.chance(0.45)) continue;
    options.push(random.chance(0.08) ? { id } : { id, label: random.pick(labels) });
  }
  // As forms of old have them.
  if (random.chance(0.15)) options.push({ id: null, label: random.pick(labels) });
  return random.chance(0.5) ? options : options.reverse();
}
