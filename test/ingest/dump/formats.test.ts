import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../src/ingest/dump/canonical-json.ts';
import { readTable } from '../../../src/ingest/dump/read-table.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import type { Cell, SourceColumn, SourceTable } from '../../../src/records/source-table.ts';
import { eventType, named, planned, readFile, users } from './reading.ts';

/** A cell as the reader should give it, and as PostgreSQL and a JSON file would write it. */
interface Written {
  readonly cell: Cell;
  readonly text: string | null;
  readonly json: unknown;
}

const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 12 }),
  fc.string({
    unit: fc.constantFrom('"', ',', '\n', '\r', '\\', '.', 'a', ' ', "'", '\ufeff', '🎉'),
    maxLength: 8,
  }),
  fc.constantFrom('', '\\.', '\\N', 'null', '""', '\r\n'),
);

const largest = Number.MAX_SAFE_INTEGER;

function writtenCell({ type, required, allowed, most, least }: SourceColumn): fc.Arbitrary<Written> {
  const cell: fc.Arbitrary<Written> =
    allowed !== undefined
      ? fc.constantFrom(...allowed).map((v) => ({ cell: v, text: v, json: v }))
      : type === 'text'
        ? text.map((v) => ({ cell: v, text: v, json: v }))
        : type === 'integer'
          ? fc
              .integer({ min: least ?? -(most ?? largest), max: most ?? largest })
              .map((v) => ({ cell: v + 0, text: String(v), json: v + 0 }))
          : type === 'boolean'
            ? fc.boolean().map((v) => ({ cell: v, text: v ? 't' : 'f', json: v }))
            : type === 'instant'
              ? fc.integer({ min: 0, max: Date.UTC(2200, 0, 1) - 1 }).map((v) => {
                  const iso = new Date(v).toISOString();
                  return { cell: v, text: iso.replace('T', ' ').replace('Z', ''), json: iso };
                })
              : fc
                  .jsonValue()
                  .filter((v) => v !== null && typeof v !== 'string')
                  .map((v) => ({ cell: canonicalJson(v), text: JSON.stringify(v, null, 1), json: v }));
  return required
    ? cell
    : fc.oneof({ weight: 1, arbitrary: fc.constant(none) }, { weight: 3, arbitrary: cell });
}

const none: Written = { cell: null, text: null, json: null };

const asPostgres = ({ text }: Written) => {
  if (text === null) return '';
  return text === '' || text === '\\.' || /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

const asObject = (table: SourceTable, row: readonly Written[]) =>
  Object.fromEntries(table.columns.map(({ name }, n) => [name, row[n]?.json]));

const dumped = fc.constantFrom<SourceTable[]>(...Object.values(calcomTables)).chain((table) =>
  fc.record({
    table: fc.constant(table),
    rows: fc.array(fc.tuple(...table.columns.map(writtenCell)), { minLength: 1, maxLength: 12 }),
    sizes: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }),
    ends: fc.constantFrom('\n', '\r\n'),
  }),
);

describe('the same rows in every format', () => {
  test('CSV as PostgreSQL writes it, NDJSON, a JSON array and their .gz give the same rows, wherever they are cut', async () => {
    await fc.assert(
      fc.asyncProperty(dumped, async ({ table, rows, sizes, ends }) => {
        const header = table.columns.map((c) => c.name).join(',');
        const csv = [header, ...rows.map((row) => row.map(asPostgres).join(','))]
          .map((line) => line + ends)
          .join('');
        const objects = rows.map((row) => asObject(table, row));
        const contents = {
          csv,
          ndjson: objects.map((o) => JSON.stringify(o) + ends).join(''),
          json: JSON.stringify(objects, null, sizes.length),
        };
        const expected = rows.map((row) => row.map((written) => written.cell));
        for (const [extension, content] of Object.entries(contents)) {
          for (const [fileName, bytes] of [
            [`${table.name}.${extension}`, Buffer.from(content)],
            [`${table.name}.${extension}.gz`, gzipSync(content)],
          ] as const) {
            const read = await readFile(fileName, bytes, sizes);
            expect(read.rejects).toEqual([]);
            expect(read.rows).toEqual(expected);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  const csv = '\ufeffname,id,é,email\r\n"Zoë, ""Z""\n🎉",1,x,z@example.com\r\n"",2,"y\r\n",e@example.com';
  const json = JSON.stringify(
    [
      { name: 'Zoë, "Z"\n🎉', id: 1, email: 'z@example.com' },
      { email: 'e@example.com', id: 2, name: '', é: ['\\"]'] },
    ],
    null,
    2,
  );
  const expected = [
    { id: 1, name: 'Zoë, "Z"\n🎉', email: 'z@example.com' },
    { id: 2, name: '', email: 'e@example.com' },
  ];

  test.each([
    ['users.csv', csv],
    ['users.json', `\ufeff\n ${json}\n\n`],
    ['users.ndjson', `\ufeff\n${JSON.stringify(JSON.parse(json)).slice(1, -1).replace('},{', '}\r\n\n{')}`],
  ])('%s can be cut at any byte', async (fileName, content) => {
    const bytes = Buffer.from(content);
    for (const sizes of [[1], [2], [3], ...Array.from(bytes.keys(), (n) => [n + 1, bytes.length])]) {
      const { rows, rejects } = await readFile(fileName, bytes, sizes);
      expect(rejects).toEqual([]);
      expect(rows.map((row) => named(users, row))).toEqual(expected);
    }
  });
});

describe('which columns a row carries', () => {
  test('in CSV the header decides for all rows', async () => {
    const { blocks } = await readFile('EventType.csv', 'slug,unknown,id\na,1,7\n,,8\n');
    expect(blocks).toHaveLength(1);
    const [block] = blocks;
    if (block?.kind !== 'rows') throw new Error('no rows');
    expect(block.batch.table).toBe(eventType);
    expect(block.batch.rows.map((row) => named(eventType, row))).toEqual([
      { id: 7, slug: 'a' },
      { id: 8, slug: null },
    ]);
    expect(block.batch.rows.every((row) => row.length === eventType.columns.length)).toBe(true);
  });

  test('in JSON each row for itself, and a block holds rows that carry the same', async () => {
    const objects = [{ id: 1, slug: 'a' }, { id: 2 }, { slug: null, id: 3 }, { id: 4, unknown: 1 }];
    const { blocks } = await readFile('EventType.json', JSON.stringify(objects));
    expect(
      blocks.map((b) => (b.kind === 'rows' ? b.batch.rows.map((row) => named(eventType, row)) : [])),
    ).toEqual([
      [
        { id: 1, slug: 'a' },
        { id: 3, slug: null },
      ],
      [{ id: 2 }, { id: 4 }],
    ]);
  });

  test('blocks are bounded, also where hardly two rows carry the same', async () => {
    const names = eventType.columns.filter((c) => c.type === 'text').map((c) => c.name);
    const objects = Array.from({ length: 50_000 }, (_, id) => ({
      id,
      ...Object.fromEntries(names.filter((_, n) => (id >> n) & 1).map((name) => [name, 'x'])),
    }));
    const { blocks, rows } = await readFile(
      'EventType.ndjson',
      objects.map((o) => JSON.stringify(o)).join('\n'),
    );
    expect(rows).toHaveLength(50_000);
    for (const block of blocks) {
      if (block.kind !== 'rows') throw new Error('rejects');
      expect(block.batch.rows.length).toBeLessThanOrEqual(2048);
      expect(new Set(block.batch.rows.map((row) => Object.keys(named(eventType, row)).join())).size).toBe(1);
    }
  });
});

describe('large files', () => {
  test('are read at constant memory, however their rows are cut', async () => {
    const row = `,uid,2024-01-01 00:00:00,2024-01-01 00:30:00,2023-12-01 00:00:00,accepted,"${'x'.repeat(500)}"\n`;
    const thousand = Buffer.from(row.repeat(1000).replaceAll(/^,/gm, '1,'));
    async function* bytes() {
      yield Buffer.from('id,uid,startTime,endTime,createdAt,status,description\n');
      for (let n = 0; n < 150; n++) yield thousand;
    }
    let rows = 0;
    let most = 0;
    setFlagsFromString('--expose-gc');
    const collectGarbage = runInNewContext('gc') as () => void;
    const held = () => {
      collectGarbage();
      return process.memoryUsage().heapUsed;
    };
    const before = held();
    for await (const block of readTable(planned('Booking.csv'), bytes())) {
      if (block.kind !== 'rows') throw new Error('rejects');
      rows += block.batch.rows.length;
      most = Math.max(most, held() - before);
    }
    expect(rows).toBe(150_000);
    expect(most).toBeLessThan(16 * 2 ** 20);
  });

  test('of long rows are handed out in short blocks', async () => {
    const row = Buffer.from(`1,A,"${'x'.repeat(2 ** 20)}"\n`);
    let sent = 0;
    async function* bytes() {
      yield Buffer.from('id,name,unknown\n');
      for (; sent < 100; sent++) yield row;
    }
    for await (const block of readTable(planned('Team.csv'), bytes())) {
      expect(block.kind === 'rows' && block.batch.rows.length).toBe(sent + 1);
      break;
    }
    expect(sent).toBeLessThan(50);
  });

  test('a row that arrives in many small pieces is not read over and over', async () => {
    const long = 'x'.repeat(2 ** 20);
    const started = performance.now();
    const { rows } = await readFile('Role.csv', `id,name\n1,"${long}"\n`, [16]);
    expect(rows[0]?.[1]).toBe(long);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

test('progress counts the bytes of the file as it lies there', async () => {
  const content = gzipSync(`id,name\n${'1,x\n'.repeat(100_000)}`);
  const seen: number[] = [];
  await readFile('Role.csv.gz', content, [100], (bytes) => seen.push(bytes));
  expect(seen.at(-1)).toBe(content.length);
  expect(seen).toEqual([...seen].sort((a, b) => a - b));
});
