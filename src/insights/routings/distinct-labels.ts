/** Each with its label, and its id behind it where another one has the same label. */
export function distinctLabels<Thing extends { readonly id: string }>(
  things: readonly Thing[],
  labelOf: (thing: Thing) => string,
): { readonly thing: Thing; readonly label: string }[] {
  const times = new Map<string, number>();
  for (const thing of things) times.set(labelOf(thing), (times.get(labelOf(thing)) ?? 0) + 1);
  return things.map((thing) => {
    const label = labelOf(thing);
    return { thing, label: times.get(label) === 1 ? label : `${label} (${thing.id})` };
  });
}
