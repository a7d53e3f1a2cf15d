import type { z } from 'zod';

/** One question that can be asked over HTTP: what goes in, what comes out, and an example of both. */
export interface Operation<Id extends string, Input, Output> {
  readonly id: Id;
  readonly operationId: string;
  readonly method: 'POST';
  readonly path: string;
  readonly summary: string;
  readonly description: string;
  readonly input: z.ZodType<Input>;
  /** The `data` of the success envelope. */
  readonly data: z.ZodType<Output>;
  readonly example: { readonly input: Input; readonly data: Output };
  /** Of an answer that is also given as CSV and NDJSON, by Accept: what goes in there. */
  readonly streams?: z.ZodType;
}

export type AnyOperation = Operation<string, unknown, unknown>;

/** Checks the parts against each other and keeps the id as a literal. */
export function operation<const Id extends string, Input, Output>(
  parts: Operation<Id, Input, Output>,
): Operation<Id, Input, Output> {
  return parts;
}
