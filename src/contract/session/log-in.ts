import { z } from 'zod';

export const logInInput = z.strictObject({ email: z.string(), password: z.string() });

/** Of the first operator, with the token of the link that `serve` has printed. */
export const setUpInput = z.strictObject({ token: z.string(), email: z.string(), password: z.string() });

export type LogInInput = z.infer<typeof logInInput>;
export type SetUpInput = z.infer<typeof setUpInput>;
