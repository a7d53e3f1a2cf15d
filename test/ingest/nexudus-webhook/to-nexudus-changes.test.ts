import { describe, expect, it } from 'vitest';
import { hookActions } from '../../../src/ingest/nexudus-webhook/hook-actions.ts';
import { parseHookAction } from '../../../src/ingest/nexudus-webhook/parse-hook-action.ts';
import { toNexudusChanges } from '../../../src/ingest/nexudus-webhook/to-nexudus-changes.ts';
import { recordChanges } from '../../../src/ingest/record-changes.ts';
import type { WebhookChanges } from '../../../src/ingest/webhook-changes.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { space } from '../space.ts';
import { columnsOf, settledIn } from '../stored.ts';
import type { PlainRow } from '../tables.ts';

const receivedAt = Date.parse('2026-11-10T12:00:00.500Z');
const changedAt = '2026-11-10T12:00:00Z';

const told = (action: string, body: unknown, at = receivedAt) => {
  const known = parseHookAction(action);
  if (known === null) throw new Error(`no action ${action}`);
  return toNexudusChanges(known, body, at);
};

/** As the hook sends it: the record, and fields that exist only while it is sent. */
const booking = (fields: PlainRow = {}): PlainRow => ({
  Id: 51,
  UniqueId: '8d1b2f5e-0000-4000-8000-000000000051',
  UpdatedOn: changedAt,
  CreatedOn: '2026-11-01T09:00:00Z',
  BookingNumber: 7,
  ResourceId: 7,
  ResourceName: 'Blue',
  CoworkerId: 101,
  FromTime: '2026-11-11T10:00:00.0000000Z',
  ToTime: '2026-11-11T11:30:00',
  TeamsAtTheTimeOfBooking: 'Research',
  MinutesToStart: 1_320,
  EstimatedCost: 30,
  EstimagedCost: 30,
  IsEvent: false,
  IsTour: false,
  BookingVisitors: [],
  CustomFields: { Data: [{ Name: 'x', Value: null }] },
  ...fields,
});

const sample: Readonly<Record<string, PlainRow>> = {
  bookings: booking(),
  coworkers: { Id: 101, UpdatedOn: changedAt, FullName: 'Ann', Email: 'ann@example.com', Teams: null },
  teams: { Id: 21, UpdatedOn: changedAt, Name: 'Research', BusinessId: 11, TeamMembers: null },
  businesses: { Id: 11, UpdatedOn: changedAt, Name: 'London', WebAddress: 'london', CurrencyCode: 'GBP' },
  coworkercontracts: { Id: 41, UpdatedOn: changedAt, CoworkerId: 101, StartDate: '2026-01-01T00:00:00Z' },
  checkins: { Id: 52, UpdatedOn: changedAt, CoworkerId: 101, FromTime: changedAt, ToTime: null },
  coworkerproducts: { Id: 71, UpdatedOn: changedAt, CoworkerId: 101, ProductName: 'Locker', Price: 2.5 },
  calendarevents: { Id: 5, UpdatedOn: changedAt, Name: 'Party', StartDate: '2026-12-01T19:00' },
  eventattendees: { Id: 121, UpdatedOn: changedAt, CalendarEventId: 5, CoworkerId: null },
  coworkerinvoices: { Id: 131, UpdatedOn: changedAt, CoworkerId: 101, InvoiceNumber: null, TotalAmount: 120 },
};

function cellsOf(changes: WebhookChanges, at = 0): Readonly<Record<string, unknown>> {
  if (changes.kind !== 'changes') throw new Error(changes.reason);
  const batch = changes.batches[at];
  const row = batch?.rows[0] ?? [];
  const cells = batch?.table.columns.map(({ name }, n) => [name, row[n]] as const) ?? [];
  return Object.fromEntries(cells.filter(([, cell]) => cell !== undefined));
}

describe('what a hook tells', () => {
  it.each(hookActions.map((action) => [action.name, action] as const))('%s', (_, action) => {
    if (action.means === 'nothing') {
      expect(toNexudusChanges(action, [{ Id: 1 }], receivedAt)).toEqual({
        kind: 'ignored',
        reason: action.reason,
      });
      return;
    }
    const record = sample[action.table.name];
    const changes = toNexudusChanges(action, [record], receivedAt);
    const { batches, gone, rejects } = changes as Extract<WebhookChanges, { kind: 'changes' }>;
    expect(rejects).toEqual([]);
    if (action.means === 'brings') {
      expect(cellsOf(changes)).toMatchObject({ Id: record?.Id, UpdatedOn: Date.parse(changedAt) });
      expect(gone).toEqual([]);
    } else {
      expect(gone).toMatchObject([{ table: { name: action.table.name }, asOf: receivedAt }]);
      expect(gone[0]?.rows[0]?.filter((cell) => cell !== undefined)).toEqual([record?.Id]);
      expect(batches).toEqual([]);
    }
  });

  it('is read as a dump is, and what exists only while it is sent is left out', () => {
    expect(cellsOf(told('BookingCreate', [booking()]))).toEqual({
      Id: 51,
      UniqueId: '8d1b2f5e-0000-4000-8000-000000000051',
      UpdatedOn: Date.parse(changedAt),
      CreatedOn: Date.parse('2026-11-01T09:00:00Z'),
      BookingNumber: 7,
      ResourceId: 7,
      ResourceName: 'Blue',
      CoworkerId: 101,
      FromTime: Date.parse('2026-11-11T10:00:00Z'),
      ToTime: Date.parse('2026-11-11T11:30:00Z'),
      TeamsAtTheTimeOfBooking: 'Research',
    });
  });

  it('may be a bare record, or several', () => {
    expect(told('6', booking())).toEqual(told('6', [booking()]));
    const several = told('6', [booking(), booking({ Id: 52 })]);
    expect(cellsOf(several, 1).Id).toBe(52);
  });

  it('says nothing of collections that are null, and of those that are empty that they are', () => {
    expect(cellsOf(told('TeamUpdated', [{ ...sample.teams, TeamMembers: null }]))).not.toHaveProperty(
      'TeamMembers',
    );
    expect(cellsOf(told('TeamUpdated', [{ ...sample.teams, TeamMembers: [] }])).TeamMembers).toBe('[]');
  });

  it('is of when it was changed, or of when it came', () => {
    const { batches } = told('6', [booking({ UpdatedOn: null })]) as Extract<
      WebhookChanges,
      { kind: 'changes' }
    >;
    expect(batches[0]?.versions).toEqual([receivedAt]);
    expect(cellsOf(told('6', [booking({ UpdatedOn: null })])).UpdatedOn).toBeNull();
  });

  it('a record is never newer than its own deletion, whatever our clock says', () => {
    const ahead = '2026-11-10T12:07:00Z';
    expect(told('BookingDelete', [booking({ UpdatedOn: ahead })])).toMatchObject({
      gone: [{ asOf: Date.parse(ahead) }],
    });
  });

  it.each([
    [
      '6',
      [{ ...booking(), FromTime: undefined }],
      'FromTime',
      /is missing, so this is no record of bookings/,
    ],
    ['8', [{ ...booking(), FromTime: undefined }], 'FromTime', /is the hook of another action/],
    ['6', [booking({ FromTime: null })], 'FromTime', /is empty/],
    ['6', [booking({ Id: undefined })], 'Id', /is missing/],
    ['8', [booking({ Id: undefined })], 'Id', /is missing/],
    ['8', [booking({ Id: 'x' })], 'Id', /is not a whole number/],
    ['6', [booking({ ToTime: 'noon' })], 'ToTime', /is not a time/],
    ['BookingDelete', [sample.coworkers], 'FromTime', /is missing/],
    ['TeamDeleted', [sample.calendarevents], 'BusinessId', /is missing/],
    ['6', ['text'], null, /is not a JSON object/],
    ['8', [null], null, /is not a JSON object/],
    ['8', [[]], null, /is not a JSON object/],
  ])('what is no record of its action is a reject: %s %j', (action, body, column, reason) => {
    expect(told(action, body)).toEqual({
      kind: 'changes',
      batches: [],
      gone: [],
      rejects: [expect.objectContaining({ line: 1, column, reason: expect.stringMatching(reason) })],
    });
  });

  it('one that cannot be read does not stop the others', () => {
    const { batches, rejects } = told('6', [booking({ ToTime: '' }), booking()]) as Extract<
      WebhookChanges,
      { kind: 'changes' }
    >;
    expect(batches).toHaveLength(1);
    expect(rejects).toMatchObject([{ file: 'bookings', line: 1, column: 'ToTime' }]);
  });

  it.each([null, 5, 'text', true])('a body that is %j is refused', (body) => {
    expect(told('6', body)).toMatchObject({ kind: 'refused', reason: expect.stringContaining('an array') });
  });

  it('an array without a record is ignored', () => {
    expect(told('6', [])).toEqual({ kind: 'ignored', reason: 'it has no record' });
  });

  it('what an app of the marketplace is sent is ignored, and says why', () => {
    const body = {
      type: 'bookingupdate',
      booking: { id: 51, from_time: '2026-11-11T10:00:00Z', customer: { id: 101 }, resource: { id: 7 } },
    };
    expect(told('7', body)).toMatchObject({
      kind: 'ignored',
      reason: expect.stringContaining('marketplace'),
    });
  });
});

describe.each(fewEngines)('what hooks have told, on $name', (engine) => {
  const store = sharedStore(engine);
  async function deliver(workspace: number, changes: WebhookChanges, at = receivedAt) {
    if (changes.kind !== 'changes') throw new Error(changes.reason);
    const { batches, gone } = changes;
    await recordChanges(store.engine, { workspace, source: 'hook', observedAt: at }, async (recording) => {
      for (const batch of batches) await recording.record(batch);
      for (const { table, rows, asOf } of gone) await recording.gone(table, rows, asOf);
      return [];
    });
  }
  const bookings = (workspace: number) =>
    columnsOf(store.engine, workspace, 'nexudus_bookings', 'id', 'resource_name');

  it('is the same in any order, repeats included', async () => {
    const events = [
      told('6', [booking()]),
      told('7', [booking({ ResourceName: 'Red', UpdatedOn: '2026-11-10T12:01:00Z' })]),
      told('7', [booking({ ResourceName: 'Green', UpdatedOn: '2026-11-10T12:02:00Z' })]),
    ];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 1, 0, 2],
    ]) {
      const workspace = store.newWorkspace();
      for (const n of order) await deliver(workspace, events[n] as WebhookChanges);
      expect(await bookings(workspace)).toEqual([[51, 'Green']]);
    }
  });

  it('a deletion stands, also when an update that was made before comes late', async () => {
    const workspace = store.newWorkspace();
    await deliver(workspace, told('6', [booking()]));
    await deliver(workspace, told('8', [booking({ UpdatedOn: '2026-11-10T12:00:30Z' })]));
    expect(await bookings(workspace)).toEqual([]);
    await deliver(workspace, told('7', [booking({ UpdatedOn: '2026-11-10T12:00:30Z' })]));
    await deliver(workspace, told('6', [booking()]));
    expect(await bookings(workspace)).toEqual([]);
  });

  it('a deletion stands that comes before what it deletes', async () => {
    const workspace = store.newWorkspace();
    await deliver(workspace, told('8', [booking()]));
    await deliver(workspace, told('6', [booking()]));
    expect(await bookings(workspace)).toEqual([]);
  });

  it('a team whose lists are not told keeps its members', async () => {
    const workspace = store.newWorkspace();
    const [team] = space.teams ?? [];
    await deliver(workspace, told('TeamCreated', [team]));
    const { coworking_member: before } = await settledIn(store.engine, workspace);
    const untold = { ...team, TeamMembers: null, Name: 'Search', UpdatedOn: changedAt };
    await deliver(workspace, told('TeamUpdated', [untold]));
    const { coworking_member, coworking_team } = await settledIn(store.engine, workspace);
    expect(coworking_member).toEqual(before);
    expect(coworking_team?.[0]?.name).toBe('Search');
  });
});
