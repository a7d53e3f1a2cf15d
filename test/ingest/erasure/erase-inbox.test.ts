import { describe, expect, it } from 'vitest';
import { eraseGuest } from '../../../src/ingest/erasure/erase-guest.ts';
import { Inbox } from '../../../src/ingest/inbox/inbox.ts';
import { replayEvents } from '../../../src/ingest/inbox/replay-events.ts';
import { pushRows } from '../../../src/ingest/push/push-rows.ts';
import { sql } from '../../../src/sql/statement.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf, settledIn } from '../stored.ts';
import { bookingBody, guest, meetingBody } from '../webhooks/calcom-bodies.ts';
import { deliverEvents, digest } from '../webhooks/deliver-events.ts';
import { placesOf } from './scan-store.ts';

const now = Date.UTC(2026, 5, 2);
const email = 'gina@x.test';
const { signal } = new AbortController();
const his = { name: 'Gina Guest', phoneNumber: '+491510000' };
const about = {
  bookingId: 7,
  at: '2026-03-01T00:00:00Z',
  attendees: [guest('Gina@x.test', his), guest('bob@x.test')],
};
const made = bookingBody('BOOKING_CREATED', about, {
  title: 'Ann and Gina Guest',
  participants: [{ user_name: 'Gina Guest' }],
  payment: [{ data: { billing_details: { name: 'Gina Guest' } } }],
  metadata: { customerName: 'Gina Guest' },
  calendarDescription: 'For Gina Guest',
  responses: { email: { label: 'e', value: email }, name: { label: 'n', value: 'Gina Guest' } },
});
const absent = {
  triggerEvent: 'AFTER_HOSTS_CAL_VIDEO_NO_SHOW',
  createdAt: '2026-03-02T10:15:00Z',
  payload: { bookingId: 7, bookingUid: 'uid-7', noShowHost: true, title: 'Ann and Gina Guest' },
};
const cancelled = bookingBody(
  'BOOKING_CANCELLED',
  { bookingId: 7, at: '2026-03-02T00:00:00Z', attendees: [] },
  {
    title: 'Ann and Gina Guest',
    cancellationReason: 'Gina is ill',
    responses: null,
  },
);
const rated = meetingBody(7, {
  updatedAt: '2026-03-03T00:00:00.000Z',
  title: 'Ann and Gina Guest',
  rating: 5,
  ratingFeedback: 'Thanks, says Gina',
  responses: {},
  attendees: [],
});
const bodies = [made, absent, cancelled, rated];

describe.each(fewEngines)('the inbox of somebody who was erased, on $name', ({ open }) => {
  const store = sharedStore({ open });
  const erase = (workspace: number) => eraseGuest(store.engine, { workspace, email, digest, now });
  const replay = (workspace: number) =>
    replayEvents(store.engine, { workspace, digest, signal, onProgress() {} });
  const send = async (workspace: number, ...texts: readonly string[]) => {
    const inbox = new Inbox(store.engine, () => {}, digest);
    await Promise.all(
      texts.map((body) =>
        inbox.receive({ workspace, source: 'hook', kind: 'calcom', receivedAt: now, body }),
      ),
    );
    await inbox.close();
    await replay(workspace);
  };
  const rejects = (workspace: number) =>
    columnsOf(store.engine, workspace, 'rejected_row', 'place', 'content');

  it('holds no name in any event of his bookings, before or after, and leads to the same', async () => {
    const before = store.newWorkspace();
    await deliverEvents(store.engine, before, bodies);
    expect(await erase(before)).toMatchObject({ events: 4 });
    const end = await settledIn(store.engine, before);
    expect(end.booking).toMatchObject([
      { rating: 5, rating_feedback: '(erased)', no_show_host: false, guests: 2 },
    ]);
    const after = store.newWorkspace();
    await erase(after);
    await deliverEvents(store.engine, after, [made]);
    await deliverEvents(store.engine, after, bodies.slice(1));
    expect(await settledIn(store.engine, after)).toEqual(end);
    for (const workspace of [before, after]) {
      await replay(workspace);
      expect(await settledIn(store.engine, workspace)).toEqual(end);
      expect(await placesOf(store.engine, workspace, ['gina', '1510000'])).toEqual([]);
      expect((await placesOf(store.engine, workspace, ['bob@x.test'])).length).toBeGreaterThan(0);
    }
    expect(await erase(before)).toMatchObject({ again: true, events: 0, rejectedRows: 0 });
  });

  it('is searched behind every way to write a letter', async () => {
    const workspace = store.newWorkspace();
    await send(workspace, JSON.stringify(made).replaceAll(/gina/gi, '\\u0067ina'));
    expect(await erase(workspace)).toMatchObject({ events: 1 });
    expect(await placesOf(store.engine, workspace, ['gina', '\\u0067ina'])).toEqual([]);
  });

  it('rejects an event once, however often it is replayed, and shows nothing of him', async () => {
    const workspace = store.newWorkspace();
    const broken = { ...made, payload: { ...(made.payload as object), startTime: 'soon' } };
    const cut = `{"name":"Gina Guest","note":"${'x'.repeat(200)}","email":"${email}"`;
    await send(workspace, JSON.stringify(broken), cut);
    const first = await rejects(workspace);
    expect(first.length).toBeGreaterThan(1);
    await replay(workspace);
    await replay(workspace);
    expect(await rejects(workspace)).toHaveLength(first.length);
    const text = `${cut}\n`;
    await pushRows(store.engine, { workspace, table: 'Attendee', text, now, digest });
    expect(await erase(workspace)).toMatchObject({ events: 2, rejectedRows: first.length + 1 });
    await pushRows(store.engine, { workspace, table: 'Attendee', text, now, digest });
    await replay(workspace);
    expect(await placesOf(store.engine, workspace, ['gina'])).toEqual([]);
    expect(await rejects(workspace)).toHaveLength(first.length + 2);
  });

  it('takes what is nested too deep to be walked, and others beside it', async () => {
    const workspace = store.newWorkspace();
    const deep = `{"triggerEvent":"BOOKING_PAID","payload":{"a":"${email}","x":${'['.repeat(50_000)}${']'.repeat(50_000)}}}`;
    await send(workspace, deep);
    await erase(workspace);
    expect(await placesOf(store.engine, workspace, [email])).toEqual([]);
    await send(
      workspace,
      deep,
      JSON.stringify(bookingBody('BOOKING_CREATED', { bookingId: 9, at: about.at })),
    );
    expect(await columnsOf(store.engine, workspace, 'booking', 'id')).toEqual([[9]]);
    const [events] = await store.engine.read(
      sql`SELECT count(*) AS n FROM inbox_event WHERE workspace = ${workspace}`,
    );
    expect(events?.n).toBe(3);
    expect(await placesOf(store.engine, workspace, [email])).toEqual([]);
  });
});
