import { parseObject, parseOneOf, parseString } from './json-shape.ts';
import { lowerCase } from './lower-case.ts';

const operators = [
  'equals',
  'notEquals',
  'contains',
  'notContains',
  'startsWith',
  'endsWith',
  'isEmpty',
  'isNotEmpty',
] as const;

export function parseTextTest(data: unknown): (text: string | null) => boolean {
  const given = parseObject(data, ['operator', 'operand']);
  const operator = parseOneOf(given.operator, operators);
  if (operator === 'isEmpty' || operator === 'isNotEmpty') {
    if (given.operand !== undefined) parseString(given.operand);
    return operator === 'isEmpty'
      ? (text) => text === null || text === ''
      : (text) => text !== null && text !== '';
  }
  const operand = parseString(given.operand);
  const folded = lowerCase(operand);
  switch (operator) {
    case 'equals':
      return (text) => text === operand;
    case 'notEquals':
      return (text) => text !== operand;
    case 'contains':
      return (text) => text !== null && lowerCase(text).includes(folded);
    case 'notContains':
      return (text) => text === null || !lowerCase(text).includes(folded);
    case 'startsWith':
      return (text) => text !== null && lowerCase(text).startsWith(folded);
    case 'endsWith':
      return (text) => text !== null && lowerCase(text).endsWith(folded);
  }
}
