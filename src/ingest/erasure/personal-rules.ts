import { calcomTables } from '../../records/calcom-tables.ts';
import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { Cell, SourceTable } from '../../records/source-table.ts';
import { toldTables } from '../../records/told-tables.ts';
import type { ErasedPeople } from './erased-people.ts';
import type { FormKnowledge } from './form-knowledge.ts';
import { scrubAnswers } from './scrub-answers.ts';
import { areOfErased } from './scrub-booking-answers.ts';

/** What is known by an id of its own to be of somebody who was erased. */
export const erasedKinds = [
  'attendee',
  'seat',
  'booking',
  'booking uid',
  'response',
  'coworker',
  'event attendee',
] as const;
export type ErasedKind = (typeof erasedKinds)[number];

/** Cells by the names of their columns; undefined where the row does not carry one. */
export type Cells = Readonly<Record<string, Cell | undefined>>;

export interface ScrubWorld {
  readonly people: ErasedPeople;
  readonly forms: FormKnowledge;
}

interface Reference {
  readonly kind: ErasedKind;
  readonly column: string;
}

/** What is personal in a table. */
export interface PersonalRule {
  /** The row is of somebody who was erased when one of these is known to be. */
  readonly hangsOn: readonly Reference[];
  /** What is known to be his when the row is. */
  readonly tells: (cells: Cells, world: ScrubWorld) => readonly Reference[];
  /** The column that says alone of whom it is, where the row carries it. */
  readonly decidedBy?: string;
  /** New values of what is personal. */
  readonly scrub: (cells: Cells, world: ScrubWorld) => Cells;
}

const t = calcomTables;
const n = nexudusEntities;

const ref = (kind: ErasedKind, column: string): Reference => ({ kind, column });
const nothing = (...columns: readonly string[]) =>
  Object.fromEntries(columns.map((column) => [column, null]));

/** The name of a person whose row has to stay, as others count on it. */
export const erasedName = 'Erased';

const parsed = (cell: Cell | undefined): unknown => (typeof cell === 'string' ? JSON.parse(cell) : cell);

const isOfBooker = ({ responses }: Cells, { people }: ScrubWorld) => areOfErased(parsed(responses), people);

export const personalRules: ReadonlyMap<SourceTable, PersonalRule> = new Map<SourceTable, PersonalRule>([
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
        ...nothing('title', 'description', 'cancellationReason', 'rejectionReason', 'ratingFeedback'),
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
      scrub: ({ formId, response }, { forms, people }) => ({
        formFillerId: null,
        ...(typeof response === 'string' && {
          response: JSON.stringify(scrubAnswers(JSON.parse(response), forms.fieldsOf(formId), people)),
        }),
      }),
    },
  ],
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
      tells: () => [ref('event attendee', 'Id')],
      scrub: () => nothing('FullName'),
    },
  ],
]);

/** Who works there is no guest: his address stays where it is that of a host. */
const ofHosts: ReadonlyMap<SourceTable, readonly string[] | 'all'> = new Map<
  SourceTable,
  readonly string[] | 'all'
>([
  [t.users, 'all'],
  [toldTables.person, 'all'],
  [t.booking, ['userPrimaryEmail']],
]);

export const isOfHosts = (table: SourceTable, column: string): boolean => {
  const columns = ofHosts.get(table);
  return columns === 'all' || columns?.includes(column) === true;
};
