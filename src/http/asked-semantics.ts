import { type Semantics, semanticsNames } from '../booking/semantics.ts';
import { toReceived } from './field-path.ts';
import { HttpError } from './http-error.ts';

/** The set of definitions that a request chooses with its header. */
export function parseSemantics(header: string | string[] | undefined, byDefault: Semantics): Semantics {
  if (header === undefined) return byDefault;
  const chosen = semanticsNames.find((name) => name === header);
  if (chosen !== undefined) return chosen;
  throw new HttpError(
    'BadRequestException',
    `The header kepi-semantics must be one of ${semanticsNames.join(', ')}, received ${toReceived(String(header))}.`,
    { details: { allowed: semanticsNames } },
  );
}
