import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { CopiedRelation } from '../../src/copy/copied-relation.ts';
import { copyStore } from '../../src/copy/copy-store.ts';
import { KeyAuthenticator } from '../../src/people/authenticate-key.ts';
import { revokeKey } from '../../src/people/revoke-key.ts';
import { addWorkspace, listWorkspaces } from '../../src/people/workspaces.ts';
import { join, name, sql } from '../../src/sql/statement.ts';
import type { Engine, Writer } from '../../src/store/engine.ts';
import { relations } from '../../src/store/relations.ts';
import { engines, mostEngines, type TestEngine, type TestStore } from '../engines.ts';
import { bookings, fillStore, held, now } from './filled-store.ts';

const [home] = engines;

/** An empty store for the test at hand. */
async function emptyStore({ open }: TestEngine): Promise<Engine> {
  const { engine, close } = await open();
  onTestFinished(({ task }) => close(task.result?.state === 'fail'));
  return engine;
}

const silent = { signal: new AbortController().signal, onProgress: () => {} };
const copy = (source: Engine, target: Engine) => copyStore({ source, target, ...silent });
const sum = (copied: readonly CopiedRelation[], what: 'rows' | 'moved') =>
  copied.reduce((total, relation) => total + relation[what], 0);
const differing = (copied: readonly CopiedRelation[]) =>
  copied.flatMap(({ relation, differing }) => differing.map((month) => `${relation} ${month}`));

/** The engine, with something done around what its writes insert. */
const withInserts = (
  engine: Engine,
  insert: (relation: string, writer: Writer, really: () => Promise<void>) => Promise<void>,
): Engine => ({
  ...engine,
  write: (work, about) =>
    engine.write(
      (writer) =>
        work({
          ...writer,
          insert: (relation, select) => insert(relation, writer, () => writer.insert(relation, select)),
        }),
      about,
    ),
});

let from: TestStore | undefined;
let source: Engine;
let key: string;
beforeAll(async () => {
  from = await home?.open();
  if (from === undefined) return;
  source = from.engine;
  key = await fillStore(source);
});
afterAll(() => from?.close());

describe.skipIf(home === undefined).each(engines)(`a copy of a store on ${home?.name} to $name`, (engine) => {
  it('and back is the same store, which goes its own way from then on', async () => {
    const target = await emptyStore(engine);
    const there = await copy(source, target);
    expect(differing(there)).toEqual([]);
    expect(sum(there, 'moved')).toBe(sum(there, 'rows'));
    expect(there.map(({ relation }) => relation).sort()).toEqual(relations.map(({ name }) => name).sort());
    expect(await copy(source, target)).toEqual(there.map((one) => ({ ...one, moved: 0 })));

    const back = await emptyStore(home as TestEngine);
    expect(differing(await copy(target, back))).toEqual([]);
    expect(await held(back)).toEqual(await held(source));
    expect(await held(target)).toEqual(await held(source));

    const keys = new KeyAuthenticator(target, { calcomKeyPrefix: 'cal_' });
    const ask = () => keys.authenticate(key, now);
    expect(await ask()).toMatchObject({ caller: { workspace: 1, operator: true }, scopes: ['read'] });
    await revokeKey(target, { workspace: { id: 1, name: 'main' }, which: key.slice(0, 11), now });
    keys.forget();
    expect(await ask()).toBeNull();
    await keys.close();
    await target.write(async (writer) => retitle(writer, await newest(writer)));
    await expect(copy(source, target)).rejects.toThrow(
      /^The target holds other data than the source \(booking 2026-\d\d, api_key all, api_key_use all\); /,
    );
    expect(await titled(target, 'retitled')).toBe(1);
  });
});

describe.skipIf(home === undefined).each(mostEngines)('a copy to $name that is hindered', (engine) => {
  it('is no store yet when it was stopped or broke off, and goes on, whatever became of the source', async () => {
    const target = await emptyStore(engine);
    const stopping = new AbortController();
    const stopped = copyStore({
      source,
      target,
      signal: stopping.signal,
      onProgress: (step) => {
        if (step === 'copying calcom_booking') stopping.abort(new Error('that is enough'));
      },
    });
    await expect(stopped).rejects.toThrow('that is enough');
    expect(await listWorkspaces(target)).toEqual([{ id: 0, name: '(unfinished copy)' }]);
    const breaking = withInserts(target, async (relation, _, really) => {
      expect(relation).not.toBe('calcom_users');
      await really();
      if (relation === 'calcom_attendee') throw new Error('the line is dead');
    });
    await expect(copy(source, breaking)).rejects.toThrow('the line is dead');

    const changed = await emptyStore(home as TestEngine);
    await expect(copy(target, changed)).rejects.toThrow('The source is itself a copy that has not ended.');
    await copy(source, changed);
    await addWorkspace(changed, 'paris');
    await changed.write(async (writer) => {
      await writer.remove('calcom_booking', sql`workspace = ${1} AND id % 2 = 0`);
      await writer.remove('calcom_users', sql`workspace = ${2}`);
      const later = sql`SELECT workspace, source, as_of + 1 FROM freshness WHERE workspace = ${1}`;
      await writer.replace('freshness', sql`workspace = ${1}`, later);
      await retitle(writer, await newest(writer));
    });
    const rest = await copy(changed, target);
    expect(differing(rest)).toEqual([]);
    expect(rest.find(({ relation }) => relation === 'calcom_host')).toMatchObject({ moved: 0 });
    expect(await held(target)).toEqual(await held(changed));
  });

  it('goes into no store that holds something, and leaves it alone', async () => {
    const target = await emptyStore(engine);
    await addWorkspace(target, 'mine');
    await expect(copy(source, target)).rejects.toThrow('The target holds other data than the source');
    expect(await listWorkspaces(target)).toEqual([
      { id: 1, name: 'main' },
      { id: 2, name: 'mine' },
    ]);
  });

  it('names the table and the month that did not become the same, and has not ended by then', async () => {
    const target = await emptyStore(engine);
    const careless = withInserts(target, async (relation, writer, really) => {
      await really();
      if (relation === 'booking') await retitle(writer, await newest(writer));
    });
    const [{ created_at: at } = { created_at: 0 }] = await source.read(
      sql`SELECT max(created_at) AS created_at FROM booking WHERE workspace = ${1}`,
    );
    const month = new Date(at as number).toISOString().slice(0, 7);
    expect(differing(await copy(source, careless))).toEqual([`booking ${month}`, 'workspace all']);
    expect(await listWorkspaces(target)).toEqual([{ id: 0, name: '(unfinished copy)' }]);
    const mended = await copy(source, target);
    expect(differing(mended)).toEqual([]);
    expect(sum(mended, 'moved')).toBeLessThan(bookings / 4);
  });

  it('of nothing is refused', async () => {
    const target = await emptyStore(engine);
    await expect(copy(await emptyStore(home as TestEngine), target)).rejects.toThrow('nothing to copy');
    expect(await listWorkspaces(target)).toEqual([{ id: 1, name: 'main' }]);
  });
});

async function newest(store: Pick<Engine, 'read'>): Promise<number> {
  const [row] = await store.read(
    sql`SELECT id FROM booking WHERE workspace = ${1} ORDER BY created_at DESC LIMIT 1`,
  );
  return row?.id as number;
}

async function titled(engine: Engine, title: string): Promise<unknown> {
  const [row] = await engine.read(sql`SELECT count(*) AS n FROM booking WHERE title = ${title}`);
  return row?.n;
}

async function retitle(writer: Writer, id: number): Promise<void> {
  const booking = relations.find((relation) => relation.name === 'booking');
  const columns = (booking?.columns ?? []).map(({ name: column }) =>
    column === 'title' ? sql`${'retitled'} AS title` : name(column),
  );
  const one = sql`workspace = ${1} AND id = ${id}`;
  await writer.replace('booking', one, sql`SELECT ${join(columns, ', ')} FROM booking WHERE ${one}`);
}
