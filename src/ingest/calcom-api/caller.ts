import { SourceError } from '../../sources/source-error.ts';
import { AskError } from '../asking/ask-error.ts';
import { askSource } from '../asking/ask-source.ts';
import type { AskTiming } from '../asking/ask-timing.ts';
import { isBusy, toPace } from './rate-limit.ts';
import { isTold } from './told.ts';

export type Query = Readonly<Record<string, string | number>>;

/** What lists are asked with: where they are, and which version of their shape is meant. */
export interface Place {
  readonly path: string;
  readonly version?: string;
}

interface Said {
  readonly data: unknown;
  readonly pagination: unknown;
  readonly askedAt: number;
}

/** One page of a list. */
export interface Page {
  readonly path: string;
  readonly rows: readonly unknown[];
  /** How many fit the question, on all pages; null when it is not told. */
  readonly total: number | null;
  /** Whether there is another page; null when it is not told. */
  readonly next: boolean | null;
  readonly askedAt: number;
}

interface CallerOptions {
  readonly baseUrl: string;
  readonly apiKey: string;
  readonly signal: AbortSignal;
  readonly timing: AskTiming;
}

/** Asks Cal.com's API v2, no faster than it likes. */
export class Caller {
  readonly #options: CallerOptions;
  #notBefore = 0;
  #askedAt = 0;

  constructor(options: CallerOptions) {
    this.#options = options;
  }

  async get({ path, version }: Place, query: Query = {}): Promise<Said> {
    const { baseUrl, apiKey, signal, timing } = this.#options;
    const url = new URL(`${baseUrl.replace(/(\/v2)?\/*$/, '')}${path}`);
    for (const [name, value] of Object.entries(query)) url.searchParams.set(name, String(value));
    const ahead = this.#notBefore - timing.now();
    if (ahead > 0) await timing.wait(ahead, signal);
    try {
      const { headers, body, askedAt } = await askSource(url, {
        headers: { authorization: `Bearer ${apiKey}`, ...(version && { 'cal-api-version': version }) },
        secrets: [apiKey],
        signal,
        timing,
        isBusy,
      });
      this.#notBefore = timing.now() + toPace(headers, timing.now());
      requireSuccess(path, body);
      if (!isTold(body) || !('data' in body)) throw unknownShape(path, 'there is no data in it');
      if (body.status !== 'success') throw unknownShape(path, 'it does not say that it was successful');
      // What was asked later is not to look older because it took longer.
      this.#askedAt = Math.max(this.#askedAt, askedAt);
      return { data: body.data, pagination: body.pagination, askedAt: this.#askedAt };
    } catch (error) {
      if (!(error instanceof AskError) || error.status !== 401) throw error;
      throw new SourceError(
        `${url.origin} does not accept the API key (401): it is wrong, revoked or expired; make a new one there and give it to the source.`,
        { cause: error },
      );
    }
  }

  async list(place: Place, query: Query = {}): Promise<Page> {
    const { path } = place;
    const { data, pagination, askedAt } = await this.get(place, query);
    if (!Array.isArray(data)) throw unknownShape(path, 'its data is no list');
    const { totalItems, hasNextPage } = isTold(pagination) ? pagination : {};
    return {
      path,
      rows: data,
      total: Number.isSafeInteger(totalItems) ? (totalItems as number) : null,
      next: typeof hasNextPage === 'boolean' ? hasNextPage : null,
      askedAt,
    };
  }
}

/** An error is answered with 200 now and then, beside a list with nothing in it. */
function requireSuccess(path: string, body: unknown): void {
  if (!isTold(body) || !('status' in body) || body.status === 'success') return;
  const { message } = isTold(body.error) ? body.error : body;
  const said = typeof message === 'string' ? `: ${message.slice(0, 200).replace(/\.$/, '')}` : '';
  throw new SourceError(`${path} answers 200, and that it was not successful${said}.`);
}

export const unknownShape = (path: string, how: string) =>
  new SourceError(
    `${path} answers in a shape that is not known (${how}): is the address that of Cal.com's API v2?`,
  );
