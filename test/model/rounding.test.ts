import { expect, test } from 'vitest';
import { roundRatio } from './rounding.ts';

test.each([
  [87, 20, 1, 4.4],
  [17, 4, 1, 4.3],
  [-1, 8, 2, -0.13],
  [1, 8, 2, 0.13],
  [200, 3, 2, 66.67],
  [-200, 3, 2, -66.67],
  [-1, 1000, 2, 0],
  [0, 7, 2, 0],
  [1005, 1000, 2, 1.01],
])('%d / %d to %d decimals is %d', (numerator, denominator, decimals, rounded) => {
  expect(roundRatio(numerator, denominator, decimals)).toBe(rounded);
});
