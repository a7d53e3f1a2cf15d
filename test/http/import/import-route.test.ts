import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAnswer, importRows } from '../../../src/contract/import-rows.ts';
import { sql } from '../../../src/sql/statement.ts';
import { columnsOf } from '../../ingest/stored.ts';
import { serving } from '../serving.ts';
import { openImportApp, toLines } from './import-app.ts';

let opened: Awaited<ReturnType<typeof openImportApp>>;
beforeAll(async () => {
  opened = await openImportApp();
});
afterAll(() => opened.app.close());

const send: typeof opened.send = (...args) => opened.send(...args);
const statuses = async (answer: ReturnType<typeof send>) =>
  (await answer).json().data.rows.map(({ status }: { status: string }) => status);

const guest = (id: number, more: object = {}) => ({
  id,
  email: `g${id}@x.test`,
  name: 'G',
  bookingId: 1,
  ...more,
});

describe('what is sent', () => {
  it('is stored, and each line has its answer', async () => {
    const answer = await send('Attendee', [guest(1), guest(2), { ...guest(3), id: 'three' }]);
    expect(answer.statusCode).toBe(200);
    expect(answer.headers['x-request-id']).toBeDefined();
    const { status, data } = answer.json();
    expect(status).toBe('success');
    expect(importAnswer.parse(data)).toEqual({
      accepted: 2,
      duplicate: 0,
      stale: 0,
      rejected: 1,
      rows: [
        { line: 1, status: 'accepted' },
        { line: 2, status: 'accepted' },
        { line: 3, status: 'rejected', field: 'id', reason: 'is not a whole number within 2^53' },
      ],
    });
    expect(await columnsOf(opened.engine, 1, 'calcom_attendee', 'id', 'email')).toEqual([
      [1, 'g1@x.test'],
      [2, 'g2@x.test'],
    ]);
  });

  it('is a duplicate when it is sent again, however it is cut, in part or with a blank line', async () => {
    const rows = [guest(11), guest(12)];
    expect(await statuses(send('Attendee', rows))).toEqual(['accepted', 'accepted']);
    expect(await statuses(send('Attendee', rows))).toEqual(['duplicate', 'duplicate']);
    expect(await statuses(send('Attendee', rows.slice(1)))).toEqual(['duplicate']);
    const answer = await send('Attendee', `\r\n${toLines(rows).replaceAll('\n', '\r\n\n')}`);
    expect(answer.json().data.rows.map(({ line }: { line: number }) => line)).toEqual([2, 4]);
    expect(answer.json().data.duplicate).toBe(2);
  });

  it('is stale when something newer is there, by its own version or by asOf', async () => {
    const form = (name: string, updatedAt: string) => ({ id: 'f', name, updatedAt });
    expect(await statuses(send('App_RoutingForms_Form', [form('new', '2024-02-01T00:00:00Z')]))).toEqual([
      'accepted',
    ]);
    expect(await statuses(send('App_RoutingForms_Form', [form('old', '2024-01-01T00:00:00Z')]))).toEqual([
      'stale',
    ]);
    await send('Attendee', [guest(21, { name: 'New' })], { query: '?asOf=2024-02-01T00:00:00Z' });
    expect(
      await statuses(send('Attendee', [guest(21, { name: 'Old' })], { query: '?asOf=2024-01-01T00:00:00Z' })),
    ).toEqual(['stale']);
    expect(await columnsOf(opened.engine, 1, 'calcom_routing_form', 'name')).toEqual([['new']]);
  });

  it('changes only the fields that it carries', async () => {
    await send('Attendee', [guest(31)], { query: '?asOf=2024-01-01T00:00:00Z' });
    expect(await statuses(send('Attendee', [{ id: 31, noShow: true }]))).toEqual(['accepted']);
    const layers = await columnsOf(opened.engine, 1, 'calcom_attendee', 'id', 'name', 'no_show');
    expect(layers.filter(([id]) => id === 31).sort()).toEqual([
      [31, null, true],
      [31, 'G', null],
    ]);
  });

  it('of two lines of one record has one that counts, and one that is older or the same', async () => {
    const same = await statuses(send('Attendee', [guest(41), guest(42), guest(41)]));
    expect(same).toEqual(['accepted', 'accepted', 'duplicate']);
    const form = (updatedAt: string) => ({ id: 'g', name: updatedAt, updatedAt });
    expect(
      await statuses(
        send('App_RoutingForms_Form', [
          form('2024-01-02'),
          form('2024-01-03T00:00:00Z'),
          form('2024-01-02T00:00:00Z'),
        ]),
      ),
    ).toEqual(['rejected', 'accepted', 'stale']);
    const unlike = await statuses(send('Attendee', [guest(43, { name: 'A' }), guest(43, { name: 'B' })]));
    expect(unlike.sort()).toEqual(['accepted', 'stale']);
  });

  it('can be that a record is no more, and stays gone', async () => {
    await send('Attendee', [guest(51), guest(52)], { query: '?asOf=2024-01-01T00:00:00Z' });
    const gone = { id: 51, _deleted: true };
    expect(await statuses(send('Attendee', [gone, gone]))).toEqual(['accepted', 'duplicate']);
    expect(await statuses(send('Attendee', [gone]))).toEqual(['duplicate']);
    expect(await statuses(send('Attendee', [guest(51)], { query: '?asOf=2024-01-02T00:00:00Z' }))).toEqual([
      'stale',
    ]);
    expect(
      await statuses(send('Attendee', [{ id: 52, _deleted: true }], { query: '?asOf=2023-01-01T00:00:00Z' })),
    ).toEqual(['stale']);
    expect(await statuses(send('Attendee', [{ id: 59, _deleted: true }]))).toEqual(['accepted']);
    const left = await columnsOf(opened.engine, 1, 'calcom_attendee', 'id');
    expect(left.flat().filter((id) => Number(id) > 50)).toEqual([52]);
  });

  it('may tell and take back a record in one body: the later word counts', async () => {
    const told = { id: 'h', name: 'H', updatedAt: '2025-05-01T00:00:00Z' };
    const gone = { id: 'h', _deleted: true };
    expect(await statuses(send('App_RoutingForms_Form', [told, gone]))).toEqual(['stale', 'accepted']);
    const query = '?asOf=2025-04-01T00:00:00Z';
    const again = { ...told, id: 'i' };
    expect(await statuses(send('App_RoutingForms_Form', [again, { ...gone, id: 'i' }], { query }))).toEqual([
      'accepted',
      'stale',
    ]);
  });

  it('goes to coworking as well, written as Nexudus writes', async () => {
    const coworker = {
      Id: 1,
      FullName: 'Ann',
      Email: 'ann@x.test',
      Active: 'True',
      UpdatedOn: '2024-01-01T00:00:00.1234567',
    };
    expect(await statuses(send('coworkers', [coworker]))).toEqual(['accepted']);
    expect(await columnsOf(opened.engine, 1, 'coworker', 'id', 'full_name')).toEqual([[1, 'Ann']]);
  });

  it('lands in the workspace of the key, and nowhere else', async () => {
    await send('Attendee', [guest(61)], { key: 'other' });
    expect(await columnsOf(opened.engine, 2, 'calcom_attendee', 'id')).toEqual([[61]]);
    expect((await columnsOf(opened.engine, 1, 'calcom_attendee', 'id')).flat()).not.toContain(61);
  });

  it('and cannot be read is kept among the rejected rows, with its line', async () => {
    const body =
      '{"id":71}\nnonsense\n[1]\n{"name":"no id"}\n{"id":72,"_delete":true}\n{"id":73,"_deleted":1}\n';
    const answer = await send('Attendee', body, { key: 'other' });
    expect(answer.json().data.rows.slice(1)).toEqual([
      { line: 2, status: 'rejected', reason: 'is not JSON' },
      { line: 3, status: 'rejected', reason: 'is not a JSON object' },
      { line: 4, status: 'rejected', field: 'id', reason: 'is missing' },
      {
        line: 5,
        status: 'rejected',
        field: '_delete',
        reason: 'is not known; of such names there is _deleted alone',
      },
      { line: 6, status: 'rejected', field: '_deleted', reason: 'is not true or false' },
    ]);
    expect(await columnsOf(opened.engine, 2, 'rejected_row', 'line', 'source', 'file', 'field')).toEqual([
      [2, 'push', 'Attendee', null],
      [3, 'push', 'Attendee', null],
      [4, 'push', 'Attendee', 'id'],
      [5, 'push', 'Attendee', '_delete'],
      [6, 'push', 'Attendee', '_deleted'],
    ]);
  });

  it('says how fresh the data is, if any of it could be read', async () => {
    const { app, engine, send } = await openImportApp();
    await send('Attendee', 'nonsense');
    expect(await engine.read(sql`SELECT * FROM freshness`)).toEqual([]);
    await send('Attendee', [guest(1)], { query: '?asOf=2024-01-01T00:00:00Z' });
    expect(await columnsOf(engine, 1, 'freshness', 'source', 'as_of')).toEqual([['push', Date.UTC(2024, 0)]]);
    await app.close();
  });
});

describe('what is refused', () => {
  const message = async (answer: ReturnType<typeof send>) => {
    const { statusCode, headers } = await answer;
    const { status, path, error } = (await answer).json();
    expect(status).toBe('error');
    expect(path).toMatch(/^\/v1\/import\//);
    expect(headers['cache-control']).toBe('no-store');
    return `${statusCode} ${error.message}`;
  };

  it.each([
    [
      'a key that may only read',
      [guest(1)],
      { key: 'reader' },
      /^403 .*"ingest" or "admin"; yours has: read/,
    ],
    ['no such key', [guest(1)], { key: 'nobody' }, /^401 /],
    ['an empty body', '', {}, /^400 .*no rows/],
    ['a blank body', ' \n\n', {}, /^400 .*no rows/],
    [
      'another type',
      [guest(1)],
      { headers: { 'content-type': 'application/json' } },
      /^415 .*application\/x-ndjson/,
    ],
    ['a compressed body', [guest(1)], { headers: { 'content-encoding': 'gzip' } }, /^415 .*Content-Encoding/],
    ['what is not UTF-8', Buffer.from([0x7b, 0xff, 0x7d]), {}, /^400 .*UTF-8/],
    [
      'a time that is none',
      [guest(1)],
      { query: '?asOf=yesterday' },
      /^400 asOf must be an instant.*"yesterday"/,
    ],
    ['a time to come', [guest(1)], { query: '?asOf=2025-06-02T00:00:00Z' }, /^400 asOf is in the future/],
    ['two times', [guest(1)], { query: '?asOf=2024-01-01&asOf=2024' }, /^400 asOf is given more than once/],
    [
      'another parameter',
      [guest(1)],
      { query: '?as_of=2024-01-01' },
      /^400 as_of is not known; allowed: asOf/,
    ],
    ['too many rows', '{}\n'.repeat(50_001), {}, /^400 .*50001 rows.*50000/],
  ])('%s', async (_, body, more, expected) => {
    expect(await message(send('Attendee', body, more))).toMatch(expected);
  });

  it('a table that is not there, and those that are are listed', async () => {
    const said = await message(send('attendee', [guest(1)]));
    expect(said).toMatch(/^404 There is no table "attendee".*Attendee.*coworkers/);
    expect(await message(send('calcom_guest', [guest(1)]))).toMatch(/^404/);
    expect(await message(send('Attendee', [guest(1)], { key: 'nobody' }))).toMatch(/^401/);
  });

  it('a body over 16 MB, of which nothing is stored', async () => {
    const row = toLines([guest(1, { name: 'x'.repeat(1_048_576) })]);
    expect(await message(send('Attendee', row.repeat(16)))).toMatch(/^413 .*16 MB/);
    expect((await send('Attendee', row.repeat(15))).statusCode).toBe(200);
  });

  it('more than its own number of requests a minute, which takes nothing from questions', async () => {
    const { app, send } = await openImportApp({ rateLimit: 1 });
    for (let n = 0; n < importRows.most; n++) await send('nowhere', '');
    const blocked = await send('Attendee', [guest(1)]);
    expect(blocked.statusCode).toBe(429);
    expect(blocked.headers['x-ratelimit-limit-default']).toBe('600');
    expect((await send('Attendee', [guest(1)], { key: 'admin' })).statusCode).toBe(200);
    await app.close();
  });
});

it('over a real connection a large body arrives whole, and a second one waits for its turn', async () => {
  const { app, engine } = await openImportApp();
  await serving(app, async (port) => {
    const post = (from: number) =>
      fetch(`http://127.0.0.1:${port}/v1/import/Attendee`, {
        method: 'POST',
        headers: { authorization: 'Bearer sender', 'content-type': 'application/ndjson' },
        body: toLines(Array.from({ length: 20_000 }, (_, n) => guest(from + n))),
      });
    const answers = await Promise.all([post(1), post(10_001)]);
    const counts = await Promise.all(
      answers.map(async (answer) => ((await answer.json()) as { data: Record<string, number> }).data),
    );
    expect(counts.map(({ accepted }) => accepted).reduce((a = 0, b = 0) => a + b)).toBe(30_000);
    expect(counts.map(({ duplicate }) => duplicate).reduce((a = 0, b = 0) => a + b)).toBe(10_000);
    const [stored] = await engine.read(sql`SELECT count(*) AS n FROM calcom_attendee`);
    expect(stored?.n).toBe(30_000);
  });
});
