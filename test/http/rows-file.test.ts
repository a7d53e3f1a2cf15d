import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { badRequest } from '../../src/booking/refusal.ts';
import { exampleRow, guestColumns, type RowItem, rowColumns } from '../../src/contract/row-item.ts';
import type { RowsInput } from '../../src/contract/rows.ts';
import type { AskFiles } from '../../src/http/app-options.ts';
import { authorization, exampleApp, exampleFiles } from './example-app.ts';
import { serving } from './serving.ts';

type Rows = Pick<AskFiles, 'rows'>;

const url = '/v2/insights/bookings/rows';
const question = { scope: 'user', timeZone: 'UTC', select: { metric: 'created' } };

const blocks = (...of: Partial<RowItem>[][]): Rows => ({
  async *rows() {
    for (const block of of) yield block.map((row) => ({ ...exampleRow, ...row }));
  },
});

const file = (accept: string, rows: Rows, payload: object = question) =>
  exampleApp({ askFiles: { ...exampleFiles, ...rows } }).inject({
    method: 'POST',
    url,
    headers: { ...authorization, accept },
    payload,
  });

const cells = async (row: Partial<RowItem>) => {
  const { body } = await file('text/csv', blocks([row]));
  const [record] = parse(body, { bom: true, columns: true }) as Record<string, string>[];
  return record ?? {};
};

test('CSV begins with a byte order mark and one header, whatever the blocks', async () => {
  const response = await file('text/csv', blocks([{ id: 1 }, { id: 2 }], [], [{ id: 3 }]));
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(response.headers['content-disposition']).toBe('attachment; filename="bookings-2024-02-01.csv"');
  expect(response.headers['kepi-semantics']).toBe('documented');
  expect(response.headers['kepi-as-of']).toBe('2024-02-01T11:00:00.000Z');
  expect(response.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [header, ...records] = parse(response.body, { bom: true }) as string[][];
  expect(header).toEqual(rowColumns);
  expect(records.map(([id]) => id)).toEqual(['1', '2', '3']);
});

test('CSV without any row is its header', async () => {
  expect((await file('text/csv', blocks())).body).toBe(`\uFEFF${rowColumns.join(',')}\n`);
});

test('CSV of no-show guests has the guest in two columns more', async () => {
  const payload = { ...question, select: { metric: 'no_show_guest' } };
  const row = { guestName: 'Bob', guestEmail: 'bob@example.com' };
  const { body } = await file('text/csv', blocks([row]), payload);
  const [record] = parse(body, { bom: true, columns: true }) as Record<string, string>[];
  expect(Object.keys(record ?? {})).toEqual([...rowColumns, ...guestColumns]);
  expect(record).toMatchObject(row);
});

test('CSV cells are plain: nothing for null, JSON for answers, attendees in one column', async () => {
  const attendee = { phoneNumber: null, timeZone: null, noShow: false };
  const row = await cells({
    title: 'Talk, "quoted"\nand broken',
    rating: null,
    paid: true,
    noShowHost: false,
    responses: { notes: 'a "b"', list: [1] },
    attendees: [
      { name: 'Bob', email: 'bob@example.com', ...attendee },
      { name: null, email: 'eve@example.com', ...attendee },
      { name: 'Zoë', email: null, ...attendee },
    ],
  });
  expect(row).toMatchObject({
    title: 'Talk, "quoted"\nand broken',
    rating: '',
    paid: 'true',
    noShowHost: 'false',
    responses: '{"notes":"a \\"b\\"","list":[1]}',
    attendees: 'Bob (bob@example.com); eve@example.com; Zoë',
  });
});

test.each([
  ['=1+1', "'=1+1"],
  ['+SUM(A1)', "'+SUM(A1)"],
  ['-2+3', "'-2+3"],
  ['@cmd', "'@cmd"],
  ['\tx', "'\tx"],
  ['\rx', "'\rx"],
  ['+1', '+1'],
  ['-3.5e4', '-3.5e4'],
  ['+49 170 1234567', '+49 170 1234567'],
  ['+1 (555) 010-9999', '+1 (555) 010-9999'],
  ['+15550109999', '+15550109999'],
  ['+15550109999=1', "'+15550109999=1"],
  ['plain = text', 'plain = text'],
  ["'=quoted", "'=quoted"],
  ['', ''],
])('CSV text %j is written as %j, so that no spreadsheet runs it', async (text, written) => {
  expect((await cells({ title: text })).title).toBe(written);
  const guest = { name: text, email: null, phoneNumber: null, timeZone: null, noShow: false };
  expect((await cells({ attendees: [guest] })).attendees).toBe(written);
});

test('NDJSON has one row as it is on each line', async () => {
  const rows = [{ id: 1, title: '=1+1\n' }, { id: 2 }];
  const response = await file('application/x-ndjson', blocks(rows));
  expect(response.headers['content-type']).toBe('application/x-ndjson');
  expect(response.headers['content-disposition']).toContain('bookings-2024-02-01.ndjson');
  expect(response.body.endsWith('\n')).toBe(true);
  const lines = response.body.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual(rows.map((row) => ({ ...exampleRow, ...row })));
  expect(Object.keys(JSON.parse(lines[0] ?? ''))).toEqual(rowColumns);
});

test('NDJSON without any row is empty', async () => {
  const response = await file('application/x-ndjson', blocks());
  expect([response.statusCode, response.body]).toEqual([200, '']);
});

test('rows without a select are asked for as they are', async () => {
  const { select: _, ...unselected } = question;
  expect((await file('application/json', blocks(), unselected)).statusCode).toBe(200);
  const { body } = await file('text/csv', blocks(), unselected);
  expect(body).toBe(`\uFEFF${rowColumns.join(',')}\n`);
});

test('limit and offset reach a stream only when they are asked for', async () => {
  const asked: RowsInput[] = [];
  const rows: Rows = {
    async *rows(_, input) {
      asked.push(input);
      yield [];
    },
  };
  await file('text/csv', rows);
  await file('text/csv', rows, { ...question, limit: 5, offset: 10 });
  expect(asked.map(({ limit, offset }) => [limit, offset])).toEqual([
    [undefined, undefined],
    [5, 10],
  ]);
});

test.each([
  [undefined, 'json'],
  ['*/*', 'json'],
  ['application/json', 'json'],
  ['text/html,application/xhtml+xml;q=0.9,*/*;q=0.8', 'json'],
  ['image/png', 'json'],
  ['', 'json'],
  ['text/csv', 'csv'],
  ['TEXT/CSV; charset=utf-8', 'csv'],
  ['text/*', 'csv'],
  ['text/csv, */*', 'csv'],
  ['application/json;q=0.5, text/csv;q=0.9', 'csv'],
  ['text/csv;q=0.5, application/json', 'json'],
  ['text/csv;q=0, */*', 'json'],
  ['application/json;q=0, */*;q=0.1', 'csv'],
  ['application/x-ndjson, text/csv', 'ndjson'],
  ['text/csv;q=banana', 'json'],
])('Accept %j is answered with %s', async (accept, kind) => {
  const headers = { ...authorization, ...(accept === undefined ? {} : { accept }) };
  const response = await exampleApp().inject({ method: 'POST', url, headers, payload: question });
  expect(response.statusCode).toBe(200);
  expect(response.headers['content-type']).toContain(kind);
  expect(response.headers.vary).toBe('Accept');
});

test('what a stream refuses before its first row is a proper 400', async () => {
  const rows: Rows = {
    // biome-ignore lint/correctness/useYield: it refuses before it has anything to give
    async *rows() {
      throw badRequest('no such zone');
    },
  };
  const response = await file('text/csv', rows);
  expect([response.statusCode, response.json().error.message]).toEqual([400, 'no such zone']);
});

test('a stream that fails halfway breaks off, so that nobody takes it for whole', async () => {
  const lines: string[] = [];
  const app = exampleApp({
    logger: { level: 'error', stream: { write: (line: string) => void lines.push(line) } },
    askFiles: {
      ...exampleFiles,
      async *rows() {
        yield [exampleRow];
        await sleep(20);
        throw new Error('the disk is on fire');
      },
    },
  });
  await serving(app, async (port) => {
    const response = await fetch(`http://127.0.0.1:${port}${url}`, {
      method: 'POST',
      headers: { ...authorization, accept: 'text/csv', 'content-type': 'application/json' },
      body: JSON.stringify(question),
    });
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });
  expect(lines.join('')).toContain('the disk is on fire');
});

test('a file is read no faster than it is taken, and a reader who leaves ends the query', async () => {
  let given = 0;
  let ended = false;
  const block = Array.from({ length: 500 }, () => exampleRow);
  const app = exampleApp({
    askFiles: {
      ...exampleFiles,
      async *rows() {
        try {
          while (given < 2_000) {
            given += 1;
            yield block;
          }
        } finally {
          ended = true;
        }
      },
    },
  });
  await serving(app, async (port) => {
    const headers = { ...authorization, accept: 'application/x-ndjson', 'content-type': 'application/json' };
    const asking = request({ port, host: '127.0.0.1', method: 'POST', path: url, headers });
    asking.end(JSON.stringify(question));
    const [response] = (await once(asking, 'response')) as [IncomingMessage];
    await once(response, 'readable');
    await sleep(300);
    expect(given).toBeLessThan(500);
    response.destroy();
    for (let waited = 0; !ended && waited < 200; waited += 1) await sleep(10);
  });
  expect(ended).toBe(true);
});
