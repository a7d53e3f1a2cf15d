/** The rows forwards, backwards, and from the middle on. */
export function inAnyOrder<Row>(rows: readonly Row[]): Row[][] {
  const middle = Math.floor(rows.length / 2);
  const orders = [[...rows], [...rows].reverse()];
  return rows.length < 3 ? orders : [...orders, [...rows.slice(middle), ...rows.slice(0, middle)]];
}
