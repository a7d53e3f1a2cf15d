import { dayMs } from '../zone-days.ts';
import { draftOn } from './booking-drafts.ts';
import { billContracts } from './contract-bills.ts';
import { addBooking } from './coworking-bookings.ts';
import { addVisit } from './coworking-checkins.ts';
import { addEvent } from './coworking-events.ts';
import { addCredits, grantWithPlans } from './credit-grants.ts';
import { DayCounts } from './day-counts.ts';
import { addEdgeCheckins, addOpenCheckins } from './edge-checkins.ts';
import { draftsAtEdges } from './edge-drafts.ts';
import { billingRun, Invoices } from './invoices.ts';
import { grantKnownSum } from './known-sum.ts';
import type { LocalMonth } from './local-months.ts';
import { MemberItems } from './member-items.ts';
import { MoneyCredits } from './money-credits.ts';
import { MonthBills } from './month-bills.ts';
import type { Contract } from './plans.ts';
import type { Scene } from './scene.ts';

/** Tells the months of the locations one after the other: what was done in each, and the bills at its end. */
export class MonthTeller {
  readonly #from: Pick<Scene, 'world' | 'batches'> & { readonly contracts: readonly Contract[] };
  readonly #credits: MoneyCredits;
  readonly #invoices: Invoices;
  readonly #counts: DayCounts;
  readonly #items = new MemberItems();
  #events = 0;

  constructor(from: Pick<Scene, 'world' | 'batches'> & { readonly contracts: readonly Contract[] }) {
    const { batches, world } = from;
    this.#from = from;
    this.#credits = new MoneyCredits(batches, world.random);
    this.#invoices = new Invoices(batches, world.random, world.now);
    this.#counts = new DayCounts(world);
  }

  tell(month: LocalMonth, index: number): void {
    const { world, batches, contracts } = this.#from;
    const bills = new MonthBills(world.random, billingRun(month) <= world.now);
    const scene: Scene = { world, batches, month, bills, credits: this.#credits };
    const pending = grantWithPlans(scene, contracts);
    for (const draft of draftsAtEdges(scene)) addBooking(scene, draft);
    for (let day = month.firstDay; day < month.endDay; day++) this.#tellDay(scene, day);
    addEdgeCheckins(scene);
    addOpenCheckins(scene);
    pending.push(...this.#items.add(scene, index));
    const [owner] = world.owners;
    if (owner?.location === month.location) pending.push(...grantKnownSum(scene, owner));
    for (let i = 0; i < eventsAMonth && month.start < world.now + monthAhead; i++) {
      addEvent(scene, this.#events++);
    }
    addCredits(scene, pending);
    this.#credits.lapse();
    billContracts(bills, contracts, month);
    this.#invoices.write(month, bills);
  }

  #tellDay(scene: Scene, day: number): void {
    const { bookings, visits } = this.#counts.next(scene.month.location, day);
    for (let i = 0; i < bookings; i++) addBooking(scene, draftOn(scene, day));
    for (let i = 0; i < visits; i++) addVisit(scene, day);
  }
}

const eventsAMonth = 2;
const monthAhead = 31 * dayMs;
