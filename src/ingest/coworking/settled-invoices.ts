import { itemKinds, lineUnits } from '../../coworking/record-kinds.ts';
import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { type Statement, sql, whole } from '../../sql/statement.ts';
import { atLocation, currencyOf, items, named, truth } from './item.ts';
import { isBookingCharge } from './settled-items.ts';
import type { SettledKind } from './settled-kind.ts';

const t = nexudusEntities;

/** A credit note takes away, whichever sign it is written with. */
const signed = (credit: Statement, column: Statement) =>
  sql`CASE WHEN ${credit} THEN 0 - abs(${column}) ELSE ${column} END`;

const isCredit = truth(sql`r.credit_note`);
const isCancelled = sql`(${truth(sql`r.draft`)} OR ${truth(sql`r.void`)})`;
const dated = sql`coalesce(r.created_on, r.invoice_from_date)`;
const currency = currencyOf(sql`r.currency_code`);

export const settledInvoices: SettledKind = {
  relation: 'coworking_item',
  kind: itemKinds.invoice,
  source: t.invoices,
  select: (from, workspace, ids) =>
    items(
      workspace,
      itemKinds.invoice,
      {
        unique_id: sql`r.unique_id`,
        label: sql`r.invoice_number`,
        business_id: sql`r.business_id`,
        dated_at: dated,
        cancelled: isCancelled,
        amount: signed(isCredit, sql`r.total_amount`),
        tax: signed(isCredit, sql`r.tax_amount`),
        due: signed(isCredit, sql`r.due_amount`),
        due_at: sql`r.due_date`,
        paid: sql`r.paid`,
        currency,
        team_names: sql`r.coworker_team_names`,
      },
      sql`${from(t.invoices, { column: 'id', ids })} r ${atLocation(sql`r.business_id`)}`,
    ),
};

const lineCharge = sql`r.coworker_extra_service_unique_id`;

/** Whose a line is, and in which currency, its invoice says; what it is for, the record that it names. */
export const settledInvoiceLines: SettledKind = {
  relation: 'coworking_item',
  kind: itemKinds.invoiceLine,
  source: t.invoiceLines,
  keeps: [
    ['block_line', (from, ids) => sql`SELECT * FROM ${from(t.invoiceLines, { column: 'id', ids })} r`],
    [
      'block_invoice',
      (from) => sql`
        SELECT r.id AS invoice_id, r.coworker_id AS whose, r.business_id AS location_id, ${dated} AS dated,
          ${isCancelled} AS is_cancelled, ${isCredit} AS is_credit, ${currency} AS in_currency,
          r.coworker_team_names AS of_teams
        FROM ${from(t.invoices, { column: 'id', ids: sql`SELECT coworker_invoice_id FROM block_line` })} r
        ${atLocation(sql`r.business_id`)}`,
    ],
    [
      'block_charge',
      (from) => sql`
        SELECT DISTINCT r.unique_id AS charge_id FROM ${from(t.extraServices, {
          column: 'unique_id',
          ids: sql`SELECT coworker_extra_service_unique_id FROM block_line`,
        })} r WHERE r.coworker_id IS NOT NULL AND ${named(sql`r.unique_id`)} AND ${isBookingCharge}`,
    ],
  ],
  select: (_, workspace) =>
    items(
      workspace,
      itemKinds.invoiceLine,
      {
        label: sql`r.description`,
        business_id: sql`i.location_id`,
        dated_at: sql`coalesce(r.sale_date, i.dated)`,
        cancelled: sql`i.is_cancelled`,
        quantity: sql`r.quantity`,
        amount: signed(sql`i.is_credit`, sql`r.sub_total`),
        tax: signed(sql`i.is_credit`, sql`r.tax_amount`),
        currency: sql`i.in_currency`,
        unit: sql`CASE WHEN ${named(sql`r.coworker_contract_unique_id`)} THEN ${whole(lineUnits.contract)}
          WHEN ${named(sql`r.booking_unique_id`)} OR charge.charge_id IS NOT NULL THEN ${whole(lineUnits.booking)}
          WHEN ${named(sql`r.coworker_time_pass_unique_id`)} THEN ${whole(lineUnits.pass)} ELSE ${whole(lineUnits.other)} END`,
        team_names: sql`i.of_teams`,
      },
      sql`block_line r JOIN block_invoice i ON i.invoice_id = r.coworker_invoice_id
        LEFT JOIN block_charge charge ON charge.charge_id = ${lineCharge}`,
      sql`i.whose`,
    ),
};
