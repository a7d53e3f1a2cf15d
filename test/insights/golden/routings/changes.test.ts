import { describe, expect, it } from 'vitest';
import type { CalcomTable } from '../../../../src/records/calcom-tables.ts';
import { fewEngines } from '../../../engines.ts';
import { bookings } from '../bookings.ts';
import { type Arrival, historiesOn, type Tables } from '../worlds.ts';
import { field, fieldId, form, ofForms, responses } from './forms.ts';
import { inAnyOrder } from './in-any-order.ts';

/** Observed on that day of February. */
const on = (day: number, rows: Tables, whole: readonly CalcomTable[] = []): Arrival => ({
  at: `2024-02-${day}T12:00:00Z`,
  rows,
  whole,
});

const contact = ofForms(form('form_sales', 'Contact', [field('note', 'text', 'Note')]));
const alice = { id: 101, name: 'Alice', email: 'alice@acme.test', avatarUrl: 'https://img.test/alice' };
const bob = { id: 102, name: 'Bob', email: 'bob@acme.test', avatarUrl: null };
const users = { users: [alice, bob] };
const answered = responses('id | booking | note\n1 | uid-1 | hello');
const booking = (more = '', cells = '') =>
  bookings(`id | start | end | guests${more}\n1 | 2024-02-06 09:00 | 09:30 | Ann${cells}`);
const booked = booking();
const eventType = (schedulingType: string, parentId: number | null = null) => ({
  EventType: [{ id: 12, teamId: 2, schedulingType, parentId }],
});
const reason = (id: number, time: string, reasonString: string) => ({
  AssignmentReason: [{ id, bookingId: 1, createdAt: `2024-02-01T${time}:00Z`, reasonString }],
});
const campaign = (utm_source: string) => ({ Tracking: [{ id: 1, bookingId: 1, utm_source }] });

const withAlice = {
  bookingUserId: 101,
  bookingUserName: 'Alice',
  bookingUserEmail: 'alice@acme.test',
  bookingUserAvatarUrl: 'https://img.test/alice',
};
const withoutHost = { bookingUserName: null, bookingUserEmail: null, bookingUserAvatarUrl: null };
const withoutBooking = {
  bookingUid: null,
  bookingId: null,
  bookingStatus: null,
  bookingStatusOrder: 999,
  bookingCreatedAt: null,
  bookingUserId: null,
  ...withoutHost,
  bookingAssignmentReason: null,
  bookingStartTime: null,
  bookingEndTime: null,
  eventTypeId: null,
  eventTypeParentId: null,
  eventTypeSchedulingType: null,
  utm_source: null,
  bookingAttendees: [],
};
const hello = [{ fieldId: fieldId('note'), valueString: 'hello', valueNumber: null, valueStringArray: null }];
const gone = (table: CalcomTable, left: Tables = {}) => on(20, left, [table]);

const stories: [string, Arrival[], object | null][] = [
  [
    'a response and its booking',
    [on(10, { ...contact, ...users, ...answered }), on(11, booked)],
    { bookingId: 1, bookingStatus: 'ACCEPTED', bookingAttendees: [{ name: 'Ann' }], ...withAlice },
  ],
  ['a response and its form', [on(10, answered), on(11, contact)], { formName: 'Contact', fields: hello }],
  [
    'all of it, one by one',
    [
      on(10, contact),
      on(11, answered),
      on(12, { Booking: booking('| eventTypeId', '| 12').Booking ?? [] }),
      on(13, { Attendee: booked.Attendee ?? [] }),
      on(14, users),
      on(15, eventType('roundRobin')),
      on(16, reason(1, '10:00', 'by topic')),
      on(17, campaign('ads')),
    ],
    {
      ...withAlice,
      formName: 'Contact',
      fields: hello,
      bookingStatusOrder: 1,
      bookingAssignmentReason: 'by topic',
      eventTypeId: 12,
      eventTypeSchedulingType: 'roundRobin',
      utm_source: 'ads',
      bookingAttendees: [{ name: 'Ann', email: 'ann@guest.test' }],
    },
  ],
  [
    'the booking goes to another host, whose name, e-mail and avatar follow',
    [on(10, { ...contact, ...users, ...answered, ...booked }), on(11, booking('| userId', '| 102'))],
    {
      bookingUserId: 102,
      bookingUserName: 'Bob',
      bookingUserEmail: 'bob@acme.test',
      bookingUserAvatarUrl: null,
    },
  ],
  [
    'the host has another name, e-mail and avatar',
    [
      on(10, { ...contact, ...users, ...answered, ...booked }),
      on(11, { users: [{ id: 101, name: 'Alice B.', email: 'ab@acme.test', avatarUrl: null }] }),
    ],
    { bookingUserName: 'Alice B.', bookingUserEmail: 'ab@acme.test', bookingUserAvatarUrl: null },
  ],
  [
    'the host is gone: the response stays, with his id',
    [on(10, { ...contact, ...users, ...answered, ...booked }), gone('users', { users: [bob] })],
    { bookingId: 1, bookingUserId: 101, ...withoutHost, fields: hello },
  ],
  [
    'the booking is cancelled, and at another time',
    [
      on(10, { ...contact, ...users, ...answered, ...booked }),
      on(11, bookings('id | start | end | status\n1 | 2024-02-07 10:00 | 10:30 | cancelled')),
    ],
    {
      bookingStatus: 'CANCELLED',
      bookingStatusOrder: 4,
      bookingStartTime: '2024-02-07T10:00:00.000Z',
      bookingEndTime: '2024-02-07T10:30:00.000Z',
    },
  ],
  [
    'the booking is gone: the response stays, without it',
    [
      on(10, {
        ...contact,
        ...users,
        ...answered,
        ...booked,
        ...campaign('ads'),
        ...reason(1, '10:00', 'a'),
      }),
      gone('booking'),
    ],
    { id: 1, ...withoutBooking, fields: hello },
  ],
  [
    'the response is routed to another booking',
    [
      on(10, { ...contact, ...users, ...answered }),
      on(11, bookings('id | start | end\n1 | 2024-02-06 09:00 | 09:30\n2 | 2024-02-07 09:00 | 09:30')),
      on(12, responses('id | booking | note\n1 | uid-2 | hello')),
    ],
    { bookingId: 2, bookingUid: 'uid-2', bookingStartTime: '2024-02-07T09:00:00.000Z' },
  ],
  [
    'the response is gone',
    [on(10, { ...contact, ...answered, ...booked }), gone('routingFormResponse')],
    null,
  ],
  ['the form is gone', [on(10, { ...contact, ...answered, ...booked }), gone('routingForm')], null],
  [
    'a second reason does not replace the first',
    [
      on(10, { ...contact, ...answered, ...booked, ...reason(1, '10:00', 'first') }),
      on(11, reason(2, '11:00', 'second')),
    ],
    { bookingAssignmentReason: 'first' },
  ],
  [
    'a reason that was there before, and is learnt of later',
    [
      on(10, { ...contact, ...answered, ...booked, ...reason(2, '11:00', 'second') }),
      on(11, reason(3, '10:00', 'first')),
    ],
    { bookingAssignmentReason: 'first' },
  ],
  [
    'the first reason is gone',
    [
      on(10, { ...contact, ...answered, ...booked, ...reason(1, '10:00', 'first') }),
      gone('assignmentReason', reason(2, '11:00', 'second')),
    ],
    { bookingAssignmentReason: 'second' },
  ],
  [
    'a campaign is told, and corrected',
    [on(10, { ...contact, ...answered, ...booked }), on(11, campaign('ads')), on(12, campaign('mail'))],
    { utm_source: 'mail' },
  ],
  [
    'the event type gets another scheduling and a parent',
    [
      on(10, { ...contact, ...answered, ...booking('| eventTypeId', '| 12'), ...eventType('roundRobin') }),
      on(11, eventType('collective', 7)),
    ],
    { eventTypeId: 12, eventTypeSchedulingType: 'collective', eventTypeParentId: 7 },
  ],
  [
    'the event type is gone',
    [
      on(10, { ...contact, ...answered, ...booking('| eventTypeId', '| 12'), ...eventType('roundRobin') }),
      gone('eventType'),
    ],
    { bookingId: 1, eventTypeSchedulingType: null, eventTypeParentId: null },
  ],
];

const page = { startDate: '2024-02-01', endDate: '2024-02-01', offset: 0, limit: 10 };

describe.each(fewEngines)('on $name', (engine) => {
  const history = historiesOn(engine);

  it.each(stories)('whichever order it comes in: %s', async (_, arrivals, expected) => {
    for (const order of inAnyOrder(arrivals)) {
      const { total, data } = await history(...order).ask('form-responses', page);
      expect([total, data]).toMatchObject(expected === null ? [0, []] : [1, [expected]]);
    }
  });

  it('the counts follow the booking, whichever order it comes in', async () => {
    const arrivals = [on(10, { ...contact, ...users, ...answered, ...booked }), gone('booking')];
    const { offset: _, limit, ...window } = page;
    for (const order of inAnyOrder(arrivals)) {
      const world = history(...order);
      const without = { total: 1, totalWithoutBooking: 1, totalWithBooking: 0 };
      expect(await world.ask('forms-by-status', window)).toEqual(without);
      const funnel = { totalSubmissions: 1, successfulRoutings: 0, acceptedBookings: 0 };
      expect(await world.ask('funnel', window)).toMatchObject([funnel]);
      const routed = await world.ask('routed-to-per-period', { ...window, limit, period: 'perDay' });
      expect(routed).toEqual({ users: { data: [] }, periodStats: { data: [] } });
    }
  });
});
