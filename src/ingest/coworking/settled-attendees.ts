import { itemKinds } from '../../coworking/record-kinds.ts';
import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { sql } from '../../sql/statement.ts';
import { atLocation, currencyOf, items, truth } from './item.ts';
import type { SettledKind } from './settled-kind.ts';

const t = nexudusEntities;

/** Whether one is paid for his invoice says, where it is there: the attendee's own copy is of an earlier day. */
export const settledAttendees: SettledKind = {
  relation: 'coworking_item',
  kind: itemKinds.attendee,
  source: t.eventAttendees,
  keeps: [
    ['block_attendee', (from, ids) => sql`SELECT * FROM ${from(t.eventAttendees, { column: 'id', ids })} r`],
    [
      'block_bill',
      (from) => sql`
        SELECT id AS bill_id, paid AS bill_paid
        FROM ${from(t.invoices, { column: 'id', ids: sql`SELECT coworker_invoice_id FROM block_attendee` })} r`,
    ],
  ],
  select: (_, workspace) =>
    items(
      workspace,
      itemKinds.attendee,
      {
        unique_id: sql`r.unique_id`,
        label: sql`r.calendar_event_name`,
        business_id: sql`r.business_id`,
        dated_at: sql`r.created_on`,
        invoiced: truth(sql`r.invoiced`),
        cancelled: truth(sql`r.cancelled`),
        amount: sql`r.event_product_price`,
        paid: sql`coalesce(bill.bill_paid, r.coworker_invoice_paid)`,
        currency: currencyOf(sql`r.event_product_currency_code`),
      },
      sql`block_attendee r ${atLocation(sql`r.business_id`)}
        LEFT JOIN block_bill bill ON bill.bill_id = r.coworker_invoice_id`,
    ),
};
