import type { IncomingMessage, ServerResponse } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { AskError } from '../../../src/ingest/asking/ask-error.ts';
import { type Asking, askSource } from '../../../src/ingest/asking/ask-source.ts';
import { type AskTiming, usualTiming } from '../../../src/ingest/asking/ask-timing.ts';
import { type Loopback, openLoopback } from './loopback.ts';

const key = 'cal_live_0123456789abcdef';
const now = Date.UTC(2026, 10, 1);
const open: Loopback[] = [];

type Turn = (response: ServerResponse, request: IncomingMessage) => void;

/** Each request gets the next turn, the last one for ever. */
async function serve(...turns: readonly Turn[]) {
  const asked: IncomingMessage[] = [];
  const server = await openLoopback((request, response) => {
    asked.push(request);
    turns[Math.min(asked.length, turns.length) - 1]?.(response, request);
  });
  open.push(server);
  return { ...server, asked };
}

const json =
  (body: unknown, status = 200, headers = {}): Turn =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

function timed(timing: Partial<AskTiming> = {}, asking: Partial<Asking> = {}) {
  const pauses: number[] = [];
  const wait = async (milliseconds: number) => {
    pauses.push(Math.round(milliseconds));
  };
  const all: Asking = {
    headers: { authorization: `Bearer ${key}` },
    secrets: [key],
    signal: new AbortController().signal,
    timing: { ...usualTiming, now: () => now, wait, random: () => 1, ...timing },
    ...asking,
  };
  return { pauses, ask: (url: string) => askSource(new URL(url), all) };
}

const lineOf = (asked: Promise<unknown>) =>
  asked.then(
    () => 'an answer',
    (error) => {
      expect(error).toBeInstanceOf(AskError);
      expect(error.message).not.toContain('\n');
      return error.message as string;
    },
  );

afterEach(async () => {
  for (const server of open.splice(0)) await server.close();
});

describe('asking a source', () => {
  it('brings the answer, its headers, and sends the key', async () => {
    const { origin, asked } = await serve(json({ status: 'success', data: [1] }, 200, { 'x-more': 'yes' }));
    const { headers, body } = await timed().ask(`${origin}/v2/me?take=1`);
    expect(body).toEqual({ status: 'success', data: [1] });
    expect(headers.get('x-more')).toBe('yes');
    expect(asked[0]?.url).toBe('/v2/me?take=1');
    expect(asked[0]?.headers.authorization).toBe(`Bearer ${key}`);
  });

  it.each([
    ['the clock of the source', new Date(now + 120_000).toUTCString(), now + 120_000],
    ['ours where that is far off', new Date(now + 90 * 60_000).toUTCString(), now],
    ['ours where that cannot be read', 'soon', now],
  ])('tells when it was asked by %s', async (_, date, askedAt) => {
    const { origin } = await serve(json('done', 200, { date }));
    expect((await timed().ask(origin)).askedAt).toBe(askedAt);
  });

  it.each([
    ['seconds', '7', 7_000],
    ['a date', new Date(now + 42_000).toUTCString(), 42_000],
    ['a date that is past', new Date(now - 42_000).toUTCString(), 0],
  ])('waits as long as it is told by %s', async (_, told, waited) => {
    const { origin } = await serve(json({}, 429, { 'retry-after': told }), json('done'));
    const { ask, pauses } = timed({ pause: 0 });
    expect((await ask(origin)).body).toBe('done');
    expect(pauses).toEqual([waited]);
  });

  it('waits longer and longer when it is not told, and gives up with what was said last', async () => {
    const { origin, asked } = await serve(json({ message: 'slow down' }, 429));
    const { ask, pauses } = timed();
    expect(await lineOf(ask(`${origin}/v2/bookings?take=1`))).toBe(
      `${origin}/v2/bookings answers 429: {"message":"slow down"} (asked 6 times).`,
    );
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000]);
    expect(asked).toHaveLength(6);
  });

  it('does not wait for ever because it is told to', async () => {
    const { origin } = await serve(json({}, 429, { 'retry-after': '86400' }));
    const { ask, pauses } = timed({ pause: 0 });
    expect(await lineOf(ask(origin))).toContain('it would take 86400 more seconds of waiting');
    expect(pauses).toEqual([]);
  });

  it('outlasts a burst of errors, a connection that is cut and a body that is cut', async () => {
    const { origin } = await serve(
      json({}, 500),
      (response) => response.destroy(),
      (response) => {
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': '100' });
        response.write('{"data":');
        setTimeout(() => response.destroy(), 5);
      },
      (response) => response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":[1,'),
      json({}, 503),
      json({ data: [] }),
    );
    expect((await timed().ask(origin)).body).toEqual({ data: [] });
  });

  it('gives up an answer that does not come to its end', async () => {
    const { origin } = await serve(
      () => {},
      (response) => void response.write('{'),
      json('late'),
    );
    expect((await timed({ timeout: 60 }).ask(origin)).body).toBe('late');
    const never = await serve(() => {});
    expect(await lineOf(timed({ timeout: 30, tries: 2 }).ask(never.origin))).toContain(
      'cannot be reached: no whole answer within 0.03 seconds (asked 2 times).',
    );
  });

  it('says that nobody listens', async () => {
    const { origin, close } = await openLoopback(() => {});
    await close();
    expect(await lineOf(timed({ tries: 2 }).ask(origin))).toContain('cannot be reached: ');
  });

  it.each([400, 401, 403, 404])('does not ask again after %i, and shows no key', async (status) => {
    const { origin, asked } = await serve(json({ error: `the key ${key} is not valid` }, status));
    const error = await timed()
      .ask(origin)
      .catch((thrown) => thrown);
    expect(error).toMatchObject({ status, text: '{"error":"the key *** is not valid"}' });
    expect(error.message).toBe(`${origin}/ answers ${status}: {"error":"the key *** is not valid"}.`);
    expect(asked).toHaveLength(1);
  });

  it('says that an address is that of a web page', async () => {
    const { origin } = await serve((response) => {
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Hello</p>');
    });
    expect(await lineOf(timed().ask(origin))).toContain('answers with a web page in place of JSON');
  });

  it('follows within one origin, and never takes the key to another', async () => {
    const other = await serve(json('stolen'));
    const { origin, asked } = await serve(
      (response) => void response.writeHead(301, { location: '/there' }).end(),
      json('here'),
    );
    expect((await timed().ask(origin)).body).toBe('here');
    expect(asked.map(({ url }) => url)).toEqual(['/', '/there']);

    const away = await serve((response) => void response.writeHead(302, { location: other.origin }).end());
    expect(await lineOf(timed().ask(away.origin))).toContain(
      `sends on to ${other.origin}, which is not followed`,
    );
    expect(other.asked).toHaveLength(0);

    const round = await serve((response) => void response.writeHead(302, { location: '/' }).end());
    expect(await lineOf(timed().ask(round.origin))).toContain('without end');
  });

  it('shows no password that is in an address', async () => {
    expect(await lineOf(timed().ask('http://ann:secret@127.0.0.1:9/'))).toBe(
      'The address of 127.0.0.1:9 holds a name or a password, which is not the place for it.',
    );
  });

  it('leaves an answer unread that is too long', async () => {
    const { origin } = await serve(json('x'.repeat(5_000)));
    expect(await lineOf(timed({}, { most: 1_000 }).ask(origin))).toContain('more than 1000 bytes');
  });

  it('takes for busy what a source means by it, by status and text', async () => {
    const { origin } = await serve(json('Wait 3 seconds', 409), json('in use', 409), json('done'));
    const { ask, pauses } = timed(
      { pause: 10 },
      {
        isBusy: ({ status, text }) => {
          const [, seconds] = /Wait (\d+) seconds/.exec(text) ?? [];
          return seconds === undefined ? status === 409 : Number(seconds) * 1_000;
        },
      },
    );
    expect((await ask(origin)).body).toBe('done');
    expect(pauses).toEqual([3_010, 20]);
  });

  it('posts a form', async () => {
    let posted = '';
    const { origin, asked } = await serve((response, request) => {
      request.on('data', (part) => {
        posted += part;
      });
      request.on('end', () => response.end('{"access_token":"t"}'));
    });
    const form = new URLSearchParams({ grant_type: 'password', password: 'a&b' });
    await timed({}, { form }).ask(origin);
    expect(asked[0]?.method).toBe('POST');
    expect(posted).toBe('grant_type=password&password=a%26b');
  });

  it('stops at once when it is told to, asking or waiting', async () => {
    const stopped = new Error('stopped');
    const slow = await serve(() => {});
    const stop = new AbortController();
    setTimeout(() => stop.abort(stopped), 20);
    await expect(timed({}, { signal: stop.signal }).ask(slow.origin)).rejects.toBe(stopped);

    const busy = await serve(json({}, 429, { 'retry-after': '60' }));
    const other = new AbortController();
    setTimeout(() => other.abort(stopped), 50);
    const { ask } = timed({ wait: usualTiming.wait }, { signal: other.signal });
    await expect(ask(busy.origin)).rejects.toBe(stopped);
    await expect(ask(busy.origin)).rejects.toBe(stopped);
  });
});
