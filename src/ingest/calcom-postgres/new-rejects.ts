import { sql } from '../../sql/statement.ts';
import type { Pull } from '../connector.ts';
import type { DumpReject } from '../dump/dump-reject.ts';

/** Keeps the rows that cannot be read: each once, although every pull meets them again. */
export class NewRejects {
  readonly #pull: Pick<Pull, 'read' | 'reject' | 'workspace'>;
  readonly #source: string;
  #known: Set<string> | null = null;

  constructor(pull: Pick<Pull, 'read' | 'reject' | 'workspace'>, source: string) {
    this.#pull = pull;
    this.#source = source;
  }

  async add(rejects: readonly DumpReject[]): Promise<void> {
    if (rejects.length === 0) return;
    this.#known ??= await this.#readKnown();
    const known = this.#known;
    const unknown = rejects.filter(
      (reject) => !known.has(toText(reject)) && !known.has(toText(unshown(reject))),
    );
    for (const reject of unknown) known.add(toText(reject));
    if (unknown.length > 0) await this.#pull.reject(unknown);
  }

  async #readKnown(): Promise<Set<string>> {
    const rows = await this.#pull.read(
      sql`SELECT file, line, field, reason, content FROM rejected_row
        WHERE workspace = ${this.#pull.workspace} AND source = ${this.#source}`,
    );
    return new Set(
      rows.map((row) => JSON.stringify([row.file, row.line, row.field, row.reason, row.content])),
    );
  }
}

/** As it is kept where its value names somebody who was erased. */
const unshown = ({ value: _, ...reject }: DumpReject): DumpReject => reject;

const toText = ({ file, line, column, reason, value }: DumpReject) =>
  JSON.stringify([file, line, column, reason, value ?? null]);
