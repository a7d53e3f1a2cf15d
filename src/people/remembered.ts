const rememberedFor = 5_000;
const mostRemembered = 1_000;

/** What was found under a name, for a few seconds, unless it is told to forget. */
export class Remembered<Found> {
  #known = new Map<string, { readonly found: Found; readonly until: number }>();

  async find(name: string, now: number, look: () => Promise<Found | null>): Promise<Found | null> {
    // What is changed while it is looked up is remembered in a map that nobody reads any more.
    const known = this.#known;
    const before = known.get(name);
    if (before !== undefined && now < before.until && before.until - now <= rememberedFor)
      return before.found;
    const found = await look();
    known.delete(name);
    if (known.size >= mostRemembered) known.clear();
    if (found !== null) known.set(name, { found, until: now + rememberedFor });
    return found;
  }

  forget(): void {
    this.#known = new Map();
  }
}
