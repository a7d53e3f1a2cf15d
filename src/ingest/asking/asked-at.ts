/** A clock that is further off is not believed. */
const furthest = 3_600_000;

/**
 * When the source was asked, by the clock of its answer. That tells whole seconds, and the end of the asking, so this
 * is a little early rather than late: what changed meanwhile must not look older than what was read.
 */
export function toAskedAt(headers: Headers, asked: number, answered: number): number {
  const told = Date.parse(headers.get('date') ?? '');
  if (Number.isNaN(told) || Math.abs(told - answered) > furthest) return asked;
  return told - Math.max(answered - asked, 0);
}
