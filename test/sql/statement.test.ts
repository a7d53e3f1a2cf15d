import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dialect } from '../../src/sql/dialect.ts';
import {
  all,
  any,
  type BoundValue,
  join,
  name,
  render,
  type Statement,
  sql,
  word,
} from '../../src/sql/statement.ts';

/** Says what it is asked, so that a text can be read. */
const spoken: Dialect = {
  placeholder: (n, type) => `<${n}:${type}>`,
  contains: (text, part) => `contains(${text}; ${part})`,
  startsWith: (text, part) => `startsWith(${text}; ${part})`,
  endsWith: (text, part) => `endsWith(${text}; ${part})`,
  lower: (text) => `lower(${text})`,
  divide: (dividend, divisor) => `divide(${dividend}; ${divisor})`,
  isOneOf: (value, list) => `isOneOf(${value}; ${list})`,
  timesEach: (count) => `timesEach(${count})`,
  eachPart: (text) => `eachPart(${text})`,
  anyPart: (text, test) => `anyPart(${text}; ${test})`,
  partAfter: (text, marker) => `partAfter(${text}; ${marker})`,
  numberOf: (text) => `numberOf(${text})`,
  jsonOf: (text) => `jsonOf(${text})`,
  digest: (text) => `digest(${text})`,
  monthOf: (instant) => `monthOf(${instant})`,
  joinOrdered: (text, order) => `joinOrdered(${text}; ${order})`,
  newest: (...args) => `newest(${args.join('; ')})`,
};

const said = (statement: Statement) => render(statement, spoken);

describe('a statement', () => {
  it('is its text and its values, numbered in the order of the text', () => {
    expect(said(sql`SELECT a FROM b WHERE c = ${1} AND d = ${'x'} OR e = ${true}`)).toEqual({
      text: 'SELECT a FROM b WHERE c = <1:integer> AND d = <2:text> OR e = <3:boolean>',
      values: [1, 'x', true],
      types: ['integer', 'text', 'boolean'],
    });
  });

  it('within a statement brings its values along', () => {
    const inner = sql`b = ${2} AND ${sql`c = ${3}`}`;
    expect(said(sql`a = ${1} AND (${inner}) AND d = ${4}`)).toEqual({
      text: 'a = <1:integer> AND (b = <2:integer> AND c = <3:integer>) AND d = <4:integer>',
      values: [1, 2, 3, 4],
      types: ['integer', 'integer', 'integer', 'integer'],
    });
  });

  it('can be rendered twice, and used twice within another', () => {
    const one = sql`x = ${'y'}`;
    const twice = sql`${one} OR ${one}`;
    expect(said(twice).text).toBe('x = <1:text> OR x = <2:text>');
    expect(said(twice)).toEqual(said(twice));
    expect(said(twice).values).toEqual(['y', 'y']);
  });

  it('without text is empty', () => {
    expect(said(sql``)).toEqual({ text: '', values: [], types: [] });
  });

  it.each<[BoundValue, string]>([
    [0, 'integer'],
    [-0, 'integer'],
    [2 ** 53 - 1, 'integer'],
    [2 ** 53, 'number'],
    [1.5, 'number'],
    [Number.NaN, 'number'],
    [Number.POSITIVE_INFINITY, 'number'],
    ['', 'text'],
    ['1', 'text'],
    [false, 'boolean'],
    [[1, 2], 'integers'],
    [['a'], 'texts'],
    [[], 'integers'],
  ])('says of %j that it is %s', (value, type) => {
    expect(said(sql`${value}`)).toEqual({ text: `<1:${type}>`, values: [value], types: [type] });
  });

  it('never makes text of a value, whatever the value', () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom(`'; DROP TABLE booking; --`, '$1', '?', '{a:String}', '\\', '"', '`', '\0'),
      fc.double(),
      fc.integer(),
      fc.boolean(),
      fc.array(fc.integer()),
      fc.array(fc.string()),
    );
    fc.assert(
      fc.property(value, value, (a, b) => {
        const { text, values, types } = said(sql`SELECT ${a}, ${word('contains', sql`${b}`, sql`${a}`)}`);
        expect(text.replace(/:\w+>/g, '>')).toBe('SELECT <1>, contains(<2>; <3>)');
        expect(values).toEqual([a, b, a]);
        expect(types).toHaveLength(3);
      }),
    );
  });
});

describe('words', () => {
  it('are spelt by the dialect, their values numbered in the order of its text', () => {
    const test = sql`${1} < ${word('divide', sql`x - ${2}`, sql`${3}`)} AND ${4}`;
    expect(said(test)).toMatchObject({
      text: '<1:integer> < divide(x - <2:integer>; <3:integer>) AND <4:integer>',
      values: [1, 2, 3, 4],
    });
  });

  it('can be within words', () => {
    expect(said(word('contains', word('lower', name('title')), sql`${'x'}`)).text).toBe(
      'contains(lower(title); <1:text>)',
    );
  });
});

describe('joining', () => {
  it('puts the separator between', () => {
    expect(said(join([sql`a`, sql`${1}`, sql`c`], ', ')).text).toBe('a, <1:integer>, c');
    expect(said(join([sql`a`], ' UNION ALL ')).text).toBe('a');
    expect(said(join([], ', ')).text).toBe('');
  });

  it('all of nothing holds, any of nothing does not', () => {
    expect(said(all([])).text).toBe('TRUE');
    expect(said(any([])).text).toBe('FALSE');
    expect(said(all([sql`a`, any([sql`b`, sql`c`])])).text).toBe('(a AND (b OR c))');
  });
});

describe('a name', () => {
  it.each(['booking', 'k_class', 'utm_source2', 'a'])('is one of ours: %s', (identifier) => {
    expect(said(name(identifier))).toEqual({ text: identifier, values: [], types: [] });
  });

  it.each([
    '',
    'Booking',
    '2a',
    '_a',
    'a b',
    'a.b',
    'a;',
    'a"',
    `a'`,
    'a-b',
    'a\n',
    '\na',
    'ä',
    'a\0',
    'a) --',
    'booking; DROP TABLE booking',
  ])('is refused when it is none: %j', (identifier) => {
    expect(() => name(identifier)).toThrow('not a name');
  });

  it('comes out letter for letter or is refused, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[a-z_]{1,3}[^a-z]?$/)),
        (identifier) => {
          const isOurs = /^[a-z][a-z0-9_]*$/.test(identifier) && !identifier.endsWith('\n');
          if (isOurs) expect(said(name(identifier)).text).toBe(identifier);
          else expect(() => name(identifier)).toThrow('not a name');
        },
      ),
    );
  });
});
