import type { ServerResponse } from 'node:http';
import { beforeAll, describe, expect, it } from 'vitest';
import { readRuns } from '../../../src/sources/source-runs.ts';
import { sql } from '../../../src/sql/statement.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf, type Stored, settledIn } from '../stored.ts';
import type { PlainRow } from '../tables.ts';
import { apiKey, type Conduct } from './calcom-server.ts';
import { type Connected, closeServers, connect } from './pulled.ts';
import { iso, type ServedTables, smallOrganization, withMany } from './served-tables.ts';

type Turn = (response: ServerResponse) => void;

const json =
  (status: number, body: unknown, headers = {}): Turn =>
  (response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
  };

const refusal = { status: 'error', error: { code: 'ThrottlerException', message: 'Too many requests.' } };
const html: Turn = (response) => {
  response.writeHead(502, { 'content-type': 'text/html' }).end('<html><body>Bad gateway</body></html>');
};
const hangUp: Turn = (response) => {
  response.destroy();
};
const text =
  (body: string): Turn =>
  (response) => {
    response.end(body);
  };
const cut: Turn = (response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '5000' });
  response.write('{"status":"success","data":[{"id":1,');
  setTimeout(() => response.destroy(), 5);
};

/** Does something else with every third request, in turns. */
function everyThird(...turns: readonly Turn[]): Conduct['instead'] {
  let requests = 0;
  let taken = 0;
  return (_, response) => {
    if (++requests % 3 !== 0) return false;
    turns[taken++ % turns.length]?.(response);
    return true;
  };
}

/** Does something else with requests for a path. */
const where =
  (path: RegExp, turn: Turn): Conduct['instead'] =>
  (url, response) => {
    if (!path.test(url.pathname)) return false;
    turn(response);
    return true;
  };

describe.each(fewEngines)('a source of Cal.com by its API that misbehaves, on $name', (engine) => {
  const store = sharedStore(engine);
  closeServers();
  let good: Stored;
  beforeAll(async () => {
    const { pull, workspace } = await connected();
    await pull();
    good = await settledIn(store.engine, workspace);
  });
  const connected = (tables: ServedTables = smallOrganization(), odd = {}): Promise<Connected> =>
    connect(store.engine, store.newWorkspace(), tables, odd);
  const rejects = async (workspace: number) =>
    (await columnsOf(store.engine, workspace, 'rejected_row', 'place', 'file', 'field', 'reason')).map(
      ([, ...columns]) => columns.join(': '),
    );

  /** What the operator is told, one line without the key. */
  async function lineOf({ pull, source, workspace }: Connected) {
    const error = await pull().then(
      () => null,
      (thrown) => thrown,
    );
    const run = (await readRuns(store.engine, workspace)).get(source.name);
    expect(run).toMatchObject({ outcome: 'failed', error: error?.message });
    expect(error.message).not.toMatch(/\n/);
    expect(JSON.stringify([error.message, error.stack, error.cause?.message])).not.toContain(apiKey);
    return error.message as string;
  }

  it.each([
    ['too many requests, told how long', json(429, refusal, { 'retry-after': '7' }), 7_000],
    ['too many requests, not told how long', json(429, refusal), 60_000],
    [
      'too many requests, told when it is over',
      json(429, refusal, { 'x-ratelimit-remaining-default': '0', 'x-ratelimit-reset-default': '23' }),
      23_000,
    ],
    ['errors', json(500, refusal), 500],
    ['connections that are cut', hangUp, 500],
    ['bodies that are cut', cut, 500],
    ['pages of a proxy', html, 500],
  ] as const)('is outlasted: %s', async (_, turn, least) => {
    const one = await connected(smallOrganization(), { instead: everyThird(turn) });
    await one.pull();
    expect(await settledIn(store.engine, one.workspace)).toEqual(good);
    expect(one.waited.length).toBeGreaterThan(3);
    expect(Math.min(...one.waited)).toBeGreaterThanOrEqual(least);
  });

  it('is outlasted: answers that do not come', async () => {
    const one = await connected(smallOrganization(), { instead: everyThird(() => {}) });
    await one.pull({ timing: { timeout: 60 } });
    expect(await settledIn(store.engine, one.workspace)).toEqual(good);
  });

  it('is asked no faster than it says', async () => {
    let left = 5;
    const one = await connected();
    one.conduct.instead = (_, response) => {
      left = left === 0 ? 4 : left - 1;
      response.setHeader('x-ratelimit-limit-default', '5');
      response.setHeader('x-ratelimit-remaining-default', String(left));
      response.setHeader('x-ratelimit-reset-default', '42');
      return false;
    };
    await one.pull();
    expect(one.waited.length).toBe(Math.floor(one.server.asked.length / 5));
    expect(new Set(one.waited)).toEqual(new Set([42_000]));
  });

  it('gives up after a while, keeps what it has, and is done the next time', async () => {
    const one = await connected(smallOrganization(), {
      instead: where(/routing-forms$/, json(500, refusal)),
    });
    expect(await lineOf(one)).toContain('/v2/organizations/7/routing-forms answers 500');
    expect(await columnsOf(store.engine, one.workspace, 'booking', 'id')).toHaveLength(10);
    one.conduct.instead = () => false;
    await one.pull();
    expect(await settledIn(store.engine, one.workspace)).toEqual(good);
  });

  it('says in one line that the key is not accepted', async () => {
    expect(
      await lineOf(await connected(smallOrganization(), { apiKey: 'cal_live_expired_long_ago' })),
    ).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+ does not accept the API key \(401\): it is wrong, revoked or expired; make a new one/,
    );
  });

  it.each([
    ['a web page', text('<!doctype html><p>Cal</p>'), 'web page'],
    ['no data', json(200, { hello: 'world' }), 'in a shape that is not known (there is no data in it)'],
    ['a number', json(200, 7), 'in a shape that is not known'],
    ['nothing', text(''), 'no JSON with nothing'],
    [
      'an error and 200',
      json(200, { status: 'error', data: [], error: { message: 'Come back.' } }),
      'bookings answers 200, and that it was not successful: Come back.',
    ],
    ['a list and no word of success', json(200, { data: [] }), 'does not say that it was successful'],
    ['an object for a list', json(200, { status: 'success', data: {} }), 'its data is no list'],
  ])('says in one line that it answers with %s', async (_, turn, line) => {
    expect(
      await lineOf(await connected(smallOrganization(), { instead: where(/bookings$/, turn) })),
    ).toContain(line);
  });

  it.each(['recent', 'whole'] as const)('agrees with nothing that it does not count: %s', async (compare) => {
    const one = await connected();
    one.conduct.spoil = (_, { pagination: _told, ...body }) => body;
    expect((await one.pull({ compare })).drift).toBeNull();
    expect((await one.pull({ compare })).drift).toBeNull();
    const run = (await readRuns(store.engine, one.workspace)).get(one.source.name);
    expect(run).toMatchObject({ outcome: 'done', comparedAt: null, wholeAt: null });
  });

  it.each([
    ['teams', /organizations\/7\/teams$/, 'Team'],
    ['memberships of a team', /teams\/11\/memberships$/, 'Membership'],
    ['memberships', /memberships$/, 'Membership'],
    ['event types', /event-types$/, 'EventType'],
  ])('loses no %s because it lists none of them', async (_, path, table) => {
    const one = await connected();
    await one.pull();
    const nothing = json(200, { status: 'success', data: [] });
    let asked = 0;
    one.conduct.instead = (url, response) => {
      if (!path.test(url.pathname) || asked++ > 0) return false;
      nothing(response);
      return true;
    };
    expect((await one.pull()).drift).toEqual([]);
    one.conduct.instead = where(path, nothing);
    const { drift, counts } = await one.pull();
    expect(drift).toMatchObject([{ table, unit: 'all', missing: 0, differing: 0, repaired: false }]);
    expect(drift?.[0]?.extra).toBeGreaterThan(0);
    expect(counts.removed).toBe(0);
    expect(await settledIn(store.engine, one.workspace)).toEqual(good);
    one.conduct.instead = () => false;
    expect((await one.pull()).drift).toEqual([]);
  });

  it('shows rows that cannot be read, once, and brings the others', async () => {
    const one = await connected();
    const odd: Record<string, unknown> = {
      2: { start: 'soon' },
      3: { rating: 'good' },
      4: { hosts: null },
      5: { uid: null },
    };
    one.conduct.spoil = (url, body) => {
      if (!url.pathname.endsWith('/bookings')) return body;
      const data = (body.data as Record<string, unknown>[]).map((row) => ({
        ...row,
        ...(odd[String(row.id)] ?? {}),
      }));
      return { ...body, data: data.map((row, n) => ((body.data as PlainRow[])[n]?.id === 6 ? 'six' : row)) };
    };
    await one.pull();
    await one.pull({ compare: 'whole' });
    expect((await columnsOf(store.engine, one.workspace, 'booking', 'id')).flat()).toEqual([1, 7, 8, 9, 10]);
    expect((await rejects(one.workspace)).sort()).toEqual([
      '/v2/organizations/7/bookings: : is no booking',
      '/v2/organizations/7/bookings: hosts: is no list (booking uid-4)',
      '/v2/organizations/7/bookings: rating: is not a whole number within 2^53 (booking uid-3)',
      '/v2/organizations/7/bookings: startTime: is not a time such as 2024-01-31 10:00:00 (booking uid-2)',
      '/v2/organizations/7/bookings: uid: is missing (booking null)',
    ]);
    one.conduct.spoil = (_, body) => body;
    await one.pull({ compare: 'whole' });
    expect(await settledIn(store.engine, one.workspace)).toEqual(good);
  });

  it('brings guests who have no address, and one who is invited twice once', async () => {
    const tables = smallOrganization();
    tables.Attendee = [
      {
        bookingId: 1,
        name: 'Sam',
        email: '',
        phoneNumber: '+441',
        timeZone: null,
        locale: null,
        noShow: false,
      },
      {
        bookingId: 1,
        name: 'Kim',
        email: null,
        phoneNumber: null,
        timeZone: null,
        locale: null,
        noShow: false,
      },
      {
        bookingId: 1,
        name: null,
        email: null,
        phoneNumber: null,
        timeZone: null,
        locale: null,
        noShow: true,
      },
      {
        bookingId: 1,
        name: 'Lee',
        email: 'lee@x.org',
        phoneNumber: null,
        timeZone: null,
        locale: null,
        noShow: true,
      },
      {
        bookingId: 1,
        name: 'Lee',
        email: ' Lee@X.org ',
        phoneNumber: null,
        timeZone: null,
        locale: null,
        noShow: false,
      },
    ];
    const one = await connected(tables);
    await one.pull();
    const [row] = await columnsOf(store.engine, one.workspace, 'booking', 'id', 'guests', 'no_show_guests');
    expect(row).toEqual([1, 4, 2]);
  });

  it.each([
    ['skip', 'it does not heed afterCreatedAt or skip'],
    ['sortCreated', 'does not heed sortCreated=asc'],
    ['afterCreatedAt', 'does not heed afterCreatedAt'],
    ['sortUpdatedAt', 'does not heed sortUpdatedAt=asc'],
    ['afterUpdatedAt', 'does not heed afterUpdatedAt'],
    ['afterStart', 'does not heed afterStart'],
  ])('stops where %s is not heeded, and says so', async (parameter, line) => {
    const one = await connected(withMany(smallOrganization(), 600, 300));
    if (parameter.endsWith('UpdatedAt')) await one.pull();
    // The one that starts later, and so comes first where nothing is sorted, was changed later.
    one.conduct.tables.Booking = one.conduct.tables.Booking?.map((row) =>
      row.id === 1 || row.id === 2
        ? { ...row, updatedAt: iso(one.conduct.now + Number(row.id) * 1_000) }
        : row,
    ) as PlainRow[];
    const before = one.server.asked.length;
    one.conduct.ignored = [parameter];
    expect(await lineOf(one)).toContain(line);
    expect(one.server.asked.length - before).toBeLessThan(60);
  });

  it('brings what is there where the organisation may not be read, and says once what is not', async () => {
    const one = await connected(smallOrganization(), { userId: 2 });
    await one.pull();
    await one.pull();
    expect((await columnsOf(store.engine, one.workspace, 'booking', 'id')).flat()).toEqual([
      1, 2, 3, 4, 6, 9,
    ]);
    expect(await rejects(one.workspace)).toEqual([
      '/v2/organizations/7/bookings: : the key may not read it (403): what it would tell is not brought',
    ]);
    const [kept] = await store.engine.read(
      sql`SELECT state FROM source_state WHERE source = ${one.source.name}`,
    );
    expect(JSON.parse(kept?.state as string)).toMatchObject({ scope: 'user 2', responses: false });
    expect((await columnsOf(store.engine, one.workspace, 'team', 'id')).flat()).toEqual([7, 11, 12]);
  });

  it.each([
    ['people', /\/users$/],
    ['teams', /\/teams$/],
    ['memberships', /\/memberships$/],
    ['event types of teams', /\/teams\/event-types$/],
    ['routing forms', /\/routing-forms$/],
    ['answers', /\/responses$/],
  ])('brings the rest where %s may not be read', async (_, path) => {
    const one = await connected(smallOrganization(), { instead: where(path, json(403, refusal)) });
    await one.pull();
    expect(await columnsOf(store.engine, one.workspace, 'booking', 'id')).toHaveLength(10);
    const told = await rejects(one.workspace);
    expect(told.length).toBeGreaterThan(0);
    expect(told.filter((line) => !line.includes('may not read it (403)'))).toEqual([]);
  });
});
