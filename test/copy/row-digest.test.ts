import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { rowDigest } from '../../src/copy/row-digest.ts';
import { sql } from '../../src/sql/statement.ts';
import type { Cell } from '../../src/store/engine.ts';
import { engines } from '../engines.ts';
import { sharedStore } from '../store/shared-store.ts';

const columns = [
  { name: 'place', type: 'integer' },
  { name: 'n', type: 'integer' },
  { name: 't', type: 'text' },
  { name: 'u', type: 'text' },
  { name: 'b', type: 'boolean' },
] as const;

const rows: readonly (readonly Cell[])[] = [
  [0, null, null, null, null],
  [0, 0, null, null, null],
  [0, null, '', null, null],
  [0, null, null, '', null],
  [0, null, null, null, false],
  [0, null, null, null, true],
  [0, -12, 'abc', 'd', true],
  [0, -12, 'ab', 'cd', true],
  [0, -12, '-', '-', true],
  [0, 1, '2;', '1:a', true],
  [0, 12, ';', '1:a', true],
  [0, Number.MAX_SAFE_INTEGER, 'a\0b', '👩‍👩‍👧‍👦 "ä" \\', false],
  [0, Number.MIN_SAFE_INTEGER, 'e\u0301 𝒳', 'x'.repeat(50_000), false],
];

const spelled = ([place, n, t, u, b]: readonly Cell[]) => {
  const text = (cell: Cell | undefined) => (typeof cell === 'string' ? `${[...cell].length}:${cell}` : '-');
  return `${place};${n ?? ''};${text(t)}${text(u)}${b === null ? '-' : b ? 't' : 'f'}`;
};
const digestOf = (text: string) => Number(createHash('md5').update(text).digest().readBigUInt64LE(0) >> 12n);

describe.each(engines)('the digest of a row, on $name', (engine) => {
  const store = sharedStore(engine);

  it('is the same number everywhere, and another one for every other row', async () => {
    const digests = await store.engine.write(async (writer) => {
      await writer.stage(
        'staged_rows',
        columns,
        rows.map((row, place) => [place, ...row.slice(1)]),
      );
      return writer.read(
        sql`SELECT place, ${rowDigest(columns)} AS row_digest FROM staged_rows ORDER BY place`,
      );
    });
    const placed = rows.map((row, place) => [place, ...row.slice(1)]);
    expect(digests.map((row) => row.row_digest)).toEqual(placed.map((row) => digestOf(spelled(row))));
    expect(new Set(rows.map(spelled)).size).toBe(rows.length);
  });
});
