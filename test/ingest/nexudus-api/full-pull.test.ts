import { describe, expect, it } from 'vitest';
import { engines, fewEngines } from '../../engines.ts';
import { randomWorkspace } from '../../model/coworking/random-workspace.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { importRecords } from '../import-records.ts';
import { space } from '../space.ts';
import { columnsOf, settledIn, storedIn } from '../stored.ts';
import type { Tables } from '../tables.ts';
import { asServed, connectSpace, minute, none, only, opened } from './connected-space.ts';

describe.each(fewEngines)('a pull of a space, on $name', (engine) => {
  const store = sharedStore(engine);
  const spaces: readonly (readonly [string, Tables])[] = [
    ['one of each', asServed(space)],
    ...[1, 2]
      .slice(0, engine.share < 1 ? 0 : 2)
      .map((seed) => [`random ${seed}`, asServed(randomWorkspace(seed, 40))] as const),
  ];

  it.each(spaces)('brings what an import of the same records brings: %s', async (_, tables) => {
    const { workspace, pull } = await connectSpace(store.engine, store.newWorkspace(), tables);
    expect((await pull()).drift).toEqual([]);
    const other = store.newWorkspace();
    const asOf = new Date(opened).toISOString();
    await importRecords(store.engine, tables, { workspace: other, asOf, format: 'json' });
    expect(await settledIn(store.engine, workspace)).toEqual(await settledIn(store.engine, other));
  });

  it('again, and compared as a whole, changes nothing', async () => {
    const few = ['businesses', 'coworkers', 'teams', 'bookings', 'cancelledbookings', 'coworkertimepasses'];
    const tables = engine.share < 1 ? only(asServed(space), ...few) : asServed(space);
    const { workspace, pull, server } = await connectSpace(store.engine, store.newWorkspace(), tables);
    await pull();
    const { freshness, ...stored } = await storedIn(store.engine, workspace);
    server.now += 10 * minute;
    expect(await pull()).toMatchObject({ counts: none, drift: [] });
    const { freshness: later, ...again } = await storedIn(store.engine, workspace);
    expect(again).toEqual(stored);
    // Only of when it was last seen that nothing is there.
    const { tombstone, whole_table, ...rest } = stored;
    expect(await pull({ compare: 'whole' })).toMatchObject({ counts: none, drift: [] });
    expect(await storedIn(store.engine, workspace)).toMatchObject(rest);
    expect(freshness).toEqual([{ source: `space-${workspace}`, as_of: opened }]);
    expect(later).toEqual([{ source: `space-${workspace}`, as_of: opened + 10 * minute }]);
  });
});

describe.each(engines.filter(({ name }) => name === 'duckdb'))('what a pull asks for, on $name', (engine) => {
  const store = sharedStore(engine);
  const connected = (tables: Tables) => connectSpace(store.engine, store.newWorkspace(), tables);

  it('asks by the names that count, in the order in which records name each other', async () => {
    const { pull, server } = await connected(asServed(space));
    await pull();
    const asked = server.takeAsked();
    expect(asked.slice(0, 6)).toEqual([
      'sys/businesses?page=1&size=1000',
      'sys/simpletimezones?page=1&size=1000',
      'spaces/coworkers?page=1&size=1000',
      'spaces/coworkers?id=[101,102,103,104]&page=1&size=100',
      'spaces/teams?page=1&size=1000',
      'spaces/teams?id=[21,22]&page=1&size=100',
    ]);
    expect(asked).toContain(
      'billing/coworkerinvoicelines?CoworkerInvoiceLine_CoworkerInvoice=131&page=1&size=1000',
    );
  });

  it('asks for what was changed since two minutes before the last time, and for nothing else of it', async () => {
    const { pull, server } = await connected(asServed(space));
    await pull();
    server.takeAsked();
    server.now += 5 * minute;
    await pull();
    const asked = server.takeAsked();
    expect(asked).toContain('spaces/bookings?from_Booking_UpdatedOn=2026-11-10T11:58&page=1&size=1000');
    expect(asked).toContain(
      'billing/coworkerextraserviceusehistories?from_CoworkerExtraServiceUseHistory_UpdatedOn=2026-11-10T11:58&page=1&size=1000',
    );
    expect(asked.filter((one) => /coworkerinvoicelines|\?id=/.test(one))).toEqual([]);
    // What has changed, and how many there are, of 17; and the time zones.
    expect(asked).toHaveLength(2 * 17 + 1);
  });

  it('leaves a tenth of a second between one request and the next', async () => {
    const { pull, server } = await connected({});
    const { performance: clock } = globalThis;
    const waitFor = (milliseconds: number) => new Promise<void>((done) => setTimeout(done, milliseconds));
    await pull({ timing: { spacing: 100, now: () => clock.now(), wait: waitFor } });
    const times = server.asked.map(({ at }) => at).slice(0, 12);
    const gaps = times.slice(1).map((at, n) => at - (times[n] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(90);
  });

  it('a record that cannot be read is a reject, once, and stops nothing', async () => {
    const tables = asServed(space);
    const odd = {
      Id: 55,
      UpdatedOn: '2026-11-09T12:00:00Z',
      FromTime: 'noon',
      ToTime: '2026-11-09T13:00:00Z',
    };
    const { pull, workspace, server } = await connected({
      ...tables,
      bookings: [...(tables.bookings ?? []), odd],
    });
    const missing = [{ table: 'bookings', missing: 1, repaired: false }];
    expect((await pull()).drift).toMatchObject(missing);
    server.takeAsked();
    expect((await pull()).drift).toMatchObject(missing);
    // It is known to be missing: the list is not read again for it.
    expect(server.takeAsked()).not.toContain('spaces/bookings?page=1&size=1000');
    await pull({ compare: 'whole' });
    expect(await columnsOf(store.engine, workspace, 'rejected_row', 'file', 'field', 'content')).toEqual([
      ['spaces/bookings/55', 'FromTime', 'noon'],
    ]);
    const well = { ...odd, FromTime: '2026-11-09T12:00:00Z', UpdatedOn: '2026-11-09T14:00:00Z' };
    server.tables = { ...tables, bookings: [...(tables.bookings ?? []), well] };
    await pull({ compare: 'whole' });
    expect(await columnsOf(store.engine, workspace, 'rejected_row', 'file')).toEqual([]);
  });
});
