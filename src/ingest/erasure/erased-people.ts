import type { Digest } from '../record-changes.ts';

/** What is kept of an address in place of it: a keyed hash, by which it is known when it comes again. */
export const hashOfGuest = (digest: Digest, address: string): string =>
  digest(`guest ${address.trim().toLowerCase()}`);

/** What stands for an address wherever it was: the same for the same guest, so that who was one person stays one. */
export const toStandIn = (hash: string): string => `erased-${hash.slice(0, 16)}`;

const mostRemembered = 100_000;

/** Who was erased. */
export class ErasedPeople {
  readonly #standIns: ReadonlyMap<string, string>;
  readonly #known: ReadonlySet<string>;
  readonly #digest: Digest;
  readonly #remembered = new Map<string, string | null>();

  constructor(hashes: readonly string[], digest: Digest) {
    this.#standIns = new Map(hashes.map((hash) => [hash, toStandIn(hash)]));
    this.#known = new Set(this.#standIns.values());
    this.#digest = digest;
  }

  /** Null for an address of somebody else. */
  standInFor(address: string): string | null {
    const plain = address.trim().toLowerCase();
    const remembered = this.#remembered.get(plain);
    if (remembered !== undefined) return remembered;
    const standIn = this.#standIns.get(hashOfGuest(this.#digest, plain)) ?? null;
    if (this.#remembered.size >= mostRemembered) this.#remembered.clear();
    this.#remembered.set(plain, standIn);
    return standIn;
  }

  /**
   * What stands for a text that somebody wrote who was erased: the same for the same text, in any letter case, so that
   * answers that were the same, or were not, still are; for an address that of the guest.
   */
  standInOf(text: string): string {
    const plain = text.trim();
    if (plain === '' || /^erased-[0-9a-f]{16}$/.test(plain)) return plain;
    return toStandIn(hashOfGuest(this.#digest, plain));
  }

  isStandIn(text: unknown): boolean {
    return typeof text === 'string' && this.#known.has(text);
  }

  /** Whether one of them stands somewhere in the text. */
  hasStandIn(text: string): boolean {
    return (text.match(/erased-[0-9a-f]{16}/g) ?? []).some((word) => this.#known.has(word));
  }
}
