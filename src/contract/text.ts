import { z } from 'zod';

// No stored text holds these, and engines differ in what they make of them.
const isPlain = (text: string) => !/[\0\p{Surrogate}]/u.test(text);

/** A text of a caller, capped. */
export const text = (maximum: number) =>
  z.string().max(maximum).refine(isPlain, 'must be text without NUL characters and lone surrogates');
