import type { Connector, Pull } from '../../src/ingest/connector.ts';
import { calcomTables } from '../../src/records/calcom-tables.ts';
import type { SourceKindName } from '../../src/sources/source-kinds.ts';
import type { Drift } from '../../src/sources/source-runs.ts';
import type { OpenSource } from '../../src/sources/sources.ts';

/** A source in this process, which has people and does what it is told. */
export class TestSource {
  readonly connector: Connector;
  readonly pulls: { readonly source: OpenSource; readonly compare: Pull['compare'] }[] = [];
  people = [{ id: 1, email: 'ann@example.com' }];
  drift: readonly Drift[] | null = null;
  /** What a pull fails with. */
  failure: Error | null = null;
  /** What a pull waits for. */
  gate: Promise<unknown> = Promise.resolve();
  atOnce = 0;
  mostAtOnce = 0;

  constructor(kind: SourceKindName = 'calcom-postgres') {
    this.connector = { kind, pull: (source, pull) => this.#pull(source, pull) };
  }

  async #pull(source: OpenSource, { compare, signal, clock, write, reject, onProgress }: Pull) {
    this.pulls.push({ source, compare });
    this.atOnce += 1;
    this.mostAtOnce = Math.max(this.mostAtOnce, this.atOnce);
    try {
      await Promise.race([
        this.gate,
        new Promise((_, refuse) => signal.addEventListener('abort', () => refuse(signal.reason))),
      ]);
      if (this.failure !== null) throw this.failure;
      const { users } = calcomTables;
      const observedAt = clock();
      await write({ observedAt, state: this.pulls.length, whole: true }, async ({ record }) => {
        onProgress('users', this.people.length, this.people.length);
        const rows = this.people.map((person) =>
          users.columns.map(({ name }) => person[name as keyof typeof person]),
        );
        await record({ table: users, rows });
        return [];
      });
      await reject([]);
      return { drift: this.drift };
    } finally {
      this.atOnce -= 1;
    }
  }
}
