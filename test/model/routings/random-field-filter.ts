import type { RandomBody } from '../random-invalid-body.ts';
import { randomTextTest } from '../random-text-test.ts';
import type { SeededRandom } from '../seeded-random.ts';
import { hostileTexts } from './hostile-texts.ts';
import { fieldIds, optionIds, type StoredField } from './random-form-fields.ts';
import type { FilterAbout } from './random-routing-filter.ts';

const unknownFieldIds = ['dddddddd-eeee-4eee-aeee-000000000001', 'eeeeeeee-eeee-4eee-aeee-000000000002'];

const fitting: { [type: string]: readonly FilterType[] } = {
  number: ['n'],
  select: ['ss', 'ms', 'ms', 't'],
  multiselect: ['ms'],
};

type FilterType = 'ss' | 'ms' | 't' | 'n';

/** One in ten of them does not fit. */
export function randomFieldFilter(random: SeededRandom, { forms, liked }: FilterAbout): unknown {
  if (random.chance(0.05))
    return { id: random.pick(unknownFieldIds), value: randomValue(random, null, null) };
  const field = randomField(random, forms, liked);
  if (field === null) return { id: random.pick(fieldIds), value: randomValue(random, null, null) };
  const answer = answerTo(field.id, liked) ?? random.pick([...optionIds, ...hostileTexts, 42]);
  return { id: field.id, value: randomValue(random, random.chance(0.1) ? null : field, answer) };
}

function randomField(
  random: SeededRandom,
  forms: FilterAbout['forms'],
  liked: FilterAbout['liked'],
): StoredField | null {
  const own = forms.filter((form) => form.id === liked?.formId);
  const fields = (own.length > 0 && random.chance(0.85) ? own : forms)
    .flatMap((form) => (form.fields ?? []) as StoredField[])
    // What is no UUID is no filter.
    .filter(({ id }) => (fieldIds as readonly string[]).includes(id));
  return fields.length === 0 ? null : random.pick(fields);
}

function answerTo(fieldId: string, liked: FilterAbout['liked']): unknown {
  const given = Object(Object(liked?.response)[fieldId]).value;
  return given === null || typeof given === 'boolean' ? undefined : given;
}

function randomValue(random: SeededRandom, field: StoredField | null, answer: unknown): RandomBody {
  const type =
    field === null
      ? random.pick(['ss', 'ms', 't', 'n'] as const)
      : random.pick(fitting[field.type ?? ''] ?? (['t', 't', 'ss'] as const));
  const one = Array.isArray(answer) ? answer.find(isTextOrNumber) : answer;
  const operand = isTextOrNumber(one) ? one : random.pick(optionIds);
  switch (type) {
    case 'ss':
      return { type, data: operand };
    case 'ms':
      return { type, data: randomList(random, answer, operand) };
    case 't':
      return { type, data: randomTextTest(random, String(operand)) };
    case 'n': {
      const number = Number(operand);
      const operator = random.pick(['eq', 'neq', 'gt', 'gte', 'lt', 'lte']);
      return {
        type,
        data: { operator, operand: Number.isFinite(number) ? number : random.pick([0, 3.5, 42]) },
      };
    }
  }
}

/** All of what was answered, some of it, more than it, or nothing where that is no answer. */
function randomList(random: SeededRandom, answer: unknown, operand: string | number): (string | number)[] {
  const all = Array.isArray(answer) ? answer.filter(isTextOrNumber) : [operand];
  return random.pick([
    () => all,
    () => [operand],
    () => all.slice(0, 1 + random.below(2)),
    () => [...all, random.pick(optionIds)],
    () => [operand, operand],
  ])();
}

function isTextOrNumber(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
