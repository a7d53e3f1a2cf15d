import { parseNumber, parseObject, parseOneOf } from './json-shape.ts';

const operators = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'] as const;

export function parseNumberTest(data: unknown): (value: number | null) => boolean {
  const given = parseObject(data, ['operator', 'operand']);
  const operator = parseOneOf(given.operator, operators);
  const operand = parseNumber(given.operand);
  return (value) => {
    if (value === null) return false;
    switch (operator) {
      case 'eq':
        return value === operand;
      case 'neq':
        return value !== operand;
      case 'gt':
        return value > operand;
      case 'gte':
        return value >= operand;
      case 'lt':
        return value < operand;
      case 'lte':
        return value <= operand;
    }
  };
}
