import { randomBytes } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from '../../sql/statement.ts';
import type { Cell, Engine, StagedColumn } from '../../store/engine.ts';
import { StoreBusy } from '../../store/store-busy.ts';
import { scrubArriving } from '../erasure/scrub-arriving.ts';
import type { Digest } from '../record-changes.ts';

/** What a source has sent, as it came. */
export interface ReceivedEvent {
  readonly workspace: number;
  readonly source: string;
  /** The system and, where the body does not say it, what it is about: `calcom`, `nexudus BookingCreate`. */
  readonly kind: string;
  readonly receivedAt: number;
  readonly body: string;
}

interface Waiting {
  readonly event: ReceivedEvent & { readonly id: string };
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

const columns: readonly StagedColumn[] = [
  { name: 'id', type: 'text' },
  { name: 'workspace', type: 'integer' },
  { name: 'source', type: 'text' },
  { name: 'kind', type: 'text' },
  { name: 'created_at', type: 'integer' },
  { name: 'body', type: 'text' },
];

/** A write costs the same for one event as for fifty: whoever sends many waits a moment, and shares it. */
const pace = 25;
/** Written at once. */
const most = 2_000;
/** Beyond these the next ones are turned away: whoever sends them tries again, or polling brings them. */
const mostWaiting = 20_000;

/** Keeps what sources send. All that arrives while one write goes on shares the next. */
export class Inbox {
  readonly #engine: Engine;
  readonly #onReceived: () => void;
  readonly #digest: Digest | undefined;
  #waiting: Waiting[] = [];
  #writing: Promise<void> | null = null;
  #wroteAt = Number.NEGATIVE_INFINITY;

  /** `onReceived` is told when something is there that is yet to be folded. */
  constructor(engine: Engine, onReceived: () => void, digest?: Digest) {
    this.#engine = engine;
    this.#digest = digest;
    this.#onReceived = onReceived;
  }

  /** Answers when the event is durable. */
  receive(event: ReceivedEvent): Promise<void> {
    if (this.#waiting.length >= mostWaiting) {
      throw new StoreBusy('more events arrive than can be written');
    }
    return new Promise((done, failed) => {
      this.#waiting.push({ event: { ...event, id: eventId(event.receivedAt) }, done, failed });
      this.#writing ??= this.#writeAll();
    });
  }

  /** Before the engine is closed. */
  async close(): Promise<void> {
    await this.#writing;
  }

  async #writeAll(): Promise<void> {
    while (this.#waiting.length > 0) {
      // Also what arrives in the same turn belongs to the first write.
      await wait(Math.max(0, this.#wroteAt + pace - performance.now()));
      this.#wroteAt = performance.now();
      const events = this.#waiting.splice(0, most);
      try {
        const kept = await this.#write(events);
        for (const { done } of kept) done();
        this.#onReceived();
      } catch (error) {
        for (const { failed } of events) failed(error);
      }
    }
    this.#writing = null;
  }

  /** One that cannot be kept fails by itself. Tells which were kept. */
  #write(events: readonly Waiting[]): Promise<readonly Waiting[]> {
    return this.#engine.write(async (writer) => {
      const scrub = await scrubArriving(
        writer,
        this.#digest,
        events.map(({ event }) => event),
      );
      const rows: Cell[][] = [];
      const kept = events.filter(({ event, failed }) => {
        try {
          rows.push(toRow({ ...event, body: scrub(event) }));
          return true;
        } catch (error) {
          failed(error);
          return false;
        }
      });
      if (rows.length === 0) return kept;
      await writer.stage('received_event', columns, rows);
      await writer.insert(
        'inbox_event',
        sql`SELECT workspace, id, source, kind, created_at, body FROM received_event`,
      );
      await writer.insert('inbox_waiting', sql`SELECT workspace, id, source, created_at FROM received_event`);
      await writer.drop('received_event');
      return kept;
    }, 'inbox');
  }
}

const toRow = ({ id, workspace, source, kind, receivedAt, body }: Waiting['event']): Cell[] => [
  id,
  workspace,
  source,
  kind,
  receivedAt,
  body,
];

/** In the order of arrival, and one of its kind among all processes. */
const eventId = (receivedAt: number) =>
  `${receivedAt.toString(16).padStart(12, '0')}-${randomBytes(8).toString('hex')}`;
