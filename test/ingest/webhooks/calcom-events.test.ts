import { describe, expect, it } from 'vitest';
import { statusCodes } from '../../../src/booking/status.ts';
import { sql } from '../../../src/sql/statement.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { importTables } from '../import-tables.ts';
import { bookingBody, guest, meetingBody, noShowBody, rescheduledBody } from './calcom-bodies.ts';
import { deliverEvents } from './deliver-events.ts';

const iso = (instant: unknown) => new Date(instant as number).toISOString().replace('.000Z', 'Z');
const statusOf = (code: unknown) => Object.entries(statusCodes).find(([, one]) => one === code)?.[0];

describe.each(fewEngines)('what Cal.com tells by webhooks, on $name', (engine) => {
  const store = sharedStore(engine);

  /** Of each booking what questions count. */
  async function bookings(workspace: number) {
    const rows =
      await store.engine.read(sql`SELECT id, status, rescheduled, paid, created_at, start_time, user_id, host_name,
      event_type_id, team_id, event_length, guests, no_show_guests, no_show_host, attendees FROM booking
      WHERE workspace = ${workspace} ORDER BY id`);
    return rows.map((row) => ({
      id: row.id,
      status: statusOf(row.status),
      rescheduled: row.rescheduled,
      created: iso(row.created_at),
      start: iso(row.start_time),
      host: row.host_name,
      guests: row.guests,
      absent: row.no_show_guests,
    }));
  }

  async function told(...bodies: readonly unknown[]) {
    const workspace = store.newWorkspace();
    await deliverEvents(store.engine, workspace, bodies);
    return bookings(workspace);
  }

  const base = {
    status: 'accepted',
    rescheduled: null,
    start: '2026-03-02T10:00:00Z',
    host: 'Ann Host',
    guests: 1,
    absent: 0,
  };

  it('a booking is there with its host, its guests and the time at which it was told of', async () => {
    expect(
      await told(bookingBody('BOOKING_CREATED', { bookingId: 5, at: '2026-02-20T08:00:00.123Z' })),
    ).toEqual([{ ...base, id: 5, created: '2026-02-20T08:00:00.123Z' }]);
  });

  it('a request that is accepted keeps the time at which it was made', async () => {
    const asked = bookingBody('BOOKING_REQUESTED', { bookingId: 5, at: '2026-02-20T08:00:00Z' });
    const accepted = bookingBody('BOOKING_CREATED', { bookingId: 5, at: '2026-02-21T09:00:00Z' });
    const pending = { ...base, id: 5, created: '2026-02-20T08:00:00Z', status: 'pending' };
    expect(await told(asked)).toEqual([pending]);
    expect(await told(asked, accepted)).toEqual([{ ...pending, status: 'accepted' }]);
    expect(await told(accepted, asked)).toEqual([{ ...pending, status: 'accepted' }]);
  });

  it('bookings that are moved end as a chain', async () => {
    const made = bookingBody('BOOKING_CREATED', { bookingId: 1, at: '2026-02-20T08:00:00Z' });
    const moved = rescheduledBody(1, {
      bookingId: 2,
      at: '2026-02-21T08:00:00Z',
      start: '2026-03-03T10:00:00Z',
    });
    const again = rescheduledBody(2, {
      bookingId: 3,
      at: '2026-02-22T08:00:00Z',
      start: '2026-03-04T10:00:00Z',
    });
    const chain = [
      { ...base, id: 1, created: '2026-02-20T08:00:00Z', status: 'cancelled', rescheduled: true },
      { ...base, id: 2, created: '2026-02-21T08:00:00Z', status: 'cancelled', rescheduled: true },
      { ...base, id: 3, created: '2026-02-22T08:00:00Z', start: '2026-03-04T10:00:00Z' },
    ];
    const [first, second, third] = chain;
    const ended = [first, { ...second, start: '2026-03-02T10:00:00Z' }, third];
    expect(await told(made, moved, again)).toEqual(ended);
    expect(await told(again, moved, made, moved)).toEqual(ended);
  });

  it('one that needs a yes is asked for when it is moved, and the first one is moved all the same', async () => {
    const made = bookingBody('BOOKING_CREATED', { bookingId: 1, at: '2026-02-20T08:00:00Z' });
    const moved = { rescheduleId: 1, rescheduleUid: 'uid-1' };
    const asked = bookingBody('BOOKING_REQUESTED', { bookingId: 2, at: '2026-02-21T08:00:00Z' }, moved);
    expect(await told(made, asked)).toMatchObject([
      { id: 1, status: 'cancelled', rescheduled: true },
      { id: 2, status: 'pending' },
    ]);
  });

  it('a seat that is moved leaves its booking as it was', async () => {
    const made = bookingBody('BOOKING_CREATED', { bookingId: 1, at: '2026-02-20T08:00:00Z' });
    const seat = rescheduledBody(1, { bookingId: 2, at: '2026-02-21T08:00:00Z' }, { seatsPerTimeSlot: 5 });
    expect(await told(made, seat)).toMatchObject([
      { id: 1, status: 'accepted', rescheduled: null },
      { id: 2 },
    ]);
  });

  it('a cancelled one is cancelled, one that the organiser wants at another time is moved, a refused one refused', async () => {
    const about = { bookingId: 5, at: '2026-02-21T08:00:00Z' };
    const cancelled = { status: 'CANCELLED', cancellationReason: 'ill', cancelledBy: 'guest@x.test' };
    expect(await told(bookingBody('BOOKING_CANCELLED', about, cancelled))).toMatchObject([
      { status: 'cancelled', rescheduled: null },
    ]);
    const wish = { ...cancelled, requestReschedule: true };
    expect(await told(bookingBody('BOOKING_CANCELLED', about, wish))).toMatchObject([
      { status: 'cancelled', rescheduled: true },
    ]);
    const refused = { status: 'REJECTED', rejectionReason: 'no' };
    expect(await told(bookingBody('BOOKING_REJECTED', about, refused))).toMatchObject([
      { status: 'rejected' },
    ]);
  });

  it('a meeting that ends with what was known when it was planned undoes nothing newer', async () => {
    const made = bookingBody('BOOKING_CREATED', { bookingId: 5, at: '2026-02-20T08:00:00Z' });
    const cancelled = bookingBody('BOOKING_CANCELLED', { bookingId: 5, at: '2026-02-25T08:00:00Z' });
    const absent = noShowBody(5, '2026-03-02T11:00:00Z', [{ email: 'guest@x.test', noShow: true }]);
    const ended = meetingBody(5);
    const end = [{ ...base, id: 5, created: '2026-02-20T08:00:00Z', status: 'cancelled', absent: 1 }];
    expect(await told(made, cancelled, absent, ended)).toEqual(end);
    expect(await told(ended, absent, cancelled, made)).toEqual(end);
  });

  it('a meeting planned before a guest was added leaves him there, and that he did not come', async () => {
    const made = bookingBody('BOOKING_CREATED', { bookingId: 1, at: '2026-02-20T08:00:00Z' });
    const two = [guest('guest@x.test'), guest('other@x.test')];
    const added = bookingBody('BOOKING_CREATED', {
      bookingId: 1,
      at: '2026-02-21T08:00:00Z',
      attendees: two,
    });
    const absent = noShowBody(1, '2026-03-02T11:00:00Z', [{ email: 'other@x.test', noShow: true }]);
    const end = [{ guests: 2, absent: 1 }];
    expect(await told(made, added, absent, meetingBody(1))).toMatchObject(end);
    expect(await told(meetingBody(1), absent, added, made)).toMatchObject(end);
  });

  it('what an event says nothing of stays as a table has it', async () => {
    const workspace = store.newWorkspace();
    const row = {
      id: 5,
      uid: 'uid-5',
      userId: 1,
      title: 'Intro',
      startTime: '2026-03-02T10:00:00Z',
      endTime: '2026-03-02T10:30:00Z',
      createdAt: '2026-02-20T08:00:00Z',
      status: 'accepted',
    };
    const absent = { id: 50, email: 'guest@x.test', name: 'A guest', bookingId: 5, noShow: true };
    const tables = { Booking: [row], Attendee: [absent] };
    await importTables(store.engine, tables, { workspace, asOf: '2026-03-03T00:00:00Z' });
    const paid = bookingBody('BOOKING_PAID', { bookingId: 5, at: '2026-03-04T08:00:00Z' });
    await deliverEvents(store.engine, workspace, [paid]);
    expect(await bookings(workspace)).toMatchObject([{ guests: 1, absent: 1 }]);
    const other = noShowBody(6, '2026-03-05T08:00:00Z', [{ email: 'guest@x.test', noShow: true }]);
    await deliverEvents(store.engine, workspace, [other, paid]);
    expect(await bookings(workspace)).toMatchObject([{ guests: 1, absent: 1 }]);
  });

  it('one that is moved onto itself, or told of from the future, is as if that were not said', async () => {
    const moved = rescheduledBody(5, { bookingId: 5, at: '2026-02-21T08:00:00Z' });
    expect(await told(moved)).toMatchObject([{ id: 5, status: 'accepted', rescheduled: null }]);
    const future = bookingBody('BOOKING_CREATED', { bookingId: 5, at: '2150-01-01T00:00:00Z' });
    const workspace = store.newWorkspace();
    await deliverEvents(store.engine, workspace, [future], { receivedAt: Date.UTC(2026, 1, 20) });
    const cancelled = bookingBody('BOOKING_CANCELLED', { bookingId: 5, at: '2026-02-22T08:00:00Z' });
    await deliverEvents(store.engine, workspace, [cancelled]);
    expect(await bookings(workspace)).toMatchObject([
      { status: 'cancelled', created: '2026-02-20T00:00:00Z' },
    ]);
  });

  it('guests come and do not come, as the newest word has it', async () => {
    const two = [guest('Guest@X.test'), guest('other@x.test')];
    const made = bookingBody('BOOKING_CREATED', { bookingId: 5, at: '2026-02-20T08:00:00Z', attendees: two });
    const first = noShowBody(5, '2026-03-02T11:00:00Z', [
      { email: 'guest@x.test', noShow: true },
      { email: 'OTHER@x.test', noShow: true },
    ]);
    const second = noShowBody(5, '2026-03-02T12:00:00Z', [{ email: 'other@x.test', noShow: false }]);
    expect(await told(made, first)).toMatchObject([{ guests: 2, absent: 2 }]);
    expect(await told(second, first, made)).toMatchObject([{ guests: 2, absent: 1 }]);
  });

  it('a host who did not come is told of by the video alone', async () => {
    const made = bookingBody('BOOKING_CREATED', { bookingId: 5, at: '2026-02-20T08:00:00Z' });
    const absent = {
      triggerEvent: 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW',
      createdAt: '2026-03-02T10:15:00Z',
      payload: {
        bookingId: 5,
        bookingUid: 'uid-5',
        hostEmail: 'ann@host.test',
        noShowHost: true,
        title: 'Intro',
      },
    };
    const workspace = store.newWorkspace();
    await deliverEvents(store.engine, workspace, [made, absent]);
    const rows = await store.engine.read(
      sql`SELECT no_show_host FROM booking WHERE workspace = ${workspace}`,
    );
    expect(rows).toEqual([{ no_show_host: true }]);
  });

  it('what a table of the source says goes before what was told in passing, in whatever order they come', async () => {
    const made = bookingBody(
      'BOOKING_CREATED',
      { bookingId: 5, at: '2026-02-20T08:00:09Z' },
      { team: { id: 7, name: 'Sales', members: [] } },
    );
    const tables = {
      users: [{ id: 1, username: 'ann', name: 'Ann of the table', email: 'ann@table.test' }],
      Team: [{ id: 7, name: 'Sales', slug: 'sales' }],
      EventType: [
        { id: 11, title: 'Intro', slug: 'intro', length: 45, teamId: 7, updatedAt: '2025-01-01T00:00:00Z' },
      ],
      Booking: [
        {
          id: 5,
          uid: 'uid-5',
          userId: 1,
          eventTypeId: 11,
          title: 'Intro',
          startTime: '2026-03-02T10:00:00Z',
          endTime: '2026-03-02T10:30:00Z',
          createdAt: '2026-02-20T08:00:00Z',
          updatedAt: '2026-02-20T08:00:01Z',
          status: 'accepted',
        },
      ],
      Attendee: [{ id: 50, email: 'Guest@x.test', name: 'A guest', bookingId: 5, noShow: false }],
    };
    const asOf = '2026-02-21T00:00:00Z';
    const absent = noShowBody(5, '2026-03-02T11:00:00Z', [{ email: 'guest@x.test', noShow: true }]);
    const [one, other] = [store.newWorkspace(), store.newWorkspace()];
    await deliverEvents(store.engine, one, [made, absent]);
    await importTables(store.engine, tables, { workspace: one, asOf });
    await importTables(store.engine, tables, { workspace: other, asOf });
    await deliverEvents(store.engine, other, [absent, made]);
    const end = [
      { ...base, id: 5, created: '2026-02-20T08:00:00Z', host: 'Ann of the table', guests: 1, absent: 1 },
    ];
    expect(await bookings(one)).toEqual(end);
    expect(await bookings(other)).toEqual(end);
    const settled = await store.engine.read(
      sql`SELECT event_length, team_id FROM booking WHERE workspace = ${one}`,
    );
    expect(settled).toEqual([{ event_length: 45, team_id: 7 }]);
  });
});
