import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DumpError } from '../../../src/ingest/dump/dump-error.ts';
import { readTable } from '../../../src/ingest/dump/read-table.ts';
import { gather, planned, readFile } from './reading.ts';

const csv = 'id,email\n1,a@example.com\n2,b@example.com\n';
const packed = gzipSync(csv);

const broken: [promise: string, fileName: string, content: string | Uint8Array, reason: RegExp][] = [
  ['an empty CSV', 'users.csv', '', /^it is empty, without even a header$/],
  [
    'a CSV without its required columns',
    'users.csv',
    'ID,name\n1,A\n',
    /^no column id, email in its header, which is: ID,name$/,
  ],
  [
    'a CSV with semicolons',
    'users.csv',
    'id;email\n1;a\n',
    /^no column id, email in its header, which is: id;email$/,
  ],
  ['a CSV without a header', 'users.csv', '1,a@example.com\n', /^no column id, email in its header/],
  ['a CSV with a column twice', 'users.csv', 'id,email,id\n', /^its header names the column id twice$/],
  [
    'a CSV with an open quote',
    'users.csv',
    `${csv}3,"abc\n4,d\n`,
    /^a quote is not closed, in the row that starts in line 4$/,
  ],
  [
    'a CSV cut within a row',
    'users.csv',
    csv.slice(0, -15),
    /^the file is cut off within the row that starts in line 3$/,
  ],
  ['a CSV in Latin-1', 'users.csv', Buffer.from('id,email\n1,\xe9\n', 'latin1'), /^it is not UTF-8 text$/],
  [
    'a CSV cut within a character',
    'users.csv',
    Buffer.from('id,email\n1,é').subarray(0, -1),
    /ends within a character$/,
  ],
  ['a CSV in UTF-16', 'users.csv', Buffer.from(`\ufeff${csv}`, 'utf16le'), /^it is not UTF-8 text$/],
  ['a CSV in UTF-16 without a mark', 'users.csv', Buffer.from(csv, 'utf16le'), /holds NUL bytes$/],
  [
    'a CSV that is gzipped in secret',
    'users.csv',
    packed,
    /^it is gzipped, but its name does not end in \.gz$/,
  ],
  ['binary rubbish', 'users.csv', Buffer.from([1, 2, 3, 200, 201, 10, 44]), /^it is not UTF-8 text$/],
  ['a .gz that is none', 'users.csv.gz', csv, /^it is not a whole gzip file \(incorrect header check\)$/],
  [
    'a .gz that is cut off',
    'users.csv.gz',
    packed.subarray(0, -9),
    /^it is not a whole gzip file \(unexpected end of file\)$/,
  ],
  ['a .gz without its last bytes', 'users.csv.gz', packed.subarray(0, -1), /^it is not a whole gzip file/],
  ['an empty .gz', 'users.csv.gz', '', /^it is not a whole gzip file/],
  ['a JSON object', 'users.json', '{"id":1}', /^it is not a JSON array: it starts with \{$/],
  [
    'NDJSON named JSON',
    'users.json',
    '\n {"id":1}\n{"id":2}\n',
    /^it is not a JSON array: it starts with \{$/,
  ],
  ['CSV named JSON', 'users.json', csv, /^it is not a JSON array: it starts with i$/],
  ['an empty JSON', 'users.json', ' \n', /^it is not a JSON array: it is empty$/],
  [
    'a JSON array cut within an element',
    'users.json',
    '[{"id":1,"email":"a"},{"id"',
    /^its JSON array is not closed/,
  ],
  ['a JSON array cut within a string', 'users.json', '[{"id":1,"email":"a]', /^its JSON array is not closed/],
  [
    'a JSON array cut after an element',
    'users.json',
    '[{"id":1,"email":"a"}',
    /^its JSON array is not closed/,
  ],
  ['two JSON arrays', 'users.json', '[]\n[]', /^it goes on after the end of its JSON array, in line 1$/],
  ['a JSON array of numbers', 'users.json', '[1,2]', /^nothing in it is a JSON object$/],
  [
    'another table as JSON',
    'users.json',
    '[{"id":1,"name":"A"},{"id":2}]',
    /^no row of it has a column email$/,
  ],
  ['CSV named NDJSON', 'users.ndjson', csv, /^nothing in it is a JSON object$/],
  [
    'a JSON array named NDJSON',
    'users.ndjson',
    '[{"id":1,"email":"a"}]\n',
    /^nothing in it is a JSON object$/,
  ],
  [
    'NDJSON cut within a row',
    'users.ndjson',
    '{"id":1,"email":"a"}\n{"id":2,"em',
    /^the file is cut off within line 2$/,
  ],
  [
    'a row without end',
    'users.csv',
    `${csv}3,"${'x'.repeat(2 ** 24)}`,
    /^the row that starts in line 4 is longer than/,
  ],
];

describe('a file that is not what it says stops the import', () => {
  test.each(broken)('%s', async (_, fileName, content, reason) => {
    const sizes = content.length < 1000 ? [[1], [3], [1000]] : [[1 << 20]];
    for (const size of sizes) {
      const error = await readFile(fileName, content, size).catch((e: unknown) => e);
      expect(error).toBeInstanceOf(DumpError);
      expect(error).toMatchObject({ file: fileName, reason: expect.stringMatching(reason) });
      expect((error as DumpError).message).toBe(`${fileName}: ${(error as DumpError).reason}`);
    }
  });
});

describe('a table without rows is a table', () => {
  test.each([
    ['Team.csv', 'id,name\n'],
    ['Team.csv', 'id,name'],
    ['Team.ndjson', ''],
    ['Team.ndjson.gz', gzipSync('')],
    ['Team.json', ' [ ] \n'],
  ])('%s', async (fileName, content) => {
    expect(await readFile(fileName, content)).toEqual({ rows: [], rejects: [], blocks: [] });
  });
});

test('a column that is not read may be there twice', async () => {
  expect((await readFile('Team.csv', 'x,id,x,name,\n,1,,A,\n')).rows).toHaveLength(1);
});

test.each(['Team.csv', 'Team.csv.gz'])(
  'an error of the source itself comes through: %s',
  async (fileName) => {
    const lost = new Error('connection lost');
    // biome-ignore lint/correctness/useYield: it fails before it gives anything
    const bytes = async function* (): AsyncGenerator<Uint8Array> {
      throw lost;
    };
    await expect(gather(readTable(planned(fileName), bytes()))).rejects.toBe(lost);
  },
);

test.each(['Team.csv', 'Team.csv.gz'])(
  'a reader that leaves early closes its source: %s',
  async (fileName) => {
    const content = Buffer.from(`id,name\n${'1,A\n'.repeat(100_000)}`);
    let closed = () => {};
    const closing = new Promise<void>((resolve) => {
      closed = resolve;
    });
    const bytes = async function* () {
      try {
        for (;;) yield fileName.endsWith('.gz') ? gzipSync(content) : content;
      } finally {
        closed();
      }
    };
    for await (const _ of readTable(planned(fileName), bytes())) break;
    await closing;
  },
);
