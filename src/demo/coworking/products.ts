import { uuid } from '../random-id.ts';
import { dayMs } from '../zone-days.ts';
import type { Coworker } from './coworkers.ts';
import { priceAt, toDecimal } from './money.ts';
import { momentIn, type Scene } from './scene.ts';
import { teamNamesAt } from './team-names.ts';

interface Sale {
  readonly coworker: Coworker;
  readonly name: string;
  readonly pounds: number;
  readonly quantity: number;
  readonly soldAt: number;
  readonly bookingUniqueId?: string;
}

export function addProduct(scene: Scene, sale: Sale): void {
  const { batches, world, month, bills } = scene;
  const { coworker, name, quantity, soldAt: dated, bookingUniqueId } = sale;
  const { location } = month;
  const price = priceAt(location.priceLevel, sale.pounds);
  const uniqueId = uuid(world.random);
  const cents = price * quantity;
  const line = { coworker, kind: 'product', uniqueId, label: name, quantity, cents, dated } as const;
  const invoiced = bills.add({ ...line, ...(bookingUniqueId !== undefined && { bookingUniqueId }) });
  batches.addNamed('products', {
    Id: batches.nextId('products'),
    UpdatedOn: dated,
    CreatedOn: dated,
    UniqueId: uniqueId,
    CoworkerId: coworker.id,
    BusinessId: location.id,
    ProductName: name,
    ProductCurrencyCode: location.currency,
    Quantity: quantity,
    Price: toDecimal(price),
    UnitPrice: toDecimal(price),
    // Some records leave the total to whoever reads them.
    TotalPrice: coworker.n % 10 === 7 ? null : toDecimal(cents),
    SaleDate: dated,
    InvoiceOn: month.end,
    DueDate: month.end + 14 * dayMs,
    // Older records say nothing at all where they mean no.
    Invoiced: !invoiced && coworker.n % 10 === 3 ? null : invoiced,
    TeamsAtTheTimeOfPurchase: teamNamesAt(coworker, dated),
  });
}

const monthly: readonly (readonly [string, number])[] = [
  ['Locker', 15],
  ['Mail Handling', 20],
  ['Parking Space', 120],
];
const single: readonly (readonly [string, number, number])[] = [
  ['Access Card', 10, 1],
  ['Notebook', 6.5, 3],
  ['Locker Key', 8, 1],
  ['Gift Voucher', 25, 2],
];

export function sellProducts(scene: Scene, coworker: Coworker, index: number): void {
  const { random } = scene.world;
  const soldAt = momentIn(scene);
  if (soldAt === null) return;
  if (coworker.n % 6 === 2) {
    const [name, pounds] = monthly[coworker.n % monthly.length] as (typeof monthly)[number];
    addProduct(scene, { coworker, name, pounds, quantity: 1, soldAt: scene.month.start });
  }
  if ((coworker.n + index) % 7 !== 2) return;
  const [name, pounds, most] = random.pick(single);
  addProduct(scene, { coworker, name, pounds, quantity: random.whole(1, most), soldAt });
}
