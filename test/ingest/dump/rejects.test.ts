import { expect, test } from 'vitest';
import { named, readFile, team, users } from './reading.ts';

test('a CSV row is reported with the line in which it starts, also after cells of many lines', async () => {
  const content =
    'id,name,email\n1,"a\n\nb\r\nc",a@example.com\n\nx,"d\ne",d@example.com\n3,f,f@example.com\ny,,g@example.com';
  for (const sizes of [[1], [7], [1000]]) {
    const { rows, rejects } = await readFile('users.csv', content, sizes);
    expect(rows.map((row) => named(users, row).id)).toEqual([1, 3]);
    const reason = 'is not a whole number within 2^53';
    expect(rejects).toEqual([
      { file: 'users.csv', line: 7, column: 'id', reason, value: 'x' },
      { file: 'users.csv', line: 10, column: 'id', reason, value: 'y' },
    ]);
  }
});

test('a CSV row with too many or too few cells is reported, and the rest goes on', async () => {
  const { rows, rejects } = await readFile('Team.csv', 'id,name\n1,A,\n2\n3,C\n,\n');
  expect(rows.map((row) => named(team, row))).toEqual([{ id: 3, name: 'C' }]);
  expect(rejects).toEqual([
    { file: 'Team.csv', line: 2, column: null, reason: '3 cells, but the header has 2' },
    { file: 'Team.csv', line: 3, column: null, reason: '1 cells, but the header has 2' },
    { file: 'Team.csv', line: 5, column: 'id', reason: 'is empty, but must not be' },
  ]);
});

test.each(['2,a"b', '2,"a"b', '2,"a" ', '2, "a"'])(
  'a CSV row with a stray quote is reported: %s',
  async (row) => {
    const { rows, rejects } = await readFile('Team.csv', `id,name\n1,A\n${row}\n3,C\n`);
    expect(rows).toHaveLength(2);
    expect(rejects).toEqual([
      {
        file: 'Team.csv',
        line: 3,
        column: null,
        reason: 'a quote within a cell that is not quoted as a whole',
      },
    ]);
  },
);

test('a broken NDJSON line is reported, and the rest goes on', async () => {
  const content = '{"id":1,"name":"A"}\n\n{"id":2,"name":\n"B"}\n[3]\n4\n{"id":5,"name":"E"}\n';
  const { rows, rejects } = await readFile('Team.ndjson', content);
  expect(rows.map((row) => named(team, row).id)).toEqual([1, 5]);
  expect(rejects).toEqual([
    { file: 'Team.ndjson', line: 3, column: null, reason: 'is not JSON', value: '{"id":2,"name":' },
    { file: 'Team.ndjson', line: 4, column: null, reason: 'is not JSON', value: '"B"}' },
    { file: 'Team.ndjson', line: 5, column: null, reason: 'is not a JSON object', value: '[3]' },
    { file: 'Team.ndjson', line: 6, column: null, reason: 'is not a JSON object', value: '4' },
  ]);
});

test('a broken element of a JSON array is reported with its line, and the rest goes on', async () => {
  const content = `
[
  {"id": 1, "name": "A"}, {"id": x},
  {
    "id": 2.5,
    "name": "B, [\\"]\\\\"
  }

  ,
  [3, {"a": "]"}], "four", {"id": 5, "name": "E"}}
  , {"id": 6, "name": "F"}
]`;
  for (const sizes of [[1], [5], [1000]]) {
    const { rows, rejects } = await readFile('Team.json', content, sizes);
    expect(rows.map((row) => named(team, row).id)).toEqual([1, 6]);
    expect(rejects.map(({ line, column, value }) => [line, column, value])).toEqual([
      [3, null, '{"id": x}'],
      [4, 'id', '2.5'],
      [10, null, '[3, {"a": "]"}]'],
      [10, null, '"four"'],
      [10, null, '{"id": 5, "name": "E"}}'],
    ]);
  }
});

test('rejects come in bounded blocks, too', async () => {
  const { blocks, rejects } = await readFile('Team.csv', `id,name\n${'x,A\n'.repeat(5000)}`);
  expect(rejects).toHaveLength(5000);
  expect(blocks.length).toBe(3);
});

test('the same key twice is not for the reader to judge', async () => {
  expect((await readFile('Team.csv', 'id,name\n1,A\n1,B\n')).rows).toHaveLength(2);
});
