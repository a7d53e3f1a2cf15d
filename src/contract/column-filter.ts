import { z } from 'zod';
import { text } from './text.ts';

export const textOperators = [
  'equals',
  'notEquals',
  'contains',
  'notContains',
  'startsWith',
  'endsWith',
] as const;
export const emptinessOperators = ['isEmpty', 'isNotEmpty'] as const;
export const numberOperators = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'] as const;

const textOrNumber = z.union([text(1_000), z.number()]);

const singleSelect = z.strictObject({ type: z.literal('ss'), data: textOrNumber });

const multiSelect = z.strictObject({ type: z.literal('ms'), data: z.array(textOrNumber).max(1_000) });

const textTest = z.strictObject({
  type: z.literal('t'),
  data: z.discriminatedUnion('operator', [
    z.strictObject({ operator: z.enum(textOperators), operand: text(1_000) }),
    z.strictObject({ operator: z.enum(emptinessOperators), operand: text(1_000).optional() }),
  ]),
});

const numberTest = z.strictObject({
  type: z.literal('n'),
  data: z.strictObject({ operator: z.enum(numberOperators), operand: z.number() }),
});

const dateEnd = z.union([text(100), z.null()]);

const dateRange = z.strictObject({
  type: z.literal('dr'),
  data: z.strictObject({
    startDate: dateEnd.describe('A day (`2024-01-31`) in `timeZone`, or an instant; included.'),
    endDate: dateEnd.describe('A day (`2024-01-31`) in `timeZone`, or an instant; included.'),
    preset: text(100).optional().describe('Ignored.'),
  }),
});

const columnFilterValue = z.discriminatedUnion('type', [
  singleSelect,
  multiSelect,
  textTest,
  numberTest,
  dateRange,
]);

/** Which ids there are, and which type each takes, is the question's business. */
export const columnFilter = z
  .strictObject({ id: text(100), value: columnFilterValue })
  .describe('One condition on a column; all conditions must hold.');

export type ColumnFilter = z.infer<typeof columnFilter>;
export type ColumnFilterValue = z.infer<typeof columnFilterValue>;
export type DateRangeValue = z.infer<typeof dateRange>;
export type TextTest = z.infer<typeof textTest>['data'];
export type NumberTest = z.infer<typeof numberTest>['data'];
