import { bookings } from '../bookings.ts';
import { cast } from '../cast.ts';
import type { Tables } from '../worlds.ts';
import { field, form, ofForms, responses } from './forms.ts';

/** The forms of two of Acme's teams; the last field of the first one is deleted. */
export const acmeForms = ofForms(
  form('form_sales', 'Contact sales', [
    field('topic', 'select', 'Topic', 'pricing Pricing, demo Demo, other Something else'),
    field('size', 'number', 'Company size'),
    field('tools', 'multiselect', 'Tools', 'crm CRM, mail E-mail, chat Chat'),
    field('note', 'textarea', 'Note'),
    { ...field('old', 'select', 'Old', 'yes Yes'), deleted: true },
  ]),
  form('form_help', 'Ask for help', [field('kind', 'select', 'Kind', 'bug Bug, how How-to')], {
    userId: 102,
    teamId: 3,
  }),
);

// Nobody is 299, and 99 is no event type; booking 7 has no host.
const booked = bookings(`
  id | start            | end   | created          | userId | eventTypeId | status        | guests
   1 | 2024-02-06 09:00 | 09:30 | 2024-02-01 10:05 | 101    | 12          | accepted      | Ann, Ben
   2 | 2024-02-07 10:00 | 11:00 | 2024-02-02 11:00 | 102    | 12          | pending       | Cat
   3 | 2024-02-08 09:00 | 09:30 | 2024-02-05 09:10 | 101    | 12          | cancelled     | Ann
   4 | 2024-02-09 09:00 | 09:30 | 2024-02-06 09:10 | 103    | 14          | rejected      | -
   5 | 2024-02-12 09:00 | 09:30 | 2024-02-06 12:00 | 103    | -           | awaiting_host | Dee
   6 | 2024-02-13 09:00 | 09:45 | 2024-02-08 09:30 | 299    | 99          | accepted      | Eve
   7 | 2024-02-14 09:00 | 09:30 | 2024-02-11 23:30 | -      | 13          | accepted      | Fay
`);

// Response 9 names a booking that is not there, 11 a form that is not there.
const answered = responses(`
  id | form       | created          | booking | topic   | size | tools          | note  | old | kind
   1 | form_sales | 2024-02-01 10:00 | uid-1   | pricing | 12.5 | ["mail","crm"] | hello | yes | -
   2 | form_sales | 2024-02-02 10:55 | uid-2   | demo    | 250  | ["chat"]       | -     | -   | -
   3 | form_sales | 2024-02-02 12:00 | -       | pricing | 3    | ["mail","crm"] | -     | yes | -
   4 | form_sales | 2024-02-05 09:00 | uid-3   | pricing | -    | -              | -     | -   | -
   5 | form_help  | 2024-02-05 09:30 | -       | -       | -    | -              | -     | -   | bug
   6 | form_help  | 2024-02-06 09:00 | uid-4   | -       | -    | -              | -     | -   | how
   7 | form_help  | 2024-02-06 11:59 | uid-5   | -       | -    | -              | -     | -   | bug
   8 | form_sales | 2024-02-08 09:20 | uid-6   | demo    | -    | -              | -     | -   | -
   9 | form_sales | 2024-02-08 10:00 | uid-404 | other   | 1    | ["crm"]        | -     | -   | -
  10 | form_help  | 2024-02-11 23:15 | uid-7   | -       | -    | -              | -     | -   | -
  11 | form_gone  | 2024-02-06 10:00 | -       | pricing | -    | -              | -     | -   | -
  12 | form_sales | 2024-02-12 00:00 | -       | pricing | -    | -              | -     | -   | -
`);

/** A dozen responses, of which eleven count: seven led to a booking, four did not. */
export const acme: Tables = {
  ...cast,
  ...acmeForms,
  ...booked,
  ...answered,
  EventType: [
    { id: 12, slug: 'demo', teamId: 2, schedulingType: 'roundRobin' },
    { id: 13, slug: 'help', teamId: 3, schedulingType: 'collective' },
    { id: 14, slug: 'demo', userId: 102, parentId: 12 },
  ],
  AssignmentReason: [
    { id: 1, bookingId: 1, createdAt: '2024-02-01T10:05:00Z', reasonString: 'by topic' },
    { id: 2, bookingId: 1, createdAt: '2024-02-03T10:00:00Z', reasonString: 'reassigned' },
    { id: 3, bookingId: 2, createdAt: '2024-02-02T11:00:00Z', reasonString: 'By size' },
    { id: 4, bookingId: 3, createdAt: '2024-02-06T09:00:00Z', reasonString: 'reassigned' },
    { id: 5, bookingId: 3, createdAt: '2024-02-05T09:10:00Z', reasonString: 'assigned' },
    { id: 6, bookingId: 4, createdAt: '2024-02-06T09:10:00Z', reasonString: 'écrit' },
  ],
  Tracking: [
    { id: 1, bookingId: 1, utm_source: 'newsletter', utm_medium: 'mail', utm_term: 'kpi' },
    { id: 2, bookingId: 2, utm_source: 'ads', utm_campaign: 'spring', utm_content: 'top' },
  ],
};

/** All days on which somebody answered. */
export const february = { startDate: '2024-02-01', endDate: '2024-02-12' };
