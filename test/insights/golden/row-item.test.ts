import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { cast } from './cast.ts';
import { worldsOn } from './worlds.ts';

const full = {
  Booking: [
    {
      id: 5,
      uid: 'uid-5',
      userId: 101,
      eventTypeId: 12,
      title: 'Demo "A", B\n',
      createdAt: '2024-03-09T23:59:59.999Z',
      startTime: '2024-03-10T06:59:00Z',
      endTime: '2024-03-10T07:01:00Z',
      status: 'accepted',
      paid: true,
      rating: 5,
      ratingFeedback: 'Très bien',
      noShowHost: true,
      responses: { name: 'Ann', notes: [1, null, { deep: 'x' }] },
    },
  ],
  Attendee: [
    { id: 2, bookingId: 5, name: 'Bob', email: 'bob@guest.test', phoneNumber: '+15550100', noShow: true },
    { id: 1, bookingId: 5, name: 'Ann', email: 'ann@guest.test', timeZone: 'Asia/Kathmandu' },
  ],
  Tracking: [
    { id: 2, bookingId: 5, utm_source: 'second' },
    { id: 1, bookingId: 5, utm_source: 'first', utm_medium: 'mail', utm_term: 'a', utm_content: 'b' },
  ],
};

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);

  it('a row carries all that is known of a booking, its times also by the clock of the zone', async () => {
    const { data } = await world(cast, full).ask('rows', { timeZone: 'America/New_York' });
    expect(data).toEqual([
      {
        id: 5,
        uid: 'uid-5',
        title: 'Demo "A", B\n',
        createdAt: '2024-03-09T23:59:59.999Z',
        timeStatus: 'scheduled',
        eventTypeId: 12,
        eventLength: 60,
        startTime: '2024-03-10T06:59:00.000Z',
        endTime: '2024-03-10T07:01:00.000Z',
        paid: true,
        userEmail: 'Alice@Acme.test',
        userUsername: 'alice',
        rating: 5,
        ratingFeedback: 'Très bien',
        noShowHost: true,
        createdAt_date: '2024-03-09',
        createdAt_time: '18:59:59',
        startTime_date: '2024-03-10',
        startTime_time: '01:59:00',
        endTime_date: '2024-03-10',
        endTime_time: '03:01:00',
        noShowGuests: 'Bob (bob@guest.test)',
        noShowGuestsCount: 1,
        attendees: [
          {
            name: 'Ann',
            email: 'ann@guest.test',
            phoneNumber: null,
            timeZone: 'Asia/Kathmandu',
            noShow: false,
          },
          { name: 'Bob', email: 'bob@guest.test', phoneNumber: '+15550100', timeZone: null, noShow: true },
        ],
        utm_source: 'first',
        utm_medium: 'mail',
        utm_campaign: null,
        utm_term: 'a',
        utm_content: 'b',
        responses: { name: 'Ann', notes: [1, null, { deep: 'x' }] },
      },
    ]);
  });

  it('what a booking does not have is null or empty', async () => {
    const bare = bookings('id | start | end | userId\n1 | 2024-02-01 09:00 | 2024-02-02 09:00 | -');
    const { data } = await world(bare).ask('rows', {});
    expect(data).toEqual([
      {
        id: 1,
        uid: 'uid-1',
        title: null,
        createdAt: '2024-02-01T09:00:00.000Z',
        timeStatus: 'completed',
        eventTypeId: null,
        eventLength: null,
        startTime: '2024-02-01T09:00:00.000Z',
        endTime: '2024-02-02T09:00:00.000Z',
        paid: false,
        userEmail: null,
        userUsername: null,
        rating: null,
        ratingFeedback: null,
        noShowHost: null,
        createdAt_date: '2024-02-01',
        createdAt_time: '09:00:00',
        startTime_date: '2024-02-01',
        startTime_time: '09:00:00',
        endTime_date: '2024-02-02',
        endTime_time: '09:00:00',
        noShowGuests: null,
        noShowGuestsCount: 0,
        attendees: [],
        utm_source: null,
        utm_medium: null,
        utm_campaign: null,
        utm_term: null,
        utm_content: null,
        responses: null,
      },
    ]);
  });
});
