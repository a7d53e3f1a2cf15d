import type { TextTest } from '../../contract/column-filter.ts';
import { plainPart } from '../../forms/answer-parts.ts';
import { all, type Statement, sql, word } from '../../sql/statement.ts';
import { textTest } from '../text-test.ts';

const positive = ['equals', 'contains', 'startsWith', 'endsWith'];

/** Holds when the test does for one of the people whose texts the column holds. */
export function attendeeTest(column: Statement, test: TextTest): Statement {
  const operand = plainPart(test.operand ?? '');
  const text = sql`(CASE WHEN part = '' THEN NULL ELSE substring(part, 2) END)`;
  const one = word('anyPart', column, textTest(text, { ...test, operand } as TextTest));
  if (!positive.includes(test.operator)) return one;
  // Most rows do not hold the text at all, which is seen faster than that no part does.
  const lower = (of: Statement) => word('lower', of);
  return all([word('contains', lower(column), lower(sql`${operand}`)), one]);
}
