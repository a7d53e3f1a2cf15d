import type { z } from 'zod';
import type { FieldError } from '../contract/error-body.ts';
import { toFieldErrors } from './field-errors.ts';
import { HttpError } from './http-error.ts';

const told = 3;
const kept = 20;

const sentence = ({ path, message, received }: FieldError) =>
  `${path === '' ? 'the body' : path} ${message}${received === undefined ? '' : `, received ${received}`}`;

interface Telling {
  /** Not what was received, where that may be a secret. */
  readonly secret?: boolean;
}

/** The question, as the contract has it; 400 with every field that is to blame. */
export function parseInput<Input>(
  schema: z.ZodType<Input>,
  body: unknown,
  { secret = false }: Telling = {},
): Input {
  if (body === undefined) {
    throw new HttpError('BadRequestException', 'The request has no body: send the question as JSON.');
  }
  const parsed = schema.safeParse(body, { reportInput: true });
  if (parsed.success) return parsed.data;
  const errors = toFieldErrors(parsed.error.issues).map(({ received, ...error }) =>
    secret || received === undefined ? error : { ...error, received },
  );
  const more = errors.length > told ? `; and ${errors.length - told} more` : '';
  throw new HttpError('BadRequestException', `${errors.slice(0, told).map(sentence).join('; ')}${more}`, {
    details: { errors: errors.slice(0, kept) },
  });
}
