import type { Random } from '../random.ts';
import type { Coworker } from './coworkers.ts';
import { payerOf } from './coworking-teams.ts';

export type ItemKind = 'contract' | 'charge' | 'extraService' | 'timePass' | 'product' | 'attendee';

export interface BillLine {
  readonly coworker: Coworker;
  readonly kind: ItemKind;
  readonly uniqueId: string;
  readonly label: string;
  readonly quantity: number;
  /** All of it, without tax. */
  readonly cents: number;
  readonly dated: number;
  readonly bookingUniqueId?: string;
  /** Is told of the invoice on which the line is. */
  readonly onInvoice?: (invoice: { readonly id: number; readonly paid: boolean }) => void;
}

const forgotten = 0.03;
const billedAlone = 0.04;

/** What is to be billed when a month of a location is over, by who pays. */
export class MonthBills {
  readonly byPayer = new Map<Coworker, BillLine[]>();
  readonly #random: Random;
  readonly #runs: boolean;

  constructor(random: Random, runs: boolean) {
    this.#random = random;
    this.#runs = runs;
  }

  /** Whether the item gets on an invoice: not before the bills are written, and now and then it is forgotten. */
  add(line: BillLine): boolean {
    if (!this.#runs || (line.kind !== 'contract' && this.#random.chance(forgotten))) return false;
    const payer = this.#random.chance(billedAlone) ? line.coworker : payerOf(line.coworker);
    const lines = this.byPayer.get(payer);
    if (lines === undefined) this.byPayer.set(payer, [line]);
    else lines.push(line);
    return true;
  }
}
