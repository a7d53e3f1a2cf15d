import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { errorCodes } from '../../src/contract/error-codes.ts';

const page = readFileSync(new URL('../../docs/errors.md', import.meta.url), 'utf8');

test('docs/errors.md lists exactly the codes there are, each with its status, meaning and fix', () => {
  const listed = page.split('\n').filter((line) => line.startsWith('| `'));
  const known = Object.entries(errorCodes).map(
    ([code, { status, meaning, fix }]) => `| \`${code}\` | ${status} | ${meaning} | ${fix} |`,
  );
  expect(listed, `The table in docs/errors.md must read:\n\n${known.join('\n')}\n`).toEqual(known);
});
