import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/sql/statement.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf, settledIn } from '../stored.ts';
import type { PlainRow } from '../tables.ts';
import { closeServers, connect } from './pulled.ts';
import {
  attendeeRow,
  bookingRow,
  day,
  iso,
  type ServedTables,
  smallOrganization,
  start,
  withMany,
} from './served-tables.ts';

const now = start + 30 * day;

/** As the source changes a row; `Booking` alone keeps when. */
function change(tables: ServedTables, table: string, id: number, fields: PlainRow) {
  tables[table] = (tables[table] ?? []).map((row) => (row.id === id ? { ...row, ...fields } : row));
}

describe.each(fewEngines)('following a source of Cal.com by its API, on $name', (engine) => {
  const store = sharedStore(engine);
  closeServers();
  const countOf = async (workspace: number) =>
    (await columnsOf(store.engine, workspace, 'booking', 'id')).map(([id]) => id);
  const connected = (tables: ServedTables, odd = {}) =>
    connect(store.engine, store.newWorkspace(), tables, odd);

  it('takes over what is made, moved, cancelled, rated and marked', async () => {
    const tables = smallOrganization();
    tables.Booking?.push(bookingRow(30, { startTime: iso(now - day), endTime: iso(now - day + 1_800_000) }));
    tables.Attendee?.push(attendeeRow(30, 30), attendeeRow(31, 30, { email: 'leaves@example.com' }));
    const { pull, workspace, conduct } = await connected(tables);
    await pull();

    const updatedAt = iso(conduct.now + 10_000);
    change(tables, 'Booking', 1, { rating: 2, updatedAt });
    change(tables, 'Booking', 4, { noShowHost: true, updatedAt });
    change(tables, 'Booking', 5, { status: 'cancelled', cancelledBy: 'ann@example.com', updatedAt });
    change(tables, 'Booking', 8, { status: 'cancelled', rescheduled: true, updatedAt });
    tables.Booking?.push(
      bookingRow(40, { fromReschedule: 'uid-8', createdAt: updatedAt, updatedAt: null, userId: 1 }),
    );
    tables.Attendee?.push(attendeeRow(40, 40));
    // Neither of these changes the booking itself.
    change(tables, 'Attendee', 30, { noShow: true });
    tables.Attendee = tables.Attendee?.filter(({ id }) => id !== 31) ?? [];
    const { counts, drift } = await pull();

    const rows = await columnsOf(
      store.engine,
      workspace,
      'booking',
      'id',
      'status',
      'rescheduled',
      'rating',
      'no_show_host',
      'guests',
      'no_show_guests',
    );
    const found = Object.fromEntries(rows.map(([id, ...columns]) => [id, columns]));
    expect(found).toMatchObject({
      1: [1, null, 2, false, 1, 1],
      4: [1, null, null, true, 1, 0],
      5: [4, null, null, false, 1, 0],
      8: [4, true, null, false, 1, 0],
      30: [1, null, null, false, 1, 1],
      40: [1, null, null, false, 1, 0],
    });
    expect(counts).toMatchObject({ removed: 1 });
    expect(drift).toEqual([]);
    expect(
      await columnsOf(store.engine, workspace, 'calcom_booking', 'id', 'from_reschedule'),
    ).toContainEqual([40, 'uid-8']);
  });

  it('follows people, teams, event types, forms and answers, also those that go', async () => {
    const tables = smallOrganization();
    const { pull, workspace } = await connected(tables);
    await pull();
    const columns = (relation: string, ...names: string[]) =>
      columnsOf(store.engine, workspace, relation, ...names);
    expect(await columns('member', 'team_id', 'user_id')).toHaveLength(5);
    expect((await columns('routing_response', 'id', 'booking_id')).sort()).toEqual([
      [1, 1],
      [2, null],
      [3, null],
    ]);

    change(tables, 'users', 2, { name: 'Robert' });
    tables.Team = tables.Team?.filter(({ id }) => id !== 12) ?? [];
    tables.Membership =
      tables.Membership?.filter(({ userId, teamId }) => !(userId === 2 && teamId !== 11)) ?? [];
    tables.EventType = tables.EventType?.filter(({ id }) => id !== 102) ?? [];
    change(tables, 'App_RoutingForms_FormResponse', 2, { routedToBookingUid: 'uid-2', updatedAt: iso(now) });
    await pull();
    expect(await columns('person', 'id', 'name')).toEqual([
      [1, 'Ann'],
      [2, 'Robert'],
      [3, 'Cy'],
    ]);
    expect(await columns('team', 'id')).toEqual([[7], [11]]);
    // A pending one is none.
    expect((await columns('member', 'team_id', 'user_id')).sort()).toEqual([
      [11, 1],
      [11, 2],
      [7, 1],
    ]);
    expect(await columns('event_type', 'id')).toEqual([[101], [103]]);
    expect(await columns('routing_response', 'id', 'booking_id')).toContainEqual([2, 2]);

    tables.App_RoutingForms_Form = [];
    await pull();
    expect(await columns('routing_form', 'id')).toEqual([]);
  });

  it('goes on where it was stopped', async () => {
    const tables = withMany(smallOrganization(), 2_600, 1);
    const { pull, workspace, server } = await connected(tables);
    const stop = new AbortController();
    const stopped = pull({
      signal: stop.signal,
      onProgress: (part, done) => {
        if (part.endsWith('/bookings') && done > 2_300) stop.abort(new Error('stopped'));
      },
    });
    await expect(stopped).rejects.toThrow('stopped');
    const copied = await countOf(workspace);
    expect(copied.length).toBeGreaterThan(1_900);
    expect(copied.length).toBeLessThan(2_600);

    server.asked.length = 0;
    const { drift } = await pull();
    expect(drift).toEqual([]);
    expect(await countOf(workspace)).toHaveLength(2_610);
    const pages = server.asked.filter(
      ({ pathname, search }) => pathname.endsWith('bookings') && !search.includes('take=1&'),
    );
    expect(pages.length).toBeLessThan(20);
  });

  it.each([
    ['as they come', {}],
    ['where a range leaves its ends out', { exclusive: true }],
    ['where a page is shorter than asked for', { most: 100 }],
  ])('loses none of many that were made at one instant, %s', async (_, odd) => {
    const tables = withMany(smallOrganization(), 900, 600);
    const { pull, workspace } = await connected(tables, odd);
    expect((await pull({ compare: 'whole' })).drift).toEqual([]);
    expect(await countOf(workspace)).toHaveLength(910);
  });

  it('loses none while rows change and go from page to page', async () => {
    const tables = withMany(smallOrganization(), 900, 1);
    let pages = 0;
    const { pull, workspace, conduct } = await connected(tables);
    conduct.spoil = (url, body) => {
      if (url.searchParams.get('sortCreated') === 'asc' && url.searchParams.get('take') === '250') {
        pages++;
        // One that was given goes, so that all others move up; one that was given is changed.
        tables.Booking = tables.Booking?.filter(({ id }) => id !== 1_000 + pages) ?? [];
        change(tables, 'Booking', 1_050 + pages, { rating: 4, updatedAt: iso(conduct.now) });
      }
      return body;
    };
    await pull();
    conduct.spoil = (_, body) => body;
    expect(pages).toBeGreaterThan(3);
    await pull();
    const whole = await pull({ compare: 'whole' });
    expect(await countOf(workspace)).toEqual(
      (tables.Booking ?? []).map(({ id }) => id).sort((a, b) => Number(a) - Number(b)),
    );
    expect(whole.drift).toEqual([]);
    const [rated] = await store.engine.read(
      sql`SELECT count(*) AS n FROM booking WHERE workspace = ${workspace} AND rating = 4`,
    );
    expect(rated?.n).toBe((tables.Booking ?? []).filter(({ rating }) => rating === 4).length);
  });

  it('copies anew for the key of somebody else, and keeps what the other saw', async () => {
    const tables = smallOrganization();
    const { pull, workspace, conduct } = await connected(tables);
    await pull();
    const before = await settledIn(store.engine, workspace);
    conduct.userId = 2;
    await pull({ compare: 'whole' });
    expect((await settledIn(store.engine, workspace)).booking).toEqual(before.booking);
  });
});
