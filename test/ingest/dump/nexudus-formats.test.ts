import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { DumpError } from '../../../src/ingest/dump/dump-error.ts';
import { nexudusDump } from '../../../src/ingest/dump/nexudus-dump.ts';
import { planDump } from '../../../src/ingest/dump/plan-dump.ts';
import { readTable } from '../../../src/ingest/dump/read-table.ts';
import { nexudusEntities } from '../../../src/records/nexudus-entities.ts';
import { named, planned, readFile } from './reading.ts';

const { teams } = nexudusEntities;
const namesIn = async (fileName: string, content: string | Uint8Array, sizes?: readonly number[]) => {
  const { rows, rejects } = await readFile(fileName, content, sizes);
  expect(rejects).toEqual([]);
  return rows.map((row) => named(teams, row));
};

describe('a folder of Nexudus', () => {
  test('names are those of the modules, in any case, plain or packed', () => {
    const names = [
      'TEAMS.CSV',
      'coworkers.json.gz',
      'Businesses.ndjson',
      'simpletimezones.json',
      'notes.txt',
    ];
    const plan = planDump(nexudusDump, names);
    expect(plan.files.map(({ table }) => table.name)).toEqual([
      'simpletimezones',
      'businesses',
      'coworkers',
      'teams',
    ]);
    expect(plan.warnings).toEqual(['not a table of the dump, ignored: notes.txt']);
  });

  test('needs teams and coworkers', () => {
    expect(() => planDump(nexudusDump, ['bookings.csv'])).toThrow(
      /no file for teams and coworkers .*holds bookings\.csv/,
    );
  });

  test('without locations, or their time zones, there is a warning', () => {
    const warnings = (...names: string[]) =>
      planDump(nexudusDump, ['teams.csv', 'coworkers.csv', ...names]).warnings;
    expect(warnings()).toEqual([
      'no file for businesses: months are then cut in UTC, and money has no currency',
    ]);
    expect(warnings('businesses.csv')).toEqual([
      'no file for simpletimezones: of locations without a SimpleTimeZoneName months are then cut in UTC',
    ]);
  });
});

describe('a CSV of flattened records', () => {
  test('has Id first, then names by the alphabet, and columns that nobody reads', async () => {
    const csv = [
      'Id,BusinessId,CreatedOn,CustomFields,Name,ProfileIsPublic,TeamMembers,UpdatedOn',
      `7,5.0,2026-01-02T03:04:05Z,"{'Data': [{'Name': ""it's"", 'x': None}]}","Research, ""R""",True,"[1, 2]",2026-08-03T07:45:00.1234567Z`,
      '8,,,,,,[],',
    ].join('\r\n');
    expect(await namesIn('teams.csv', csv)).toEqual([
      {
        Id: 7,
        UpdatedOn: Date.UTC(2026, 7, 3, 7, 45, 0, 123),
        CreatedOn: Date.UTC(2026, 0, 2, 3, 4, 5),
        BusinessId: 5,
        Name: 'Research, "R"',
        ProfileIsPublic: true,
        TeamMembers: '[1,2]',
      },
      {
        Id: 8,
        UpdatedOn: null,
        CreatedOn: null,
        BusinessId: null,
        Name: null,
        ProfileIsPublic: null,
        TeamMembers: '[]',
      },
    ]);
  });
});

const first = { Id: 1, Name: 'A "quoted", } ] name', TeamMembers: [1, 2] };
const second = { Name: '{"Records":[', Id: 2 };
const third = { Id: 3, Name: 'C', CustomFields: { Records: [{ Id: 9 }] } };
const kept = [
  { Id: 1, Name: first.Name, TeamMembers: '[1,2]' },
  { Id: 2, Name: second.Name },
  { Id: 3, Name: 'C' },
];
const page = (records: readonly object[], indent?: number) =>
  JSON.stringify(
    { CurrentPageSize: 25, Filters: [{ Records: 1 }, '}'], Records: records, HasNextPage: false },
    null,
    indent,
  );

describe('a JSON file', () => {
  test.each([
    ['an array', JSON.stringify([first, second, third], null, 2)],
    ['an array after blanks', ` \n\t${JSON.stringify([first, second, third])}\n\n`],
    ['one envelope', page([first, second, third])],
    [
      'an envelope that begins with its records',
      JSON.stringify({ Records: [first, second, third], TotalPages: 1 }),
    ],
    ['an envelope a page', `${page([first, second])}\n${page([third], 2)}\n`],
    ['envelopes without anything between', `${page([])}${page([first])}${page([second, third])}`],
  ])('%s, cut anywhere', async (_, json) => {
    for (const sizes of [[1 << 16], [1], [2], [3, 1], [7]]) {
      expect(await namesIn('teams.json', json, sizes)).toEqual(kept);
    }
    expect(await namesIn('teams.json.gz', gzipSync(json), [5])).toEqual(kept);
  });

  test('an envelope without records is an empty table', async () => {
    expect(await readFile('teams.json', page([]))).toMatchObject({ rows: [], rejects: [] });
  });

  test('a record that cannot be read is named by its line', async () => {
    const json = '{"Records":[\n{"Id":1},\n\n {"Id":"x"},\n[1],\n{"Id":2}]}\n{"Records":[\n{"Id":true}]}';
    const { rows, rejects } = await readFile('teams.json', json, [4]);
    expect(rows).toHaveLength(2);
    expect(rejects.map(({ line, column }) => [line, column])).toEqual([
      [4, 'Id'],
      [5, null],
      [8, 'Id'],
    ]);
  });

  test.each([
    ['is empty', ' \n', 'it is no JSON: it is empty'],
    ['is text', 'Id,Name', 'it is neither a JSON array nor a list of Records: it starts with I'],
    ['is one record', '{"Id":1,"Name":"A"}', 'it is a JSON object without a list of Records'],
    ['is cut off', '{"Records":[{"Id":1},', 'its list of Records is not closed: the file is cut off'],
    [
      'is cut off in its envelope',
      '{"Records":[{"Id":1}]',
      'its list of Records is not closed: the file is cut off',
    ],
    ['is an array that is cut off', '[{"Id":1}', 'its JSON array is not closed: the file is cut off'],
    ['goes on', '{"Records":[]}\n\n5', 'it goes on after its list of Records, in line 3'],
    ['has an envelope that is no JSON', '{Records:[]}', 'it is no JSON, in line 1'],
    ['is another one', '{"Records":[{"id":1}]}', 'no row of it has a column Id'],
  ])('that %s is refused', async (_, json, reason) => {
    for (const sizes of [[1 << 16], [1]]) {
      const error = await readFile('teams.json', json, sizes).catch((caught: unknown) => caught);
      expect(error).toBeInstanceOf(DumpError);
      expect((error as DumpError).reason).toBe(reason);
    }
  });

  test('many envelopes are read in blocks', async () => {
    const envelope = Buffer.from(
      page(Array.from({ length: 1000 }, (_, n) => ({ Id: n, Name: 'x'.repeat(500) }))),
    );
    async function* bytes() {
      for (let n = 0; n < 60; n++) yield envelope;
    }
    let rows = 0;
    let longest = 0;
    for await (const block of readTable(planned('teams.json'), bytes())) {
      if (block.kind !== 'rows') throw new Error('rejects');
      rows += block.batch.rows.length;
      longest = Math.max(longest, block.batch.rows.length);
    }
    expect(rows).toBe(60_000);
    expect(longest).toBe(2048);
  });
});
