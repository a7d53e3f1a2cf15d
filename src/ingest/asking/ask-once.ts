import { AskError } from './ask-error.ts';
import { readLimited } from './read-limited.ts';

/** One request. */
export interface Request {
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  /** A form that is posted; without it, it is a GET. */
  readonly form?: URLSearchParams | undefined;
  readonly signal: AbortSignal;
  /** In milliseconds. */
  readonly timeout: number;
  /** In bytes. */
  readonly most: number;
}

export interface Told {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

const mostHops = 5;

/** Throws an AskError when asking again is of no use, and anything else when it may be. */
export async function askOnce(request: Request): Promise<Told> {
  const { signal, timeout } = request;
  const deadline = new AbortController();
  const stop = () => deadline.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const timer = setTimeout(
    () => deadline.abort(new Error(`no whole answer within ${timeout / 1_000} seconds`)),
    timeout,
  );
  try {
    signal.throwIfAborted();
    return await follow(request, deadline.signal);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** Within its own origin alone: what the headers hold is for nobody else. */
async function follow({ url, headers, form, most }: Request, signal: AbortSignal): Promise<Told> {
  let at = url;
  for (let hop = 0; hop <= mostHops; hop++) {
    const how = form === undefined ? { method: 'GET' } : { method: 'POST', body: form };
    const response = await fetch(at, {
      ...how,
      headers: { accept: 'application/json', 'user-agent': 'kepi', ...headers },
      redirect: 'manual',
      signal,
    });
    const location = response.headers.get('location');
    if (response.status < 300 || response.status > 399 || location === null) {
      const text = await readLimited(response, most);
      if (text !== null) return { status: response.status, headers: response.headers, text };
      throw new AskError(`${toPlace(at)} answers with more than ${most} bytes, which is not read.`);
    }
    await response.body?.cancel().catch(() => {});
    const next = URL.canParse(location, at.href) ? new URL(location, at) : null;
    if (form !== undefined || next?.origin !== at.origin) {
      const where = next === null ? 'nowhere' : next.origin;
      throw new AskError(
        `${toPlace(at)} sends on to ${where}, which is not followed, as what it is asked with is for ${at.origin} alone; if that is the right place, connect the source with its address.`,
        { status: response.status },
      );
    }
    at = next;
  }
  throw new AskError(`${toPlace(url)} sends on from one address to the next without end.`);
}

/** Where it was asked, without what was put to it. */
export const toPlace = (url: URL) => `${url.origin}${url.pathname}`;
