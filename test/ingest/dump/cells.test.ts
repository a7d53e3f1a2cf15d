import { describe, expect, test } from 'vitest';
import { named, readFile, team, users } from './reading.ts';

const eventTypeCsv = (column: string, cell: string) => `id,${column}\n7,${cell}\n`;
const eventTypeJson = (column: string, value: unknown) => JSON.stringify({ id: 7, [column]: value });

async function cellOf(fileName: string, content: string, column: string) {
  const { rows, rejects, blocks } = await readFile(fileName, content);
  const block = blocks[0];
  if (rejects[0] !== undefined) return rejects[0];
  return block?.kind === 'rows' ? named(block.batch.table, rows[0])[column] : undefined;
}

const inCsv = (column: string, cell: string) => cellOf('EventType.csv', eventTypeCsv(column, cell), column);
const inJson = (column: string, value: unknown) =>
  cellOf('EventType.ndjson', eventTypeJson(column, value), column);

describe('integers', () => {
  test.each([
    ['15', 15],
    ['-15', -15],
    ['007', 7],
    ['-0', 0],
    ['9007199254740991', 2 ** 53 - 1],
  ])('%s is %i', async (text, number) => {
    expect(await inCsv('userId', text)).toBe(number);
    expect(await inJson('userId', text)).toBe(number);
    expect(await inJson('userId', number)).toBe(number);
  });

  test.each(['1.5', '15.0', '1e3', '+1', ' 1', '0x10', '9007199254740992', 'NaN', '""'])(
    'the text %s is refused',
    async (text) => {
      const reason = 'is not a whole number within 2^53';
      expect(await inCsv('userId', text)).toMatchObject({ line: 2, column: 'userId', reason });
      expect(await inJson('userId', text === '""' ? '' : text)).toMatchObject({ column: 'userId', reason });
    },
  );

  test.each([1.5, 2 ** 53, true, [1], {}])('the JSON value %j is refused', async (value) => {
    expect(await inJson('userId', value)).toMatchObject({ column: 'userId', value: JSON.stringify(value) });
  });

  test('minus zero is zero', async () => {
    expect(await cellOf('EventType.ndjson', '{"id":1,"userId":-0}', 'userId')).toBe(0);
  });

  test.each([2 ** 31, -(2 ** 31), 4294967300])(
    '%i is more than the length of an event can be',
    async (length) => {
      const reason = 'is beyond 2147483647';
      expect(await inCsv('length', String(length))).toMatchObject({ line: 2, column: 'length', reason });
      expect(await inJson('length', length)).toMatchObject({ column: 'length', reason });
      expect(await inJson('length', Math.sign(length) * (2 ** 31 - 1))).toBe(
        Math.sign(length) * (2 ** 31 - 1),
      );
    },
  );
});

describe('booleans', () => {
  const teamOf = async (fileName: string, content: string) => {
    const { rows, rejects } = await readFile(fileName, content);
    return rejects[0] ?? named(team, rows[0]).isOrganization;
  };
  const csv = (cell: string) => teamOf('Team.csv', `id,name,isOrganization\n1,A,${cell}\n`);
  const json = (value: unknown) =>
    teamOf('Team.json', JSON.stringify([{ id: 1, name: 'A', isOrganization: value }]));

  test.each([
    ['t', true],
    ['true', true],
    ['f', false],
    ['false', false],
  ])('%s is %s', async (text, value) => {
    expect(await csv(text)).toBe(value);
    expect(await json(text)).toBe(value);
    expect(await json(value)).toBe(value);
  });

  test.each(['T', 'yes', '1', '0', '""'])('the text %s is refused', async (text) => {
    expect(await csv(text)).toMatchObject({ column: 'isOrganization', reason: 'is not t, f, true or false' });
  });

  test.each([0, 1, {}])('the JSON value %j is refused', async (value) => {
    expect(await json(value)).toMatchObject({
      column: 'isOrganization',
      reason: 'is not t, f, true or false',
    });
  });
});

describe('instants', () => {
  test('a time without zone is UTC', async () => {
    const at = Date.UTC(2024, 0, 31, 10);
    expect(await inCsv('updatedAt', '2024-01-31 10:00:00')).toBe(at);
    expect(await inJson('updatedAt', '2024-01-31T10:00:00')).toBe(at);
  });

  test.each([
    ['2023-02-30 10:00:00', 'is not a time such as 2024-01-31 10:00:00'],
    ['1969-12-31 23:59:59', 'is a time outside 1970 to 2199'],
    ['2200-01-01 00:00:00', 'is a time outside 1970 to 2199'],
  ])('%s rejects its row', async (value, reason) => {
    const reject = { line: 2, column: 'updatedAt', reason, value };
    expect(await inCsv('updatedAt', value)).toEqual({ file: 'EventType.csv', ...reject });
    expect(await inJson('updatedAt', value)).toEqual({ file: 'EventType.ndjson', ...reject, line: 1 });
  });

  test('a number is no time', async () => {
    expect(await inJson('updatedAt', 1706695200000)).toMatchObject({ column: 'updatedAt' });
  });
});

describe('text', () => {
  test.each(['t', 'null', ' padded ', "it's", 'Ünïcödé 🎉 漢字', '007', '\\N', '\t'])(
    '%j is as it is',
    async (text) => {
      expect(await inCsv('title', text)).toBe(text);
      expect(await inJson('title', text)).toBe(text);
    },
  );

  test('an empty CSV field is null, a quoted empty one the empty string', async () => {
    expect(await inCsv('title', '')).toBeNull();
    expect(await inCsv('title', '""')).toBe('');
    expect(await inJson('title', null)).toBeNull();
    expect(await inJson('title', '')).toBe('');
  });

  test.each([5, true, {}, ['a']])('the JSON value %j is not turned into text', async (value) => {
    expect(await inJson('title', value)).toMatchObject({ column: 'title', reason: 'is not text' });
  });

  test('NUL and half characters, which JSON can escape, do not get through', async () => {
    expect(
      await cellOf('EventType.ndjson', '{"id":1,"title":"a\\u0000b\\ud800c\\ud83c\\udf89"}', 'title'),
    ).toBe('ab\ufffdc🎉');
  });
});

describe('JSON', () => {
  test.each([
    ['[ {"name" : "a\\u00e9"},\n {} ]', '[{"name":"aé"},{}]'],
    ['{"a": 1.50, "b": "x\\ny"}', '{"a":1.5,"b":"x\\ny"}'],
    ['"text"', '"text"'],
    ['5', '5'],
    ['false', 'false'],
    ['null', null],
    ['"a\\u0000\\\\u0000\\ud800 \\u001f"', '"a\\\\u0000\ufffd \\u001f"'],
  ])('%j is kept as %j', async (text, kept) => {
    expect(await inCsv('bookingFields', `"${text.replaceAll('"', '""')}"`)).toBe(kept);
    expect(await inJson('bookingFields', text)).toBe(kept);
  });

  test('a JSON file may hold the value itself', async () => {
    expect(await inJson('bookingFields', [{ name: 'a' }, {}])).toBe('[{"name":"a"},{}]');
    expect(await inJson('bookingFields', 5)).toBe('5');
    expect(await inJson('bookingFields', false)).toBe('false');
    expect(await inJson('bookingFields', null)).toBeNull();
  });

  test.each(["{'a':1}", '{a:1}', '[1,', 'plain', '""'])('%j is refused', async (text) => {
    const value = text === '""' ? '' : text;
    const reject = { column: 'bookingFields', reason: 'is not JSON', value };
    expect(await inCsv('bookingFields', text === '""' ? text : `"${text}"`)).toMatchObject(reject);
    expect(await inJson('bookingFields', value)).toMatchObject(reject);
  });

  test('JSON too deep to be written again is refused', async () => {
    const deep = '['.repeat(100_000) + ']'.repeat(100_000);
    expect(await inCsv('bookingFields', `"${deep}"`)).toMatchObject({ reason: 'is not JSON' });
    expect(
      await cellOf('EventType.ndjson', `{"id":1,"bookingFields":${deep}}`, 'bookingFields'),
    ).toMatchObject({
      reason: 'is not JSON',
    });
  });
});

describe('required and allowed', () => {
  test('an empty required cell rejects its row', async () => {
    const { rejects } = await readFile('users.csv', 'id,email\n1,\n,a@example.com\n3,""\n');
    expect(rejects).toEqual([
      { file: 'users.csv', line: 2, column: 'email', reason: 'is empty, but must not be' },
      { file: 'users.csv', line: 3, column: 'id', reason: 'is empty, but must not be' },
    ]);
  });

  test('a required column that one JSON row lacks, or holds as null, rejects that row', async () => {
    const { rows, rejects } = await readFile(
      'users.ndjson',
      '{"id":1,"email":"a@example.com"}\n{"id":2}\n{"id":3,"email":null}\n',
    );
    expect(rows.map((row) => named(users, row))).toEqual([{ id: 1, email: 'a@example.com' }]);
    expect(rejects).toEqual([
      { file: 'users.ndjson', line: 2, column: 'email', reason: 'is missing' },
      { file: 'users.ndjson', line: 3, column: 'email', reason: 'is empty, but must not be', value: 'null' },
    ]);
  });

  test('JSON null is no response', async () => {
    const { rejects } = await readFile(
      'App_RoutingForms_FormResponse.csv',
      'id,formId,response,createdAt\n1,f,null,2024-01-01 00:00:00\n',
    );
    expect(rejects).toMatchObject([{ column: 'response', reason: 'is empty, but must not be' }]);
  });

  test('a booking status that does not exist rejects its row', async () => {
    const head = 'id,uid,startTime,endTime,createdAt,status\n';
    const times = '2024-01-01 00:00:00,2024-01-01 00:30:00,2023-12-01 00:00:00';
    const { rows, rejects } = await readFile(
      'Booking.csv',
      `${head}1,a,${times},accepted\n2,b,${times},ACCEPTED\n3,c,${times},awaiting_host\n`,
    );
    expect(rows).toHaveLength(2);
    expect(rejects).toEqual([
      {
        file: 'Booking.csv',
        line: 3,
        column: 'status',
        reason: 'is none of accepted, pending, awaiting_host, cancelled, rejected',
        value: 'ACCEPTED',
      },
    ]);
  });

  test('a shown value has at most 100 characters, none of them cut in half', async () => {
    const { rejects } = await readFile('Role.ndjson', JSON.stringify({ id: ['🎉'.repeat(200)] }));
    expect(rejects).toEqual([
      { file: 'Role.ndjson', line: 1, column: 'id', reason: 'is not text', value: `["${'🎉'.repeat(49)}` },
    ]);
  });
});
