import { describe, expect, it } from 'vitest';
import { recordTeamChanges } from '../../../src/ingest/record-team-changes.ts';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { space } from '../space.ts';
import { columnsOf } from '../stored.ts';
import { type Tables, withChange, withoutRow, withRow } from '../tables.ts';
import { asServed, connectSpace, drifted, minute, none, only } from './connected-space.ts';

const tables = only(
  asServed(space),
  ...['coworkers', 'teams', 'bookings', 'cancelledbookings', 'coworkerextraservices'],
  ...['coworkerinvoices', 'coworkerinvoicelines'],
);
const later = '2026-11-10T12:03:00Z';

describe.each(fewEngines)('what changes in a space, on $name', (engine) => {
  const store = sharedStore(engine);
  const read = (workspace: number, relation: string, ...columns: string[]) =>
    columnsOf(store.engine, workspace, relation, ...columns);
  /** After a first pull, with five minutes gone by. */
  const connected = async (more: Tables = {}) => {
    const connection = await connectSpace(store.engine, store.newWorkspace(), { ...tables, ...more });
    await connection.pull();
    connection.server.takeAsked();
    connection.server.now += 5 * minute;
    return connection;
  };

  it('a record that changed is brought, and one that is new', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withChange(tables, 'bookings', '51', { ResourceName: 'Red' }, later);
    server.tables = withRow(server.tables, 'checkins', {
      Id: 57,
      UpdatedOn: later,
      CoworkerId: 102,
      FromTime: later,
      ToTime: null,
    });
    expect(await pull()).toMatchObject({ counts: { added: 1, updated: 1, removed: 0 }, drift: [] });
    expect(await read(workspace, 'nexudus_bookings', 'id', 'resource_name')).toEqual([
      [51, 'Red'],
      [53, 'Blue'],
    ]);
    expect((await read(workspace, 'nexudus_checkins', 'id')).flat()).toEqual([57]);
  });

  it('a team that changed has its members asked for, and is whole', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withChange(
      tables,
      'teams',
      '22',
      { TeamMembers: [102], TeamAdministrators: [101] },
      later,
    );
    await pull();
    expect(server.takeAsked().filter((one) => one.includes('?id='))).toEqual([
      'spaces/teams?id=[22]&page=1&size=100',
    ]);
    expect(await read(workspace, 'nexudus_teams', 'id', 'team_members', 'team_administrators')).toEqual([
      [21, '[101,999]', '[103]'],
      [22, '[102]', '[101]'],
    ]);
  });

  it('members that changed without their team saying so are found when everything is compared', async () => {
    const { server, pull, workspace } = await connected();
    const [research, ...others] = tables.teams ?? [];
    server.tables = { ...tables, teams: [{ ...research, TeamMembers: [104] }, ...others] };
    expect(await pull()).toMatchObject({ counts: none, drift: [] });
    expect((await pull({ compare: 'whole' })).drift).toEqual([drifted('teams', { differing: 1 })]);
    const members = await read(workspace, 'coworking_member', 'coworker_id', 'team_id');
    expect(members).toContainEqual([104, 21]);
    expect(members).not.toContainEqual([101, 21]);
    server.now += minute;
    expect((await pull({ compare: 'whole' })).drift).toEqual([]);
  });

  it('where ids asked for together bring no more than a list, they are asked for one by one', async () => {
    const connection = await connectSpace(store.engine, store.newWorkspace(), tables);
    const { server, pull, workspace } = connection;
    server.mischief = ({ query }) => {
      if (query.has('id')) query.delete('id');
    };
    await pull();
    expect(await read(workspace, 'nexudus_teams', 'id', 'team_members')).toEqual([
      [21, '[101,999]'],
      [22, '[]'],
    ]);
    expect(server.takeAsked()).toContain('spaces/teams/22?');
  });

  it('a team that cannot be had whole keeps its members, and is asked for again', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withChange(tables, 'teams', '21', { Name: 'Search', TeamMembers: [102] }, later);
    let broken = true;
    server.mischief = ({ place, query }, response) => {
      const isOfOne = place === 'spaces/teams/21' || (place === 'spaces/teams' && query.has('id'));
      if (!broken || !isOfOne) return false;
      response.writeHead(500).end('{"Message":"Ooops! There was a problem while running this action..."}');
      return true;
    };
    await pull();
    expect((await read(workspace, 'coworking_team', 'id', 'name'))[0]).toEqual([21, 'Search']);
    expect(await read(workspace, 'coworking_member', 'coworker_id', 'team_id')).toContainEqual([101, 21]);
    broken = false;
    await pull();
    expect(await read(workspace, 'coworking_member', 'coworker_id', 'team_id')).not.toContainEqual([101, 21]);
  });

  it('lines are asked for of invoices that changed, and those that are no more go', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withoutRow(
      withChange(tables, 'coworkerinvoices', '132', { Paid: true }, later),
      'coworkerinvoicelines',
      '144',
    );
    await pull();
    expect(server.takeAsked().filter((one) => one.includes('invoicelines'))).toEqual([
      'billing/coworkerinvoicelines?CoworkerInvoiceLine_CoworkerInvoice=132&page=1&size=1000',
    ]);
    expect((await read(workspace, 'nexudus_coworkerinvoicelines', 'id')).flat()).toEqual([
      141, 142, 143, 145,
    ]);
  });

  it('a booking that is cancelled leaves at once, without a look at all bookings', async () => {
    const { server, pull, workspace } = await connected();
    server.tables = withRow(withoutRow(tables, 'bookings', '51'), 'cancelledbookings', {
      Id: 62,
      OriginalBookingId: 51,
      UpdatedOn: later,
    });
    expect(await pull()).toMatchObject({ drift: [] });
    expect((await read(workspace, 'nexudus_bookings', 'id')).flat()).toEqual([53]);
    expect(server.takeAsked()).not.toContain('spaces/bookings?page=1&size=1000');
  });

  it('what changed without saying so is found when everything is compared, once', async () => {
    const { server, pull, workspace } = await connected();
    const services = (tables.coworkerextraservices ?? []).map((row) =>
      row.Id === 82 ? { ...row, RemainingUses: 15 } : row,
    );
    server.tables = { ...tables, coworkerextraservices: services };
    expect((await pull()).drift).toEqual([]);
    expect((await pull({ compare: 'whole' })).drift).toEqual([
      drifted('coworkerextraservices', { differing: 1 }),
    ]);
    const remaining = async () =>
      (await read(workspace, 'coworking_item', 'id', 'remaining')).find(([id]) => id === 82)?.[1];
    expect(await remaining()).toBe(15);
    server.now += minute;
    expect(await pull({ compare: 'whole' })).toMatchObject({ counts: none, drift: [] });

    // And again, to any other content: the order of hashes does not decide.
    for (const RemainingUses of [14, 13]) {
      server.now += 5 * minute;
      server.tables = {
        ...tables,
        coworkerextraservices: services.map((row) => (row.Id === 82 ? { ...row, RemainingUses } : row)),
      };
      await pull({ compare: 'whole' });
      expect(await remaining()).toBe(RemainingUses);
    }
  });

  it('what somebody changed here stands until the record of Nexudus is newer', async () => {
    const { server, pull, workspace } = await connected();
    const at = server.now;
    const recording = { workspace, now: at, digest: (text: string) => text };
    await recordTeamChanges(store.engine, recording, { teams: [{ id: 21, fields: { Name: 'Ours' } }] });
    const name = async () => (await read(workspace, 'coworking_team', 'id', 'name'))[0]?.[1];
    expect((await pull({ compare: 'whole' })).drift).toEqual([]);
    expect(await name()).toBe('Ours');
    server.now += 5 * minute;
    const newer = new Date(at + minute).toISOString();
    server.tables = withChange(tables, 'teams', '21', { Name: 'Theirs' }, newer);
    await pull();
    expect(await name()).toBe('Theirs');
  });
});
