import { noteFreshness } from './freshness.ts';
import { KepiError, toKepiError } from './kepi-error.ts';

export interface Sent {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly body?: unknown;
  readonly accept?: string;
  readonly signal?: AbortSignal;
}

/** Asks our own server as whoever is logged in; the address is relative, as the pages' are. */
export async function send(path: string, { method, body, accept, signal }: Sent = {}): Promise<Response> {
  const answer = await reach(path.replace(/^\//, './'), {
    method: method ?? (body === undefined ? 'GET' : 'POST'),
    headers: {
      // No other site can send it, so the cookie counts.
      'kepi-dashboard': '1',
      Accept: accept ?? 'application/json',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    body: body === undefined ? null : JSON.stringify(body),
    signal: signal ?? null,
    cache: 'no-store',
  });
  noteFreshness(path, answer);
  if (answer.ok) return answer;
  throw toKepiError(answer.status, await answer.json().catch(() => null));
}

async function reach(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, init);
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new KepiError(0, 'Kepi cannot be reached. Is the server running, and the network there?');
  }
}

/** The answer as it is: what the surface of Nexudus sends. */
export async function fetchJson<Answer>(path: string, sent?: Sent): Promise<Answer> {
  return (await (await send(path, sent)).json()) as Answer;
}

/** What the success envelope of the other surfaces holds. */
export async function fetchData<Data>(path: string, sent?: Sent): Promise<Data> {
  return (await fetchJson<{ readonly data: Data }>(path, sent)).data;
}
