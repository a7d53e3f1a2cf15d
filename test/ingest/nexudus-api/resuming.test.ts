import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { importRecords } from '../import-records.ts';
import { space } from '../space.ts';
import { columnsOf, settledIn } from '../stored.ts';
import type { PlainRow, Tables } from '../tables.ts';
import { asServed, connectSpace, minute, opened } from './connected-space.ts';

const bookings: readonly PlainRow[] = Array.from({ length: 23 }, (_, n) => ({
  Id: 500 + n,
  UpdatedOn: '2026-11-09T12:00:00Z',
  CoworkerId: 101,
  FromTime: '2026-11-09T08:00:00Z',
  ToTime: '2026-11-09T09:00:00Z',
}));
const tables: Tables = { ...asServed(space), bookings };

describe.each(fewEngines)('a pull that is stopped, on $name', (engine) => {
  const store = sharedStore(engine);
  const connected = () => connectSpace(store.engine, store.newWorkspace(), tables);

  it('goes on where it was, and ends as if it had not been stopped', async () => {
    const { server, pull, workspace } = await connected();
    server.mostAtOnce = 5;
    const stop = new AbortController();
    server.mischief = ({ place, query }) => {
      if (place === 'spaces/bookings' && query.get('page') === '3') stop.abort(new Error('stopped'));
    };
    await expect(pull({ signal: stop.signal })).rejects.toThrow('stopped');
    expect(await columnsOf(store.engine, workspace, 'nexudus_bookings', 'id')).toHaveLength(10);
    expect(await columnsOf(store.engine, workspace, 'freshness', 'source')).toEqual([]);

    server.mischief = () => {};
    server.takeAsked();
    server.now += 5 * minute;
    // What was there when the first part was read, and what has come since.
    const late = { ...bookings[0], Id: 400, UpdatedOn: new Date(opened + minute).toISOString() };
    server.tables = { ...tables, bookings: [...bookings, late] };
    expect((await pull()).drift).toEqual([]);
    const asked = server.takeAsked().filter((one) => one.startsWith('spaces/bookings?page'));
    expect(asked[0]).toBe('spaces/bookings?page=2&size=1000');

    const other = store.newWorkspace();
    const asOf = new Date(server.now).toISOString();
    await importRecords(store.engine, server.tables, { workspace: other, asOf, format: 'json' });
    expect(await settledIn(store.engine, workspace)).toEqual(await settledIn(store.engine, other));
  });

  it('has the lines of every invoice that it has', async () => {
    const { server, pull, workspace } = await connected();
    const stop = new AbortController();
    server.mischief = ({ query }) => {
      if (query.get('CoworkerInvoiceLine_CoworkerInvoice') === '132') stop.abort(new Error('stopped'));
    };
    await expect(pull({ signal: stop.signal })).rejects.toThrow('stopped');
    expect(await columnsOf(store.engine, workspace, 'nexudus_coworkerinvoices', 'id')).toEqual([]);
    server.mischief = () => {};
    await pull();
    expect(await columnsOf(store.engine, workspace, 'nexudus_coworkerinvoicelines', 'id')).toHaveLength(5);
  });

  it('goes on with a comparison of everything, and tells all that it has found', async () => {
    const { server, pull } = await connected();
    await pull();
    server.now += 5 * minute;
    const [research, ...others] = tables.teams ?? [];
    server.tables = { ...tables, teams: [{ ...research, TeamMembers: [104] }, ...others] };
    const stop = new AbortController();
    server.mischief = ({ place, query }) => {
      const isWhole = query.get('size') === '1000' && !query.has('from_Checkin_UpdatedOn');
      if (place === 'spaces/checkins' && isWhole) stop.abort(new Error('stopped'));
    };
    await expect(pull({ compare: 'whole', signal: stop.signal })).rejects.toThrow('stopped');
    server.mischief = () => {};
    server.takeAsked();
    expect((await pull({ compare: 'whole' })).drift).toMatchObject([{ table: 'teams', differing: 1 }]);
    const asked = server.takeAsked();
    expect(asked).toContain('spaces/checkins?page=1&size=1000');
    expect(asked).not.toContain('spaces/teams?page=1&size=1000');
  });
});
