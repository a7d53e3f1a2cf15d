import { NOW } from '../model/corners.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Question } from '../model/question.ts';
import { type SeededRandom, seededRandom } from '../model/seeded-random.ts';

const operators = ['contains', 'notContains', 'startsWith', 'endsWith', 'equals', 'notEquals'] as const;

/** Which bookings have a host whose name or address passes a test that somebody's passes, or nearly does. */
export function randomTextQuestion(seed: number, dataset: Dataset): Question {
  const random = seededRandom(seed);
  const hosts = new Set(dataset.Booking.map(({ userId }) => userId));
  const busy = dataset.users.filter(({ id }) => hosts.has(id));
  const { name, email } = random.pick(busy.length > 0 ? busy : dataset.users);
  const [id, text] = random.pick([['userName', name ?? ''] as const, ['userEmail', email] as const]);
  const operator = random.pick(operators);
  const operand = random.pick([same, upper, lower])(partOf(text, operator, random));
  const columnFilters = [{ id, value: { type: 't', data: { operator, operand } } }];
  return {
    operation: 'rows',
    body: { scope: 'org', timeZone: 'UTC', limit: 1000, columnFilters },
    caller: { userId: null, operator: true },
    semantics: 'documented',
    now: NOW,
  };
}

const same = (text: string) => text;
const upper = (text: string) => text.toUpperCase();
const lower = (text: string) => text.toLowerCase();

function partOf(text: string, operator: (typeof operators)[number], random: SeededRandom): string {
  const characters = [...text];
  const cut = random.below(characters.length + 1);
  if (operator === 'startsWith') return characters.slice(0, cut).join('');
  if (operator === 'endsWith') return characters.slice(cut).join('');
  if (operator.endsWith('quals') && random.chance(0.7)) return text;
  return characters.slice(random.below(cut + 1), cut).join('');
}
