/** Rows under a head, in columns as wide as what they hold. */
export function toTextTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, c) => Math.max(title.length, ...rows.map((row) => row[c]?.length ?? 0)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, c) => cell.padEnd(widths[c] ?? 0))
      .join('  ')
      .trimEnd();
  return [head, ...rows].map(line).join('\n');
}

/** An instant, given in ISO, for people: `2027-01-01 00:00Z`. */
export const toTimeText = (iso: string | null) =>
  iso === null ? '-' : `${iso.slice(0, 16).replace('T', ' ')}Z`;
