/** Names that occur twice get the id behind them. */
export function distinctNames<T>(
  items: T[],
  nameOf: (item: T) => string,
  idOf: (item: T) => string,
): string[] {
  return items.map((item) => {
    const name = nameOf(item);
    const occurrences = items.filter((other) => nameOf(other) === name).length;
    return occurrences > 1 ? `${name} (${idOf(item)})` : name;
  });
}
