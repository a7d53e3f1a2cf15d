import { HttpError } from '../http-error.ts';
import type { Change } from './ask-people.ts';

/** What came of it, or the 404 or 400 that says why nothing did. */
export function requireDone<Data>(change: Change<Data>): Data {
  if (change.kind === 'done') return change.data;
  const { kind, reason, field } = change;
  const details = field === null ? {} : { errors: [{ path: field, message: reason }] };
  throw new HttpError(kind === 'missing' ? 'NotFoundException' : 'BadRequestException', reason, { details });
}
