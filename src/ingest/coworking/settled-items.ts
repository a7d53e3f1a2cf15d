import { itemKinds, passUnits } from '../../coworking/record-kinds.ts';
import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { type Statement, sql, whole, word } from '../../sql/statement.ts';
import type { FromCurrent } from '../current-records.ts';
import { atLocation, currencyOf, type ItemCells, items, named, price, truth } from './item.ts';
import type { SettledKind } from './settled-kind.ts';

const t = nexudusEntities;

/** Kinds that are made of their records alone, the currency of their locations aside. */
function itemsOf(
  kind: number,
  source: SourceTable,
  cells: ItemCells,
  more: (from: FromCurrent) => Statement = () => sql``,
): SettledKind {
  const business = cells.business_id ?? sql`r.business_id`;
  const own = { business_id: business, currency: currencyOf(cells.currency ?? sql`NULL`) };
  return {
    relation: 'coworking_item',
    kind,
    source,
    select: (from, workspace, ids) =>
      items(
        workspace,
        kind,
        { unique_id: sql`r.unique_id`, ...cells, ...own },
        sql`${from(source, { column: 'id', ids })} r ${atLocation(business)} ${more(from)}`,
      ),
  };
}

/** Money that no number of ours can hold is none: engines differ in what they make of it. */
const priceOfAll = (() => {
  const one = sql`coalesce(r.price, r.unit_price)`;
  const many = sql`coalesce(r.quantity, 1)`;
  const most = word('divide', sql`9000000000000000`, sql`greatest(abs(${one}), 1)`);
  return sql`CASE WHEN abs(${many}) <= ${most} THEN ${one} * ${many} END`;
})();

export const settledProducts = itemsOf(itemKinds.product, t.products, {
  label: sql`r.product_name`,
  dated_at: sql`coalesce(r.sale_date, r.created_on)`,
  invoiced: truth(sql`r.invoiced`),
  quantity: sql`r.quantity`,
  amount: sql`coalesce(r.total_price, ${priceOfAll})`,
  currency: sql`r.product_currency_code`,
  team_names: sql`r.teams_at_the_time_of_purchase`,
});

/** Whether an extra service `r` is the charge of a booking. */
export const isBookingCharge = sql`(coalesce(r.booking_id, 0) <> 0 OR ${named(sql`r.booking_unique_id`)})`;

export const settledExtraServices = itemsOf(itemKinds.extraService, t.extraServices, {
  label: sql`coalesce(r.extra_service_name, r.description)`,
  dated_at: sql`coalesce(r.due_date, r.valid_from, r.created_on)`,
  invoiced: truth(sql`r.invoiced`),
  of_booking: isBookingCharge,
  amount: price,
  currency: sql`r.extra_service_currency_code`,
  valid_from: sql`r.valid_from`,
  expires_at: sql`r.expire_date`,
  remaining: sql`r.remaining_uses`,
  unit: sql`CASE WHEN r.charge_period BETWEEN 1 AND 100 THEN r.charge_period END`,
  is_balance: sql`(NOT ${isBookingCharge} AND NOT ${truth(sql`r.extra_service_is_printing_credit`)})`,
});

const ofMinutes = sql`coalesce(time_pass.minutes_included, 0) > 0`;

export const settledPasses = itemsOf(
  itemKinds.pass,
  t.coworkerTimePasses,
  {
    label: sql`r.time_pass_name`,
    dated_at: sql`r.created_on`,
    invoiced: truth(sql`r.invoiced`),
    amount: sql`CASE WHEN ${truth(sql`r.free`)} THEN 0 ELSE coalesce(r.price, time_pass.price) END`,
    currency: sql`coalesce(r.time_pass_currency_code, time_pass.currency_code)`,
    expires_at: sql`r.expire_date`,
    used_at: sql`r.used_date`,
    used: truth(sql`r.used`),
    remaining: sql`CASE WHEN ${ofMinutes} THEN coalesce(r.remaining_uses, time_pass.minutes_included) END`,
    unit: sql`CASE WHEN ${ofMinutes} THEN ${whole(passUnits.minutes)} ELSE ${whole(passUnits.day)} END`,
    is_balance: sql`(NOT ${truth(sql`r.is_pay_as_you_go`)})`,
  },
  (from) => sql`LEFT JOIN ${from(t.timePasses)} time_pass ON time_pass.id = r.time_pass_id`,
);

export const settledBookingCredits = itemsOf(itemKinds.credit, t.bookingCredits, {
  label: sql`coalesce(r.description, r.tariff_booking_credit_name)`,
  currency: sql`r.business_currency_code`,
  valid_from: sql`r.valid_from`,
  expires_at: sql`r.expire_date`,
  remaining: sql`r.remaining_credit`,
});

export const settledContracts = itemsOf(itemKinds.contract, t.contracts, {
  label: sql`r.tariff_name`,
  business_id: sql`r.issued_by_id`,
  dated_at: sql`r.start_date`,
  valid_from: sql`r.start_date`,
  expires_at: sql`CASE WHEN r.cancelled THEN r.cancellation_date END`,
  due_at: sql`r.next_auto_invoice`,
  used: truth(sql`r.active`),
});
