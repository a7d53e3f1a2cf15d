import type { Coworker } from './coworkers.ts';
import type { LocalMonth } from './local-months.ts';
import type { BillLine } from './month-bills.ts';

export interface Invoice {
  readonly n: number;
  readonly payer: Coworker;
  readonly lines: readonly BillLine[];
  readonly month: LocalMonth;
  readonly createdAt: number;
  readonly dueAt: number;
  readonly paysAt: number;
  readonly state: 'paid' | 'unpaid' | 'draft' | 'void';
  readonly credits: boolean;
}
