import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceTable } from '../../records/source-table.ts';
import { erasedName, nothing, type PersonalRule, ref } from './personal-rule.ts';

const n = nexudusEntities;

/** Something that is charged to somebody: lines of invoices say what it was, and for whom. */
const charged = (table: SourceTable): readonly [SourceTable, PersonalRule] => [
  table,
  {
    hangsOn: [ref('coworker', 'CoworkerId')],
    tells: () => [ref('charged', 'UniqueId')],
    scrub: () => ({}),
  },
];

/** What is personal of coworkers, and of whoever comes to their events. */
export const coworkerRules: readonly (readonly [SourceTable, PersonalRule])[] = [
  [
    n.coworkers,
    {
      decidedBy: 'Email',
      hangsOn: [ref('coworker', 'Id')],
      tells: () => [ref('coworker', 'Id')],
      scrub: ({ FullName }) => ({
        ...nothing('CompanyName', 'BillingName'),
        ...(FullName !== null && { FullName: erasedName }),
      }),
    },
  ],
  [
    n.eventAttendees,
    {
      decidedBy: 'Email',
      hangsOn: [ref('event attendee', 'Id'), ref('coworker', 'CoworkerId')],
      tells: () => [ref('event attendee', 'Id'), ref('charged', 'UniqueId')],
      scrub: () => nothing('FullName'),
    },
  ],
  ...[n.contracts, n.bookings, n.products, n.coworkerTimePasses].map(charged),
  [
    n.extraServices,
    {
      hangsOn: [ref('extra service', 'Id'), ref('coworker', 'CoworkerId')],
      tells: () => [ref('extra service', 'Id'), ref('charged', 'UniqueId')],
      scrub: () => nothing('Description'),
    },
  ],
  [
    n.bookingCredits,
    {
      hangsOn: [ref('booking credit', 'Id'), ref('coworker', 'CoworkerId')],
      tells: () => [ref('booking credit', 'Id')],
      scrub: () => nothing('Description'),
    },
  ],
  [
    n.invoices,
    {
      hangsOn: [ref('invoice', 'Id'), ref('coworker', 'CoworkerId')],
      tells: () => [ref('invoice', 'Id')],
      scrub: () => ({}),
    },
  ],
  [
    n.invoiceLines,
    {
      hangsOn: [
        ref('invoice line', 'Id'),
        ref('invoice', 'CoworkerInvoiceId'),
        ...['CoworkerContract', 'Booking', 'CoworkerExtraService', 'CoworkerTimePass', 'CoworkerProduct']
          .concat('EventAttendee')
          .map((of) => ref('charged', `${of}UniqueId`)),
      ],
      tells: () => [ref('invoice line', 'Id')],
      scrub: () => nothing('Description'),
    },
  ],
];
