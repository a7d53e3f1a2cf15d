import { describe, expect, it } from 'vitest';
import { eraseGuest } from '../../../src/ingest/erasure/erase-guest.ts';
import { hashOfGuest, toStandIn } from '../../../src/ingest/erasure/erased-people.ts';
import { pushRows } from '../../../src/ingest/push/push-rows.ts';
import { recordChanges } from '../../../src/ingest/record-changes.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import { toldTables } from '../../../src/records/told-tables.ts';
import { sql } from '../../../src/sql/statement.ts';
import { mostEngines } from '../../engines.ts';
import { toSourceRow } from '../../insights/store-dataset.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf } from '../stored.ts';
import type { PlainRow, Tables } from '../tables.ts';
import { answer, bookingBody, formBody, guest, noShowBody } from '../webhooks/calcom-bodies.ts';
import { deliverEvents, digest } from '../webhooks/deliver-events.ts';
import { placesOf } from './scan-store.ts';

const now = Date.UTC(2026, 5, 1);
const email = 'gina@x.test';
const standIn = toStandIn(hashOfGuest(digest, email));

const booking = (id: number, more: PlainRow = {}) => ({
  id,
  uid: `uid-${id}`,
  userId: 1,
  title: 'Intro between Ann and Gina Guest',
  description: 'Call me on +4915100000',
  startTime: '2026-03-02T10:00:00Z',
  endTime: '2026-03-02T10:30:00Z',
  createdAt: '2026-03-01T10:00:00Z',
  status: 'accepted',
  location: '+4915100000',
  ...more,
});
const attendee = (id: number, bookingId: number, more: PlainRow = {}) => ({
  id,
  bookingId,
  email: 'Gina@x.test',
  name: 'Gina Guest',
  phoneNumber: '+4915100000',
  timeZone: 'Europe/Berlin',
  noShow: false,
  ...more,
});

describe.each(mostEngines)('a guest who is erased, on $name', ({ open }) => {
  const store = sharedStore({ open });
  const erase = (workspace: number) => eraseGuest(store.engine, { workspace, email, digest, now });
  const bring = (workspace: number, tables: Tables, observedAt = now) =>
    recordChanges(store.engine, { workspace, source: 'test', observedAt, digest }, async ({ record }) => {
      const all = [...Object.values(calcomTables), toldTables.guest];
      for (const [name, rows] of Object.entries(tables)) {
        const table = all.find((one) => one.name === name) ?? calcomTables.users;
        await record({ table, rows: rows.map((row) => toSourceRow(table, row)) });
      }
      return [];
    });
  const columns = (workspace: number, relation: string, ...names: string[]) =>
    columnsOf(store.engine, workspace, relation, ...names);

  it('of a booking with seats leaves the others theirs', async () => {
    const workspace = store.newWorkspace();
    const answers = { name: 'Bob', email: 'bob@x.test', guests: ['Gina@x.test', 'eve@x.test'] };
    await bring(workspace, {
      Booking: [
        booking(1, {
          location: 'integrations:daily',
          responses: answers,
          rating: 4,
          ratingFeedback: 'Thanks, Gina',
        }),
      ],
      Attendee: [attendee(1, 1), attendee(2, 1, { email: 'bob@x.test', name: 'Bob', phoneNumber: null })],
      BookingSeat: [
        {
          id: 1,
          referenceUid: 's1',
          bookingId: 1,
          attendeeId: 1,
          data: { responses: { name: 'Gina Guest' } },
        },
        { id: 2, referenceUid: 's2', bookingId: 1, attendeeId: 2, data: { responses: { name: 'Bob' } } },
      ],
    });
    expect(await erase(workspace)).toMatchObject({ records: { Attendee: 1, Booking: 1, BookingSeat: 1 } });
    expect(await placesOf(store.engine, workspace, ['gina', '+4915100000'])).toEqual([]);
    expect(
      await columns(workspace, 'calcom_attendee', 'id', 'email', 'name', 'time_zone', 'no_show'),
    ).toEqual([
      [1, standIn, null, 'Europe/Berlin', false],
      [2, 'bob@x.test', 'Bob', 'Europe/Berlin', false],
    ]);
    expect(await columns(workspace, 'calcom_booking_seat', 'id', 'data')).toEqual([
      [1, null],
      [2, '{"responses":{"name":"Bob"}}'],
    ]);
    expect(
      await columns(workspace, 'booking', 'title', 'responses', 'rating', 'rating_feedback', 'guests'),
    ).toEqual([[null, JSON.stringify({ ...answers, guests: [standIn, 'eve@x.test'] }), 4, '(erased)', 2]]);
    expect(await columns(workspace, 'calcom_booking', 'location')).toEqual([['integrations:daily']]);
  });

  it('is found in every part of a record, whichever came first', async () => {
    const workspace = store.newWorkspace();
    await bring(workspace, {
      Attendee: [{ id: 1, name: 'Gina Guest' }],
      Booking: [{ id: 1, title: 'With Gina' }],
    });
    await bring(workspace, { Attendee: [{ id: 1, bookingId: 1, email }] });
    await erase(workspace);
    await bring(workspace, {
      Attendee: [{ id: 1, phoneNumber: 'gina' }],
      Booking: [{ id: 1, description: 'gina' }],
    });
    expect(await placesOf(store.engine, workspace, ['gina'])).toEqual([]);
    await bring(
      workspace,
      { Attendee: [{ id: 1, bookingId: 1, email: 'bob@x.test', name: 'Bob' }] },
      now + 1,
    );
    const [latest] = await columns(workspace, 'booking', 'attendees');
    expect(latest).toBeUndefined();
    const rows = await store.engine.read(
      sql`SELECT name, email FROM calcom_attendee WHERE workspace = ${workspace} AND name IS NOT NULL`,
    );
    expect(rows).toEqual([{ name: 'Bob', email: 'bob@x.test' }]);
  });

  it('is still reached by a later word that he did not come', async () => {
    const workspace = store.newWorkspace();
    const body = bookingBody('BOOKING_CREATED', {
      bookingId: 7,
      at: '2026-03-01T00:00:00Z',
      attendees: [guest(email)],
    });
    await deliverEvents(store.engine, workspace, [body]);
    await bring(workspace, { Attendee: [attendee(70, 8)], Booking: [booking(8)] }, Date.UTC(2026, 2));
    const receipt = await erase(workspace);
    expect(receipt).toMatchObject({ events: 1, records: { 'told guest': 1, Attendee: 1 } });
    const absent = (id: number) =>
      noShowBody(id, '2026-03-05T00:00:00Z', [{ email: 'GINA@x.test', noShow: true }]);
    await deliverEvents(store.engine, workspace, [absent(7), absent(8)]);
    expect(await columns(workspace, 'booking', 'id', 'guests', 'no_show_guests')).toEqual([
      [7, 1, 1],
      [8, 1, 1],
    ]);
    expect(await placesOf(store.engine, workspace, ['gina'])).toEqual([]);
  });

  it('is not told to be gone when a source lists him, and is when it does not', async () => {
    const workspace = store.newWorkspace();
    const listing = (guests: readonly PlainRow[], observedAt: number) =>
      recordChanges(
        store.engine,
        { workspace, source: 'test', observedAt, digest },
        async ({ record, hasOf }) => {
          const rows = guests.map((row) => toSourceRow(toldTables.guest, row));
          await record({ table: toldTables.guest, rows });
          await hasOf(toldTables.guest, { column: 'booking_id', owners: [1] }, rows);
          return [];
        },
      );
    const gina = { bookingId: 1, email, name: 'Gina Guest' };
    const bob = { bookingId: 1, email: 'bob@x.test', name: 'Bob' };
    await bring(workspace, { Booking: [booking(1)] });
    await listing([gina, bob], now);
    await erase(workspace);
    await listing([gina, bob], now + 1);
    expect(await columns(workspace, 'booking', 'guests')).toEqual([[2]]);
    await listing([bob], now + 2);
    expect(await columns(workspace, 'booking', 'guests')).toEqual([[1]]);
    const other = store.newWorkspace();
    const gone = toSourceRow(toldTables.guest, gina);
    await recordChanges(
      store.engine,
      { workspace: other, source: 'test', observedAt: now, digest },
      async (recording) => {
        await recording.gone(toldTables.guest, [gone], now);
        return [];
      },
    );
    expect(await placesOf(store.engine, other, ['gina'])).toHaveLength(1);
    expect(await erase(other)).toMatchObject({ tombstones: 1 });
    expect(await columns(other, 'tombstone', 'id')).toEqual([[`1/${standIn}`]]);
  });

  it('leaves of his answers to a form what was chosen, and numbers', async () => {
    const workspace = store.newWorkspace();
    const options = [{ id: 'o1', label: 'Big' }];
    const fields = [
      { id: 'size', label: 'Size', type: 'select', options },
      { id: 'mail', label: 'Mail', type: 'email' },
      { id: 'name', label: 'Name', type: 'text' },
      { id: 'seats', label: 'Seats', type: 'number' },
      { id: 'phone', label: 'Phone', type: 'phone' },
    ];
    const said = { size: 'o1', mail: email, name: 'Gina Guest', seats: '12', phone: '4915100000' };
    await bring(workspace, {
      App_RoutingForms_Form: [{ id: 'form-a', name: 'Contact', userId: 1, fields }],
      App_RoutingForms_FormResponse: [
        {
          id: 5,
          formId: 'form-a',
          formFillerId: 'gina-filler',
          createdAt: '2026-03-01T10:00:00Z',
          response: Object.fromEntries(Object.entries(said).map(([id, value]) => [id, { label: id, value }])),
        },
      ],
    });
    const told = formBody('2026-03-01T11:00:00Z', {
      Mail: answer(email),
      Name: answer('Gina Guest'),
      Size: answer('Big', options),
    });
    await deliverEvents(store.engine, workspace, [told]);
    const ids = (await columns(workspace, 'routing_response', 'id')).flat();
    await erase(workspace);
    expect(await placesOf(store.engine, workspace, ['gina', '4915100000'])).toEqual([]);
    const [submission, response] = await columns(workspace, 'routing_response', 'created_at', 'fields').then(
      (rows) => rows.map(([, given]) => JSON.parse(given as string)).reverse(),
    );
    expect(response).toEqual([
      ['size', 'o1'],
      ['mail', standIn],
      ['name', toStandIn(hashOfGuest(digest, 'Gina Guest'))],
      ['seats', 12],
      ['phone', toStandIn(hashOfGuest(digest, '4915100000'))],
    ]);
    expect(submission).toEqual([
      ['size', 'o1'],
      ['mail', standIn],
      ['name', toStandIn(hashOfGuest(digest, 'Gina Guest'))],
    ]);
    await deliverEvents(store.engine, workspace, [told]);
    expect((await columns(workspace, 'routing_response', 'id')).flat()).toEqual(ids);
  });

  it('is erased from one workspace, and from rows that could not be read', async () => {
    const [here, there] = [store.newWorkspace(), store.newWorkspace()];
    const text = `{"id":1,"email":"${email}"}\n{"id":"x ${email}"}\n`;
    for (const workspace of [here, there])
      await pushRows(store.engine, { workspace, table: 'Attendee', text, now, digest });
    expect(await erase(here)).toMatchObject({ records: { Attendee: 1 }, rejectedRows: 1 });
    expect(await placesOf(store.engine, here, [email])).toEqual([]);
    expect(await placesOf(store.engine, there, [email])).toHaveLength(2);
    const again = await pushRows(store.engine, { workspace: here, table: 'Attendee', text, now, digest });
    expect(again).toMatchObject({ duplicate: 1, rejected: 1 });
    expect(await placesOf(store.engine, here, [email])).toEqual([]);
  });

  it('and is a host, too, stays one', async () => {
    const workspace = store.newWorkspace();
    await bring(workspace, {
      users: [{ id: 1, email, name: 'Gina Guest' }],
      Booking: [booking(1, { userPrimaryEmail: email, title: 'Intro' })],
      Attendee: [attendee(1, 1)],
    });
    expect(await erase(workspace)).toMatchObject({ stays: { hosts: 1, logins: 0 } });
    expect(await columns(workspace, 'booking', 'host_email', 'host_name')).toEqual([[email, 'Gina Guest']]);
    expect(await columns(workspace, 'calcom_attendee', 'name')).toEqual([[null]]);
  });

  it('without the key of the addresses nothing is written, rather than him', async () => {
    const workspace = store.newWorkspace();
    await erase(workspace);
    const writing = pushRows(store.engine, { workspace, table: 'Attendee', text: '{"id":1}', now });
    await expect(writing).rejects.toThrow(/without the key/);
    const other = {
      workspace,
      table: 'Attendee',
      text: '{"id":1}',
      now,
      digest: (text: string) => digest(`other ${text}`),
    };
    await expect(pushRows(store.engine, other)).rejects.toThrow(/kept under another key.*KEPI_SECRET_KEY/);
  });
});
