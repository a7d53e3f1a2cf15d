import type { NumberTest } from '../contract/column-filter.ts';
import { type Statement, sql } from '../sql/statement.ts';

/** Beyond what a column of whole numbers can hold; engines stumble over operands near the ends of 64 bits. */
const limit = 2 ** 40;

/** Never holds for null. */
export function numberTest(column: Statement, test: NumberTest): Statement {
  const { operator } = test;
  const operand = Math.max(-limit, Math.min(limit, test.operand));
  switch (operator) {
    case 'eq':
      return sql`${column} = ${operand}`;
    case 'neq':
      return sql`${column} <> ${operand}`;
    case 'gt':
      return sql`${column} > ${operand}`;
    case 'gte':
      return sql`${column} >= ${operand}`;
    case 'lt':
      return sql`${column} < ${operand}`;
    case 'lte':
      return sql`${column} <= ${operand}`;
  }
}
