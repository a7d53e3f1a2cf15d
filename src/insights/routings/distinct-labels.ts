const rounds = 3;

/** Each with its label, and its id behind it for as long as another one has the same. */
export function distinctLabels<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  labelOf: (thing: Thing) => string,
  /** Labels that are given away already. */
  taken: readonly string[] = [],
): { readonly thing: Thing; readonly label: string }[] {
  let labels = things.map(labelOf);
  for (let round = 0; round < rounds; round++) {
    const times = new Map<string, number>();
    for (const label of [...taken, ...labels]) times.set(label, (times.get(label) ?? 0) + 1);
    labels = labels.map((label, i) => (times.get(label) === 1 ? label : `${label} (${things[i]?.id})`));
  }
  return things.map((thing, i) => ({ thing, label: labels[i] ?? '' }));
}
