import type { SecretBox } from '../../sources/secret-box.ts';
import { findSource, type OpenSource, openSource } from '../../sources/sources.ts';
import type { Engine } from '../../store/engine.ts';
import { admitEvent } from './admit-event.ts';
import type { Inbox } from './inbox.ts';
import { isNestedTooDeep } from './nesting.ts';
import { readEvent } from './read-event.ts';

/** What a source sent to its address. */
export interface SentEvent {
  readonly source: string;
  /** What the address says that it is about; null where the body says it. */
  readonly action: string | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  readonly receivedAt: number;
}

export type Received =
  | { readonly kind: 'accepted' }
  | { readonly kind: 'ignored' | 'refused' | 'unsigned' | 'unknown'; readonly reason: string };

/** What was looked up lasts so long: a source that is changed elsewhere is seen a moment later. */
const remembered = 5_000;

/** Lets in what a connected source has signed, and answers when it is kept. */
export class Receiver {
  readonly #engine: Engine;
  readonly #box: SecretBox;
  readonly #inbox: Inbox;
  #known = new Map<string, { readonly source: Promise<OpenSource | null>; readonly until: number }>();

  constructor(engine: Engine, box: SecretBox, inbox: Inbox) {
    this.#engine = engine;
    this.#box = box;
    this.#inbox = inbox;
  }

  /** To be called when sources have changed. */
  forget(): void {
    this.#known = new Map();
  }

  async receive(sent: SentEvent): Promise<Received> {
    const source = await this.#find(sent.source, sent.receivedAt);
    const admitted = source === null ? null : admitEvent(source, sent);
    if (source === null || admitted === null) {
      return { kind: 'unknown', reason: `There is no source ${JSON.stringify(sent.source)} that sends.` };
    }
    if (typeof admitted !== 'string') return admitted;
    const body = sent.body.toString('utf8');
    if (isNestedTooDeep(body)) {
      return { kind: 'refused', reason: 'The body has lists and objects nested deeper than 64 times.' };
    }
    const read = readEvent(admitted, body, sent.receivedAt);
    // What tells nothing is not kept; what cannot be read is, so that it shows among the rejected rows.
    if (read.kind === 'ignored') return read;
    const { workspace, name } = source;
    const { receivedAt } = sent;
    await this.#inbox.receive({ workspace, source: name, kind: admitted, receivedAt, body });
    return read.kind === 'refused' ? read : { kind: 'accepted' };
  }

  #find(name: string, now: number): Promise<OpenSource | null> {
    const known = this.#known.get(name);
    if (known !== undefined && now < known.until) return known.source;
    const source = this.#open(name);
    source.catch(() => this.#known.delete(name));
    if (this.#known.size > 1_000) this.#known.clear();
    this.#known.set(name, { source, until: now + remembered });
    return source;
  }

  async #open(name: string): Promise<OpenSource | null> {
    const source = await findSource(this.#engine, name);
    return source === null ? null : openSource(this.#engine, this.#box, source);
  }
}
