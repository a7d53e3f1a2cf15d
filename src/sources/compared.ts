/** Some of a table that source and store were compared in. */
export interface Compared {
  /** As the source names it. */
  readonly table: string;
  /** What was compared: a day (2026-11-01), a window, ids, or `all`. */
  readonly unit: string;
}

/** Whether all that belongs to the other belongs to the one, too. */
export function covers(one: Compared, other: Compared): boolean {
  if (one.table !== other.table) return false;
  if (one.unit === 'all' || one.unit === other.unit) return true;
  const [wide, narrow] = [parseSpan(one.unit), parseSpan(other.unit)];
  if (wide === null || narrow === null || wide.kind !== narrow.kind) return false;
  return wide.first <= narrow.first && wide.last >= narrow.last;
}

/** Days and months (2026-11-01, 2026-11 to 2026-12), or ids. */
function parseSpan(unit: string) {
  const ids = /^ids (-?\d+) to (-?\d+)$/.exec(unit);
  if (ids !== null) return { kind: 'ids', first: Number(ids[1]), last: Number(ids[2]) };
  const times = /^(\d{4}-\d\d(?:-\d\d)?)(?: to (\d{4}-\d\d(?:-\d\d)?))?$/.exec(unit);
  if (times === null) return null;
  const [, first = '', last = first] = times;
  return { kind: 'times', first, last: last.padEnd(10, '-99') };
}
