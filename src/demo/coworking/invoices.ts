import type { Random } from '../random.ts';
import { uuid } from '../random-id.ts';
import { dayMs, minuteMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import type { CoworkingBatches } from './coworking-batches.ts';
import type { Invoice } from './invoice.ts';
import { addInvoice } from './invoice-rows.ts';
import type { LocalMonth } from './local-months.ts';
import type { BillLine, MonthBills } from './month-bills.ts';

/** Bills are written in the small hours of the first of the month. */
export const billingRun = ({ end }: LocalMonth) => end + 360 * minuteMs;

const termDays = 14;

/** Writes the invoices of a month that is over, with what became of them. */
export class Invoices {
  readonly #batches: CoworkingBatches;
  readonly #random: Random;
  readonly #now: number;
  #count = 0;

  constructor(batches: CoworkingBatches, random: Random, now: number) {
    this.#batches = batches;
    this.#random = random;
    this.#now = now;
  }

  write(month: LocalMonth, { byPayer }: MonthBills): void {
    const createdAt = billingRun(month);
    for (const [payer, lines] of byPayer) {
      const invoice = this.#invoice(payer, lines, month, createdAt);
      addInvoice(this.#batches, invoice, () => uuid(this.#random));
      if (this.#count % 40 === 9 && invoice.state === 'paid') this.#credit(invoice);
    }
  }

  #invoice(payer: Coworker, lines: readonly BillLine[], month: LocalMonth, createdAt: number): Invoice {
    const n = ++this.#count;
    const dueAt = createdAt + termDays * dayMs;
    const paysAt = createdAt + Math.floor(this.#random.between(0.2, 40) * dayMs);
    const recent = this.#now - createdAt < 45 * dayMs;
    const state =
      n % 60 === 11
        ? 'void'
        : recent && n % 25 === 7
          ? 'draft'
          : n % 30 === 3 || paysAt > this.#now
            ? 'unpaid'
            : 'paid';
    return { n, payer, lines, month, createdAt, dueAt, paysAt, state, credits: false };
  }

  /** A mistake in the first line is made good by an invoice below zero. */
  #credit(invoice: Invoice): void {
    const createdAt = invoice.paysAt + 3 * dayMs;
    const [line] = invoice.lines;
    if (line === undefined || line.cents === 0 || createdAt > this.#now) return;
    const lines = [{ ...line, cents: -line.cents, onInvoice: () => {} }];
    const state = 'paid';
    const paysAt = createdAt;
    addInvoice(
      this.#batches,
      { ...invoice, n: ++this.#count, lines, createdAt, dueAt: createdAt, paysAt, state, credits: true },
      () => uuid(this.#random),
    );
  }
}
