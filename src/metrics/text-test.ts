import type { TextTest } from '../contract/column-filter.ts';
import { type Statement, sql, word } from '../sql/statement.ts';

/** Equality minds case, the others do not; the negative ones hold for null, too. */
export function textTest(column: Statement, test: TextTest): Statement {
  const operand = test.operand ?? '';
  const lower = (text: Statement) => word('lower', text);
  const without = (positive: Statement) => sql`(${column} IS NULL OR NOT ${positive})`;
  const contains = word('contains', lower(column), lower(sql`${operand}`));
  switch (test.operator) {
    case 'equals':
      return sql`${column} = ${operand}`;
    case 'notEquals':
      return without(sql`(${column} = ${operand})`);
    case 'contains':
      return contains;
    case 'notContains':
      return without(contains);
    case 'startsWith':
      return word('startsWith', lower(column), lower(sql`${operand}`));
    case 'endsWith':
      return word('endsWith', lower(column), lower(sql`${operand}`));
    case 'isEmpty':
      return sql`(${column} IS NULL OR ${column} = '')`;
    case 'isNotEmpty':
      return sql`(${column} IS NOT NULL AND ${column} <> '')`;
  }
}
