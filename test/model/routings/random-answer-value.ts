import type { SeededRandom } from '../seeded-random.ts';
import { hostileTexts } from './hostile-texts.ts';
import { optionIds, type StoredField } from './random-form-fields.ts';

const numbers = [0, 1, 42, 42, -3, 3.5, 0.1, 1_000_000, 9_007_199_254_740_991, 1e21, 1e-7, -0.25];

/** The last of them only look like numbers, or only to some programs. */
const numberTexts = [
  ...['42', '42', '3.5', '3.50', '-3', '0', '007', '0.1', '-0.25', '1000000'],
  ...[' 42 ', '1e3', '0x2a', 'NaN', 'Infinity', '4 2', '1,5', '', '-', '１２', 'true'],
];

/** Mostly what a field of this type takes; sometimes what it took when it was of another. */
export function randomAnswerValue(random: SeededRandom, field: StoredField): unknown {
  const { type } = field;
  if (random.chance(0.15)) return random.pick([randomText, randomNumber, randomList, randomOddity])(random);
  switch (type) {
    case 'number':
      return random.pick([randomNumber, randomNumberText])(random);
    case 'select':
      return random.pick([randomOption, randomOption, randomOption, randomList])(random);
    case 'multiselect':
      return random.pick([randomList, randomList, randomList, randomOption])(random);
    default:
      return random.chance(0.9) ? randomText(random) : randomNumber(random);
  }
}

function randomText(random: SeededRandom): string {
  return random.chance(0.2) ? random.pick(numberTexts) : random.pick([...hostileTexts, '']);
}

function randomNumber(random: SeededRandom): number {
  return random.pick(numbers);
}

function randomNumberText(random: SeededRandom): string {
  return random.pick(numberTexts);
}

/** Also options that were dropped: whether a form has them is not asked. */
function randomOption(random: SeededRandom): string | number {
  return random.chance(0.08) ? random.pick([42, 3.5]) : random.pick(optionIds);
}

/** Some are empty, and some name an option twice. */
function randomList(random: SeededRandom): unknown[] {
  const options = random.some(optionIds.slice(0, 6), 4);
  const list: unknown[] = random.chance(0.15) ? [...options, ...options] : options;
  if (random.chance(0.12)) list.splice(random.below(list.length + 1), 0, randomOddity(random));
  if (random.chance(0.08)) list.push(random.pick([42, 3.5, '']));
  return list;
}

function randomOddity(random: SeededRandom): unknown {
  return random.pick([null, null, true, false, {}, { id: 'opt_a' }]);
}
