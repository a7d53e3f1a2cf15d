import { calcomTables } from '../../records/calcom-tables.ts';
import type { Cell, SourceTable } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import { type Cells, erasedText, nothing, type PersonalRule, ref, type ScrubWorld } from './personal-rule.ts';
import { scrubResponse } from './scrub-answers.ts';
import { areOfErased } from './scrub-booking-answers.ts';

const t = calcomTables;

const parsed = (cell: Cell | undefined): unknown => (typeof cell === 'string' ? JSON.parse(cell) : cell);

const isOfBooker = ({ responses }: Cells, { people }: ScrubWorld) => areOfErased(parsed(responses), people);

const isEmpty = (cell: Cell | undefined) => (cell ?? '') === '';

/** What is personal of the guests of bookings, and of who filled in a form. */
export const guestRules: readonly (readonly [SourceTable, PersonalRule])[] = [
  [
    t.attendee,
    {
      decidedBy: 'email',
      hangsOn: [ref('attendee', 'id')],
      tells: () => [ref('attendee', 'id'), ref('booking', 'bookingId')],
      scrub: () => nothing('name', 'phoneNumber'),
    },
  ],
  [
    toldTables.guest,
    {
      decidedBy: 'email',
      hangsOn: [],
      tells: () => [ref('booking', 'bookingId')],
      scrub: () => nothing('name', 'phoneNumber'),
    },
  ],
  [
    t.bookingSeat,
    {
      hangsOn: [ref('seat', 'id'), ref('attendee', 'attendeeId')],
      tells: () => [ref('seat', 'id'), ref('booking', 'bookingId')],
      scrub: () => nothing('data'),
    },
  ],
  [
    t.booking,
    {
      hangsOn: [ref('booking', 'id')],
      tells: (cells, world) => [
        ref('booking', 'id'),
        ...(isOfBooker(cells, world) === true ? [ref('booking uid', 'uid')] : []),
      ],
      scrub: (cells, world) => ({
        ...nothing('title', 'description', 'cancellationReason', 'rejectionReason'),
        // Of what is empty there is nothing in a list of ratings.
        ...(isEmpty(cells.ratingFeedback) ? {} : { ratingFeedback: erasedText }),
        ...(isOfBooker(cells, world) === false ? {} : nothing('responses')),
        // Anything else is where somebody lives, or his number.
        ...(String(cells.location).startsWith('integrations:') ? {} : nothing('location')),
      }),
    },
  ],
  [
    t.routingFormResponse,
    {
      hangsOn: [ref('response', 'id'), ref('booking uid', 'routedToBookingUid')],
      tells: () => [ref('response', 'id')],
      scrub: ({ formId }, { forms, people }, { response }) => ({
        formFillerId: null,
        ...(typeof response === 'string' && {
          response: scrubResponse(response, forms.fieldsOf(formId), people),
        }),
      }),
    },
  ],
];
