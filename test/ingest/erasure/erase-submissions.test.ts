import { describe, expect, it } from 'vitest';
import { eraseGuest } from '../../../src/ingest/erasure/erase-guest.ts';
import { replayEvents } from '../../../src/ingest/inbox/replay-events.ts';
import { recordChanges } from '../../../src/ingest/record-changes.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';
import { fewEngines } from '../../engines.ts';
import { toSourceRow } from '../../insights/store-dataset.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf, settledIn } from '../stored.ts';
import { answer, formBody } from '../webhooks/calcom-bodies.ts';
import { deliverEvents, digest } from '../webhooks/deliver-events.ts';
import { placesOf } from './scan-store.ts';

const now = Date.UTC(2026, 5, 1);
const gina = 'gina@x.test';
const old = { id: 'o-old', label: 'Old' };
const day = (date: number, hour = 10) => new Date(Date.UTC(2026, 2, date, hour)).toISOString();

const labels = { mail: 'Mail', name: 'Name', size: 'Size', seats: 'Seats' };
const fields = [
  { id: 'mail', label: 'Mail', type: 'email' },
  { id: 'name', label: 'Name', type: 'text' },
  { id: 'size', label: 'Size', type: 'select', options: [{ id: 'o-big', label: 'Big' }] },
  { id: 'seats', label: 'Seats', type: 'number' },
];

/** Each pair days apart from the next. */
const submissions = [
  // Two of hers, of which one alone came as a response.
  formBody(day(1), { Mail: answer(gina), Name: answer('Gina Guest') }),
  formBody(day(1, 11), { Mail: answer(gina), Name: answer('For a friend') }),
  // What she chose has left the form, whose fields have other names.
  formBody(day(5), { Mail: answer('Gina@x.test'), Size: answer('Old', [old]), 'How many': answer('12') }),
  // It is hers by the booking alone.
  formBody(day(9), { Name: answer('Gina Guest'), Seats: answer('2') }),
  formBody(day(9, 11), { Name: answer('Gail Guest'), Seats: answer('2') }),
  // It names somebody else, who is erased, too.
  formBody(day(13), { Mail: answer(gina), Name: answer('Gina, or ask bob@x.test') }),
  formBody(day(13, 11), { Mail: answer(gina), Name: answer('Gina, or ask ben@x.test') }),
];

const response = (id: number, createdAt: string, said: Partial<Record<keyof typeof labels, string>>) => ({
  id,
  formId: 'form-a',
  createdAt,
  formFillerId: `filler-${id}`,
  response: Object.fromEntries(
    Object.entries(said).map(([field, value]) => [
      field,
      { label: id === 2 && field === 'seats' ? 'How many' : labels[field as keyof typeof labels], value },
    ]),
  ),
});
const dump = {
  App_RoutingForms_Form: [{ id: 'form-a', name: 'Contact', userId: 1, fields }],
  Booking: [
    {
      ...{ id: 1, uid: 'uid-1', userId: 1, title: 'Intro', status: 'accepted', createdAt: day(9) },
      ...{ startTime: day(20), endTime: day(20, 11), responses: { email: gina, name: 'Gina Guest' } },
    },
  ],
  Attendee: [{ id: 1, bookingId: 1, email: gina, name: 'Gina Guest', timeZone: 'Europe/Berlin' }],
  App_RoutingForms_FormResponse: [
    response(1, day(1, 12), { mail: gina, name: 'Gina Guest' }),
    response(2, day(5, 12), { mail: gina, size: 'o-old', seats: '12' }),
    { ...response(3, day(9, 12), { name: 'Gina Guest', seats: '2' }), routedToBookingUid: 'uid-1' },
    response(4, day(13, 12), { mail: gina, name: 'Gina, or ask bob@x.test' }),
  ],
};

describe.each(fewEngines)('submissions of forms by a guest who is erased, on $name', ({ open, share }) => {
  const store = sharedStore({ open });
  const erase = (email: string) => (workspace: number) =>
    eraseGuest(store.engine, { workspace, email, digest, now });
  const steps = {
    hook: (workspace: number) => deliverEvents(store.engine, workspace, submissions),
    dump: (workspace: number) =>
      recordChanges(
        store.engine,
        { workspace, source: 'dump', observedAt: now, digest },
        async ({ record }) => {
          for (const [name, rows] of Object.entries(dump)) {
            const table = Object.values(calcomTables).find((one) => one.name === name) ?? calcomTables.users;
            await record({ table, rows: rows.map((row) => toSourceRow(table, row)) });
          }
          return [];
        },
      ),
    gina: erase(gina),
    bob: erase('bob@x.test'),
  };
  async function after(...names: readonly (keyof typeof steps)[]): Promise<number> {
    const workspace = store.newWorkspace();
    for (const name of names) await steps[name](workspace);
    return workspace;
  }
  const counted = async (workspace: number) =>
    (await columnsOf(store.engine, workspace, 'routing_response', 'created_at', 'id')).map(([at, id]) => [
      new Date(at as number).toISOString(),
      (id as number) < 0,
    ]);
  const end = [
    [day(1, 11), true],
    [day(1, 12), false],
    [day(5, 12), false],
    [day(9, 11), true],
    [day(9, 12), false],
    [day(13, 11), true],
    [day(13, 12), false],
  ];

  it('are as many as before, whatever came first', async () => {
    expect(await counted(await after('hook', 'dump'))).toEqual(end);
    const orders = [
      ['hook', 'dump', 'gina', 'bob'],
      ['gina', 'dump', 'bob', 'hook'],
      ['dump', 'gina', 'hook', 'bob'],
      ['dump', 'hook', 'bob', 'gina'],
      ['gina', 'hook', 'bob', 'dump'],
      ['hook', 'gina', 'dump', 'bob'],
      ['dump', 'gina', 'bob', 'hook'],
    ] as const;
    for (const order of orders.slice(0, share < 1 ? 3 : orders.length)) {
      const workspace = await after(...order);
      expect([order, await counted(workspace)]).toEqual([order, end]);
      expect(await placesOf(store.engine, workspace, [gina, 'bob@x.test', 'for a friend'])).toEqual([]);
    }
  }, 120_000);

  it('are as many as before where webhooks are all there is, and a replay changes nothing', async () => {
    const plain = (await counted(await after('hook'))).length;
    expect(plain).toBe(submissions.length);
    for (const order of [
      ['hook', 'gina', 'bob'],
      ['gina', 'hook', 'bob'],
    ] as const) {
      const workspace = await after(...order);
      expect(await counted(workspace)).toHaveLength(plain);
      const before = await settledIn(store.engine, workspace);
      const signal = new AbortController().signal;
      await replayEvents(store.engine, { workspace, digest, signal, onProgress() {} });
      expect(await settledIn(store.engine, workspace)).toEqual(before);
    }
  }, 60_000);
});
