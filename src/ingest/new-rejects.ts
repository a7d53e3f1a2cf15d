import { sql } from '../sql/statement.ts';
import type { Pull } from './connector.ts';
import type { DumpReject } from './dump/dump-reject.ts';
import type { RejectedPlace } from './remove-rejects.ts';

/** The places of rows, by their texts, and what is known of each. */
type Known = Map<string, { readonly place: RejectedPlace; readonly texts: Set<string> }>;

type Rejecting = Pick<Pull, 'read' | 'reject' | 'readable' | 'workspace'>;

/** Keeps the rows that cannot be read, each once although every pull meets them again, until they can be read or go. */
export class NewRejects {
  readonly #pull: Rejecting;
  readonly #source: string;
  #known: Known | null = null;

  constructor(pull: Rejecting, source: string) {
    this.#pull = pull;
    this.#source = source;
  }

  async add(rejects: readonly DumpReject[]): Promise<void> {
    if (rejects.length === 0) return;
    const known = await this.#readKnown();
    const fresh: DumpReject[] = [];
    for (const reject of rejects) {
      const { column, reason, value = null } = reject;
      const text = JSON.stringify([column, reason, value]);
      const { texts } = placed(known, reject);
      // Without its value where that names somebody who was erased.
      if (texts.has(text) || texts.has(JSON.stringify([column, reason, null]))) continue;
      texts.add(text);
      fresh.push(reject);
    }
    if (fresh.length > 0) await this.#pull.reject(fresh);
  }

  /** The places of the rows that could not be read when they were met last. */
  async places(): Promise<readonly RejectedPlace[]> {
    return [...(await this.#readKnown()).values()].map(({ place }) => place);
  }

  /** Forgets those of which the row can be read now, or is there no more. */
  async clear(isClear: (place: RejectedPlace) => boolean): Promise<void> {
    const known = await this.#readKnown();
    const clear = [...known].filter(([, { place }]) => isClear(place));
    if (clear.length === 0) return;
    await this.#pull.readable(clear.map(([, { place }]) => place));
    for (const [text] of clear) known.delete(text);
  }

  async #readKnown(): Promise<Known> {
    if (this.#known !== null) return this.#known;
    const rows = await this.#pull.read(
      sql`SELECT file, line, field, reason, content FROM rejected_row
        WHERE workspace = ${this.#pull.workspace} AND source = ${this.#source}`,
    );
    const known: Known = new Map();
    for (const { file, line, field, reason, content } of rows) {
      const place = { file: file as string, line: line as number };
      placed(known, place).texts.add(JSON.stringify([field, reason, content]));
    }
    this.#known = known;
    return known;
  }
}

export const placeText = ({ file, line }: RejectedPlace): string => JSON.stringify([file, line]);

function placed(known: Known, { file, line }: RejectedPlace) {
  const text = placeText({ file, line });
  const found = known.get(text) ?? { place: { file, line }, texts: new Set<string>() };
  known.set(text, found);
  return found;
}
