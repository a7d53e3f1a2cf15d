import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type BoundValue, name, type Statement, sql, word } from '../../src/sql/statement.ts';
import { engines } from '../engines.ts';
import { sharedStore } from '../store/shared-store.ts';

const v = (value: BoundValue) => sql`${value}`;

describe.each(engines)('the words of the dialect, on $name', (engine) => {
  const store = sharedStore(engine);
  const askedFor = async (statement: Statement) =>
    (await store.engine.read(sql`SELECT ${statement} AS v`))[0]?.v;
  const holds = async (statement: Statement) =>
    (await askedFor(sql`CASE WHEN ${statement} THEN 'yes' ELSE 'no' END`)) === 'yes';

  it.each([
    ['contains', 'Grüße', 'üß', true],
    ['contains', 'abc', '', true],
    ['contains', 'abc', 'B', false],
    ['contains', '100%_\\', '%_\\', true],
    ['contains', 'abc', '%', false],
    ['contains', 'abc', 'a_c', false],
    ['contains', 'a\0b', '\0b', true],
    ['startsWith', 'abc', 'ab', true],
    ['startsWith', 'abc', 'b', false],
    ['startsWith', 'a%', '%', false],
    ['endsWith', 'abc', 'bc', true],
    ['endsWith', 'abc', 'b', false],
    ['endsWith', 'a🎈', '🎈', true],
  ] as const)('%s(%j, %j) is %j: its operands are plain characters', async (called, text, part, expected) => {
    expect(await holds(word(called, v(text), v(part)))).toBe(expected);
  });

  it.each([
    ['ABC', 'abc'],
    ['ÄÖÜ Ñ Ж', 'äöü ñ ж'],
    ['', ''],
    ['ΟΔΟΣ ΟΔΟΣ', 'οδοσ οδοσ'],
    ['İIıi', 'iiıi'],
    ['ẞ ǅ \u212a \u{10400} Ꭰ Ⅷ', 'ß ǆ k \u{10428} ꭰ ⅷ'],
  ])('lower(%j) is %j', async (text, expected) => {
    expect(await askedFor(word('lower', v(text)))).toBe(expected);
  });

  it.each([
    [0, 7, 0],
    [13, 7, 1],
    [14, 7, 2],
    [Number.MAX_SAFE_INTEGER, 3_600_000, 2501999792],
  ])('divide(%i, %i) is %i', async (dividend, divisor, expected) => {
    expect(await askedFor(word('divide', v(dividend), v(divisor)))).toBe(expected);
  });

  it.each([
    ['', 'a', false],
    ['a\x1eb', 'b', true],
    ['ab\x1ec', 'b', false],
    ['a\x1e', '', true],
  ])('anyPart(%j) holds for a part that is %j: %j', async (text, part, expected) => {
    expect(await holds(word('anyPart', v(text), sql`part = ${part}`))).toBe(expected);
    expect(await holds(word('anyPart', v(text), sql`CASE WHEN part = ${part} THEN TRUE ELSE NULL END`))).toBe(
      expected,
    );
  });

  it.each([
    ['\x1etf\x1fGrüße 🎈\x1etg\x1fno\x1e', '\x1etf\x1f', 'Grüße 🎈'],
    ['\x1etf\x1fa\x1etg\x1f\x1e', '\x1etg\x1f', ''],
    ['\x1etf\x1fa', '\x1etf\x1f', 'a'],
  ])('partAfter(%j, %j) is %j', async (text, marker, expected) => {
    expect(await askedFor(word('partAfter', v(text), v(marker)))).toBe(expected);
  });

  it.each([
    '0',
    '-12.5',
    '0.1',
    '1e+21',
    '5e-324',
    '1.7976931348623157e+308',
    '123456789.12345678',
    '9007199254740993',
  ])('numberOf(%j) is the nearest number', async (text) => {
    expect(await askedFor(word('numberOf', v(text)))).toBe(Number(text));
  });

  it.each([
    ['', ['']],
    ['a', ['a']],
    ['\x1eä\x1eb', ['', 'b', 'ä']],
  ])('eachPart(%j) has a row for each of %j', async (text, expected) => {
    const rows = await store.engine.read(
      sql`SELECT part FROM (SELECT ${text} AS whole) one ${word('eachPart', name('whole'))} ORDER BY part`,
    );
    expect(rows.map(({ part }) => part)).toEqual(expected);
  });

  it.each([
    ['', '""'],
    ['a"b\\c/d', '"a\\"b\\\\c/d"'],
    ['line\nline\ttab\r', '"line\\nline\\ttab\\r"'],
    ['ä🎈', '"ä🎈"'],
    [`it's`, `"it's"`],
  ])('jsonOf(%j) is %j', async (text, expected) => {
    const json = await askedFor(word('jsonOf', v(text)));
    expect(json).toBe(expected);
    expect(JSON.parse(String(json))).toBe(text);
  });

  it('jsonOf makes JSON of any character that has a name of its own there', async () => {
    for (let code = 0; code < 256; code++) {
      const text = `<${String.fromCharCode(code)}>`;
      expect(JSON.parse(String(await askedFor(word('jsonOf', v(text)))))).toBe(text);
    }
  });

  it.each(['', 'abc', 'a\0b', 'ä🎈', 'x'.repeat(100_000)])(
    'digest(%j) is 52 bits of its MD5',
    async (text) => {
      const bits = createHash('md5').update(text).digest().readBigUInt64LE(0) >> 12n;
      expect(await askedFor(word('digest', v(text)))).toBe(Number(bits));
    },
  );

  it.each([
    [0, 197001],
    [Date.UTC(2024, 1, 29, 23, 59, 59, 999), 202402],
    [Date.UTC(2024, 2, 1), 202403],
    [Date.UTC(2026, 11, 31, 23, 59, 59, 999), 202612],
    [Date.UTC(2199, 11, 31, 23, 59, 59, 999), 219912],
  ])('monthOf(%i) is %i', async (instant, expected) => {
    expect(await askedFor(word('monthOf', v(instant)))).toBe(expected);
  });

  it('joinOrdered joins the texts of a group in the order given', async () => {
    const rows = sql`(SELECT 1 AS g, 3 AS n, 'c' AS t UNION ALL SELECT 1, 1, 'a' UNION ALL SELECT 2, 9, 'z' UNION ALL SELECT 1, 2, 'b')`;
    const joined = await store.engine.read(
      sql`SELECT g, ${word('joinOrdered', sql`t`, sql`n`)} AS v FROM ${rows} r GROUP BY g ORDER BY g`,
    );
    expect(joined).toEqual([
      { g: 1, v: 'a,b,c' },
      { g: 2, v: 'z' },
    ]);
  });

  it('newest gives the value, null included, of the greatest version and then hash that fits', async () => {
    const rows = (...versions: [number, number, string | null, boolean][]) =>
      versions
        .map(([version, hash, text, fits]) =>
          text === null
            ? sql`SELECT ${version} AS version, ${hash} AS hash, CAST(NULL AS VARCHAR) AS t, ${fits} AS fits`
            : sql`SELECT ${version} AS version, ${hash} AS hash, ${text} AS t, ${fits} AS fits`,
        )
        .reduce((a, b) => sql`${a} UNION ALL ${b}`);
    const newest = async (of: Statement) =>
      (
        await store.engine.read(
          sql`SELECT ${word('newest', sql`t`, sql`version`, sql`hash`, sql`fits`)} AS v FROM (${of}) r`,
        )
      )[0]?.v;
    expect(await newest(rows([1, 9, 'a', true], [2, 1, 'b', true]))).toBe('b');
    expect(await newest(rows([2, 3, 'a', true], [2, 1, 'b', true]))).toBe('a');
    expect(await newest(rows([1, 9, 'a', true], [2, 1, null, true]))).toBe(null);
    expect(await newest(rows([1, 9, 'a', true], [2, 1, 'b', false]))).toBe('a');
    expect(await newest(rows([1, 9, 'a', false]))).toBe(null);
  });

  it('timesEach gives each row with a number above 0 once for every number', async () => {
    const rows = sql`(SELECT 'a' AS t, 2 AS times_wanted UNION ALL SELECT 'b', 0 UNION ALL SELECT 'c', 3)`;
    const each = await store.engine.read(
      sql`SELECT t, n FROM ${rows} r ${word('timesEach', sql`times_wanted`)} WHERE times_wanted > 0 ORDER BY t, n`,
    );
    expect(each.map(({ t, n }) => `${t}${n}`)).toEqual(['a0', 'a1', 'c0', 'c1', 'c2']);
  });
});
