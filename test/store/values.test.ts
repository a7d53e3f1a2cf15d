import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BoundValue, sql, word } from '../../src/sql/statement.ts';
import { engines } from '../engines.ts';
import { sharedStore } from './shared-store.ts';

describe.each(engines)('values go in and come out as they are, on $name', (engine) => {
  const store = sharedStore(engine);
  const echo = async (value: BoundValue) => (await store.engine.read(sql`SELECT ${value} AS v`))[0]?.v;

  it.each([
    ['an empty text', ''],
    ['quotes and backslashes', `it's "so" \\ \\n; -- /* $1 ? */`],
    ['NUL, tab and newlines', 'a\0b\tc\r\nd\0'],
    ['emoji of several code points', '👩‍👩‍👧‍👦🏳️‍🌈'],
    ['text from right to left, combining, beyond the first plane', 'שלום e\u0301 𝒳 \u{10ffff}'],
    ['a text a hundred times as long as a question may hold', 'äö'.repeat(25_000)],
    ['zero', 0],
    ['the largest whole number', Number.MAX_SAFE_INTEGER],
    ['the smallest whole number', Number.MIN_SAFE_INTEGER],
    ['a fraction', 0.1],
    ['a negative fraction', -1234.5678],
    ['a number beyond 2^53', 2 ** 60],
    ['the largest number', Number.MAX_VALUE],
    ['the smallest number', Number.MIN_VALUE],
    ['true', true],
    ['false', false],
  ])('%s', async (_, value) => {
    expect(await echo(value)).toBe(value);
  });

  it('any text, any number', async () => {
    const anyValue = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.maxSafeInteger(),
      fc.double({ noNaN: true, noDefaultInfinity: true }).filter((n) => !Object.is(n, -0)),
    );
    await fc.assert(
      fc.asyncProperty(anyValue, async (value) => {
        expect(await echo(value)).toBe(value);
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['whole numbers', [1, -2, Number.MAX_SAFE_INTEGER], 1, 3],
    ['texts', ['a\0', '', `'`, '🎈'], '🎈', 'b'],
  ])('lists of %s', async (_, list, within, without) => {
    const found = async (value: BoundValue) =>
      (
        await store.engine.read(
          sql`SELECT CASE WHEN ${word('isOneOf', sql`${value}`, sql`${list as BoundValue}`)} THEN 1 ELSE 0 END AS v`,
        )
      )[0]?.v;
    expect(await found(within)).toBe(1);
    expect(await found(without)).toBe(0);
  });

  it('nothing is one of an empty list', async () => {
    const none: readonly number[] = [];
    const rows = await store.engine.read(
      sql`SELECT CASE WHEN ${word('isOneOf', sql`${1}`, sql`${none}`)} THEN 1 ELSE 0 END AS v`,
    );
    expect(rows).toEqual([{ v: 0 }]);
  });

  it('half a character comes back as the mark for what cannot be shown, not as an error', async () => {
    expect(await echo('a\ud800b')).toBe('a\ufffdb');
  });

  it('a sum, a count and a null are a number, a number and null', async () => {
    const rows = await store.engine.read(sql`
      SELECT sum(x) AS total, count(*) AS n, max(nothing) AS none, avg(x) AS mean
      FROM (SELECT ${1} AS x, NULL AS nothing UNION ALL SELECT ${2}, NULL) numbers`);
    expect(rows).toEqual([{ total: 3, n: 2, none: null, mean: 1.5 }]);
  });

  it('the cells of a staged table, in the types of its columns', async () => {
    const rows = [
      [1, 1, 'a\0b', true],
      [2, Number.MIN_SAFE_INTEGER, '', false],
      [3, null, null, null],
      [4, Number.MAX_SAFE_INTEGER, '🏳️‍🌈'.repeat(100_000), true],
    ] as const;
    const columns = [
      { name: 'place', type: 'integer' },
      { name: 'n', type: 'integer' },
      { name: 't', type: 'text' },
      { name: 'b', type: 'boolean' },
    ] as const;
    const read = await store.engine.write(async (writer) => {
      await writer.stage('staged_values', columns, rows);
      return writer.read(sql`SELECT * FROM staged_values ORDER BY place`);
    });
    expect(read.map(({ place, n, t, b }) => [place, n, t, b])).toEqual(rows);
  });

  it('stream and read give the same rows', async () => {
    const statement = sql`
      SELECT n, ${'text'} || n AS t, n % 2 = 0 AS even, n / 4.0 AS quarter, CASE WHEN n > 3 THEN n END AS maybe
      FROM (SELECT 1 AS one) one ${word('timesEach', sql`${5000}`)}`;
    const streamed = [];
    for await (const rows of store.engine.stream(statement)) streamed.push(...rows);
    expect(streamed).toHaveLength(5000);
    expect(streamed).toEqual(await store.engine.read(statement));
  });
});
