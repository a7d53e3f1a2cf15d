import type { ServerResponse } from 'node:http';
import { describe, expect, it } from 'vitest';
import { usualTiming } from '../../../src/ingest/asking/ask-timing.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { space } from '../space.ts';
import { columnsOf } from '../stored.ts';
import type { Tables } from '../tables.ts';
import { asServed, connectSpace, minute } from './connected-space.ts';
import { credentials, send, toEnvelope } from './space-server.ts';

/** As few as a pull of each kind needs. */
const tables: Tables = { bookings: asServed(space).bookings ?? [] };
const ooops = 'Ooops! There was a problem while running this action...';

describe.each(fewEngines)('a server that misbehaves, on $name', (engine) => {
  const store = sharedStore(engine);
  const connected = (secrets?: unknown) => connectSpace(store.engine, store.newWorkspace(), tables, secrets);
  const bookingsIn = async (workspace: number) =>
    (await columnsOf(store.engine, workspace, 'nexudus_bookings', 'id')).flat();

  /** The list of bookings answers so, as often as there are turns. */
  async function withTurns(...turns: readonly ((response: ServerResponse) => void)[]) {
    const connection = await connected();
    connection.server.mischief = ({ place }, response, asking) => {
      const turn = place === 'spaces/bookings' ? turns[asking - 1] : undefined;
      turn?.(response);
      return turn !== undefined;
    };
    return connection;
  }
  const refused =
    (status: number, Message: string, headers = {}) =>
    (response: ServerResponse) =>
      send(response, status, { Message }, headers);

  it('told to wait, waits as long as it is told, wherever that stands', async () => {
    const { pull, waits, workspace } = await withTurns(
      refused(409, 'You must wait before accessing this url again.', { 'retry-after': '7' }),
      refused(429, 'Too many requests. Wait 12 seconds before trying again.'),
      refused(409, 'You must wait before accessing this url again.'),
      refused(429, 'Slow down', { 'retry-after': '3' }),
    );
    await pull();
    expect(waits).toEqual([7_000, 12_000, 2_000, 3_000]);
    expect(await bookingsIn(workspace)).toEqual([51, 53]);
  });

  it('a burst of errors is outlasted', async () => {
    const { pull, waits, workspace } = await withTurns(
      ...[500, 500, 502, 500, 500].map((status) => refused(status, ooops)),
    );
    await pull();
    expect(waits).toEqual([500, 1_000, 2_000, 4_000, 8_000]);
    expect(await bookingsIn(workspace)).toEqual([51, 53]);
  });

  it('one without end is one line, and the next pull goes on from there', async () => {
    const { pull, failure, server, workspace } = await withTurns(
      ...Array.from({ length: 6 }, () => refused(500, ooops)),
    );
    expect(await failure()).toBe(
      `${server.origin}/api/spaces/bookings answers 500: {"Message":"${ooops}"} (asked 6 times).`,
    );
    await pull();
    expect(await bookingsIn(workspace)).toEqual([51, 53]);
  });

  it.each([
    ['cut off', (response: ServerResponse) => response.writeHead(200).end('{"Records":[{"Id":5')],
    [
      'cut off in its connection',
      (response: ServerResponse) => {
        response.writeHead(200, { 'content-length': '1000' }).write('{"Records":[');
        setTimeout(() => response.destroy(), 5);
      },
    ],
    ['slow', () => {}],
  ])('an answer that is %s is asked for again', async (_, turn) => {
    const { pull, workspace } = await withTurns(turn);
    await pull({ timing: { timeout: 200 } });
    expect(await bookingsIn(workspace)).toEqual([51, 53]);
  });

  it('a 200 that was not successful is a failure', async () => {
    const { failure, server } = await withTurns((response) =>
      send(response, 200, {
        Status: 500,
        Message: 'The license has expired',
        Errors: [],
        WasSuccessful: false,
      }),
    );
    expect(await failure()).toBe(
      `${server.origin}/api/spaces/bookings answers 200, and that it was not successful: The license has expired.`,
    );
  });

  it('a web page is a failure', async () => {
    const { failure } = await withTurns((response) =>
      response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><p>Log in'),
    );
    expect(await failure()).toContain('answers with a web page in place of JSON');
  });

  it.each(['2099-01-01T00:00:00Z', '2026-11-10T12:40:00Z', '1999-01-01T00:00:00Z'])(
    'a clock that says %s does not make anything newer than it is',
    async (date) => {
      const { pull, server, workspace } = await connected();
      server.mischief = (_, response) => {
        response.setHeader('date', new Date(date).toUTCString());
      };
      await pull({ compare: 'whole' });
      const [[asOf] = []] = await columnsOf(store.engine, workspace, 'freshness', 'as_of');
      expect(asOf).toBeLessThanOrEqual(server.now);
      expect(asOf).toBeGreaterThan(server.now - 3_600_000);
      server.tables = { bookings: [] };
      server.mischief = () => {};
      server.now += 30 * minute;
      await pull({ compare: 'whole' });
      expect(await bookingsIn(workspace)).toEqual([]);
    },
  );

  it('what it says does not move the cursor of a terminal', async () => {
    const { failure } = await withTurns((response) =>
      response.writeHead(400).end('no\u001b[2J\u0007 \u009b31mway'),
    );
    expect(await failure()).toMatch(/answers 400: no \[2J 31mway\.$/);
  });

  it('something else that is JSON is a failure', async () => {
    const { failure } = await withTurns((response) => send(response, 200, { hello: 'there' }));
    expect(await failure()).toContain('spaces/bookings answers with no list');
  });

  it('a 401 is one line, that says what it can mean, and asks once', async () => {
    const { failure, server } = await withTurns(refused(401, 'Access Denied'));
    const line = await failure();
    expect(line).toContain('the user does not have the role Booking-List');
    expect(line).toContain('the account is over its limit of requests');
    expect(server.takeAsked().filter((one) => one.startsWith('spaces/bookings'))).toHaveLength(1);
  });

  it('a wrong password is seen nowhere', async () => {
    const secrets = { ...credentials, password: 'not the password' };
    const { failure, server } = await connected(secrets);
    server.mischief = ({ place }, response) => {
      send(response, 401, { Message: `Unauthorized: ${JSON.stringify(secrets)} at ${place}` });
      return true;
    };
    const line = await failure();
    expect(line).toContain('the e-mail address or the password is wrong');
    expect(line).not.toContain(secrets.password);
    expect(line).not.toContain(secrets.email);
  });

  it('pages that do not turn are noticed, and say so', async () => {
    const { failure, server } = await connected();
    server.mostAtOnce = 1;
    server.mischief = ({ place, query }, response) => {
      if (place !== 'spaces/bookings') return false;
      // The names of the page are not its names: always the first one.
      send(
        response,
        200,
        toEnvelope(tables.bookings ?? [], new URLSearchParams({ size: query.get('size') ?? '' }), 1),
      );
      return true;
    };
    expect(await failure()).toBe(
      'spaces/bookings answers page 2 with a page that it has given before, after 1 of 2 records: what is asked does not turn its pages, and nothing is taken for gone.',
    );
  });

  it('small pages are all read', async () => {
    const { pull, server, workspace } = await connected();
    server.mostAtOnce = 1;
    expect((await pull({ compare: 'whole' })).drift).toEqual([]);
    expect(await bookingsIn(workspace)).toEqual([51, 53]);
  });

  it('changes that were cut off are not taken for all of them', async () => {
    const { pull, failure, server, workspace } = await connected();
    await pull();
    server.tables = {
      bookings: (tables.bookings ?? []).map((row) => ({
        ...row,
        ResourceName: 'Red',
        UpdatedOn: '2026-11-10T12:00:00Z',
      })),
    };
    server.mischief = ({ query }, response) => {
      if (!query.has('from_Booking_UpdatedOn')) return false;
      const [first] = server.tables.bookings ?? [];
      send(response, 200, { ...toEnvelope([first], query, 1), TotalItems: 2 });
      return true;
    };
    expect(await failure()).toContain('spaces/bookings does not give the changes that it says it has');
    server.mischief = () => {};
    await pull();
    expect(await columnsOf(store.engine, workspace, 'nexudus_bookings', 'id', 'resource_name')).toEqual([
      [51, 'Red'],
      [53, 'Red'],
    ]);
  });

  it('waiting stops at once when the pull is stopped', async () => {
    const { pull, server } = await withTurns(refused(429, 'Wait 60 seconds'));
    const stop = new AbortController();
    const begun = performance.now();
    setTimeout(() => stop.abort(new Error('enough')), 300);
    await expect(pull({ signal: stop.signal, timing: { wait: usualTiming.wait } })).rejects.toThrow('enough');
    expect(performance.now() - begun).toBeLessThan(10_000);
    expect(server.asked.length).toBeGreaterThan(0);
  });
});
