import type { RandomBody } from './random-invalid-body.ts';
import type { SeededRandom } from './seeded-random.ts';

/** One that `whole` may well pass. */
export function randomTextTest(random: SeededRandom, whole: string): RandomBody {
  const operator = random.pick([
    'equals',
    'notEquals',
    'contains',
    'contains',
    'notContains',
    'startsWith',
    'endsWith',
    'isEmpty',
    'isNotEmpty',
  ]);
  if ((operator === 'isEmpty' || operator === 'isNotEmpty') && random.chance(0.6)) return { operator };
  const characters = [...whole];
  const part = characters.slice(random.below(3), random.pick([characters.length, 4, 6])).join('');
  const text = random.pick([whole, part, part, '%', '_', '\\', 'a', '']);
  return { operator, operand: random.pick([text, text, text.toUpperCase()]) };
}
