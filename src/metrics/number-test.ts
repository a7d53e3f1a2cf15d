import type { NumberTest } from '../contract/column-filter.ts';
import { type Statement, sql } from '../sql/statement.ts';

/** Never holds for null. */
export function numberTest(column: Statement, test: NumberTest): Statement {
  const { operator, operand } = test;
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
