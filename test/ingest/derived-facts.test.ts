import { describe, expect, it } from 'vitest';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import { mostEngines } from '../engines.ts';
import { toSourceRow } from '../insights/store-dataset.ts';
import { sharedStore } from '../store/shared-store.ts';
import { business } from './business.ts';
import { copyWorkspace, filledIn } from './copied-workspace.ts';
import { importTables, instant } from './import-tables.ts';
import { type Stored, settledIn } from './stored.ts';
import { changedFields, sourceTable, type Tables, withChange, withoutRow, withRow } from './tables.ts';

const change = (table: string, key: string, fields: Parameters<typeof withChange>[3]) =>
  withChange(business, table, key, fields);

const changes: readonly (readonly [string, Tables])[] = [
  ['an event type moves to another team', change('EventType', '11', { teamId: 5 })],
  ['an event type becomes personal', change('EventType', '11', { teamId: null, userId: 102 })],
  ['an event type gets another slug', change('EventType', '12', { slug: 'talk' })],
  ['the length of an event type changes', change('EventType', '12', { length: 45 })],
  ['a managed event type gets another parent', change('EventType', '13', { parentId: 14 })],
  ['a person gets another name', change('users', '102', { name: 'Robert' })],
  ['a person gets another username', change('users', '101', { username: 'anna' })],
  ['a person gets another e-mail', change('users', '104', { email: 'daniel@example.com' })],
  ['a team gets another slug', change('Team', '2', { slug: 'deals' })],
  ['a team moves to another organisation', change('Team', '2', { parentId: 4 })],
  ['a team leaves its organisation', change('Team', '3', { parentId: null })],
  ['a team becomes an organisation', change('Team', '5', { isOrganization: true })],
  ['an organisation becomes a team', change('Team', '1', { isOrganization: false })],
  ['a membership is accepted', change('Membership', '103/3', { accepted: true })],
  ['a membership is withdrawn', change('Membership', '101/1', { accepted: false })],
  ['a member gets another role', change('Membership', '102/2', { role: 'ADMIN' })],
  ['a member gets a role of the house', change('Membership', '102/2', { customRoleId: 'viewer' })],
  ['somebody joins', withRow(business, 'Membership', joined(103, 4))],
  ['somebody joins a team of an organisation of a lower id', withRow(business, 'Membership', joined(105, 2))],
  ['a role may read insights no more', withoutRow(business, 'RolePermission', 'viewer/insights/read')],
  ['a booking gets another host', change('Booking', '2', { userId: 105 })],
  ['a booking gets another event type', change('Booking', '4', { eventTypeId: 11 })],
  ['a booking is cancelled', change('Booking', '1', { status: 'cancelled', cancellationReason: 'ill' })],
  ['a booking is rated', change('Booking', '1', { rating: 5, ratingFeedback: 'very good' })],
  ['an attendee moves to another booking', change('Attendee', '21', { bookingId: 4 })],
  ['an attendee comes to a booking', change('Attendee', '25', { bookingId: 1 })],
  ['an attendee leaves every booking', change('Attendee', '23', { bookingId: null })],
  ['an attendee did not come', change('Attendee', '24', { noShow: true })],
  ['an attendee did come', change('Attendee', '23', { noShow: false })],
  ['an attendee gets another name', change('Attendee', '21', { name: '"Quoted" \\ Näme' })],
  ['the tracking of a booking changes', change('Tracking', '31', { utm_source: 'fair' })],
  ['the tracking moves to another booking', change('Tracking', '31', { bookingId: 9 })],
  [
    'a tracking of a lower id comes',
    withRow(business, 'Tracking', { id: 30, bookingId: 3, utm_source: 'x' }),
  ],
  ['a person is deleted', withoutRow(business, 'users', '101')],
  ['an event type is deleted', withoutRow(business, 'EventType', '11')],
  ['a team is deleted', withoutRow(business, 'Team', '2')],
  ['an organisation is deleted', withoutRow(business, 'Team', '1')],
  ['a membership is removed', withoutRow(business, 'Membership', '101/1')],
  ['one of two memberships is removed', withoutRow(business, 'Membership', '105/4')],
  ['a booking is deleted', withoutRow(business, 'Booking', '1')],
  ['an attendee is deleted', withoutRow(business, 'Attendee', '21')],
  ['the first tracking is deleted', withoutRow(business, 'Tracking', '31')],
  ['a role is deleted', { ...business, RolePermission: [] }],
  ['everything is deleted', Object.fromEntries(Object.keys(business).map((table) => [table, []]))],
];

function joined(userId: number, teamId: number) {
  const updatedAt = '2024-06-02T00:00:00Z';
  return { userId, teamId, accepted: true, role: 'MEMBER', customRoleId: null, updatedAt };
}

const sizeOf = (tables: Tables) => Object.values(tables).flat().length;
const isRemoval = (tables: Tables) => sizeOf(tables) < sizeOf(business);

describe.each(mostEngines)('what follows when a source changes, on $name', (engine) => {
  /** All of them where an import takes milliseconds, some elsewhere. */
  const tried = changes.filter((_, i) => i % Math.ceil(0.5 / engine.share) === 0);
  const store = sharedStore(engine);
  const before = '2024-06-01T00:00:00Z';
  const after = '2024-06-02T00:00:00Z';

  async function bringOnce() {
    const workspace = store.newWorkspace();
    await importTables(store.engine, business, { workspace, asOf: before });
    const filled = await filledIn(store.engine, workspace);
    return { from: workspace, filled, settled: await settledIn(store.engine, workspace) };
  }
  let brought: ReturnType<typeof bringOnce> | undefined;
  async function begun() {
    brought ??= bringOnce();
    const { from, filled, settled: old } = await brought;
    const workspace = store.newWorkspace();
    await copyWorkspace(store.engine, { from, to: workspace, filled });
    return { workspace, old };
  }
  const imported = new Map<Tables, Promise<Stored>>();
  const fresh = (tables: Tables) => {
    const known = imported.get(tables) ?? importFresh(tables);
    imported.set(tables, known);
    return known;
  };
  async function importFresh(tables: Tables) {
    const workspace = store.newWorkspace();
    await importTables(store.engine, tables, { workspace, asOf: after });
    return settledIn(store.engine, workspace);
  }

  it.each(tried)('%s: a newer dump leads to what a fresh import does', async (_, tables) => {
    const { workspace, old } = await begun();
    await importTables(store.engine, tables, { workspace, asOf: after, full: true });
    const settled = await settledIn(store.engine, workspace);
    expect(settled).not.toEqual(old);
    expect(settled).toEqual(await fresh(tables));
  });

  it.each(tried.filter(([, tables]) => !isRemoval(tables)))(
    '%s: the changed fields alone lead there too',
    async (_, tables) => {
      const { workspace } = await begun();
      const options = { workspace, source: 'test', observedAt: instant(after) };
      await recordChanges(store.engine, options, async ({ record }) => {
        for (const [name, rows] of Object.entries(changedFields(business, tables))) {
          const table = sourceTable(name);
          await record({ table, rows: rows.map((row) => toSourceRow(table, row)) });
        }
        return [];
      });
      expect(await settledIn(store.engine, workspace)).toEqual(await fresh(tables));
    },
  );
});
