import { describe, expect, it } from 'vitest';
import { sql } from '../../../src/sql/statement.ts';
import { mostEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { importTables } from '../import-tables.ts';
import { answer, formBody } from './calcom-bodies.ts';
import { deliverEvents } from './deliver-events.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 2, 1, 10, minute)).toISOString();
const [big, small] = [
  { id: 'o-big', label: 'Big' },
  { id: 'o-small', label: 'Small' },
];

describe.each(mostEngines)('a form that webhooks alone tell of, on $name', (engine) => {
  const store = sharedStore(engine);

  async function formOf(workspace: number) {
    const [form] = await store.engine.read(
      sql`SELECT fields FROM routing_form WHERE workspace = ${workspace} AND id = 'form-a'`,
    );
    const fields = JSON.parse((form?.fields ?? 'null') as string) as Record<string, unknown>[] | null;
    return fields?.map(({ id: _, ...field }) => field);
  }

  async function answersOf(workspace: number) {
    const rows = await store.engine.read(
      sql`SELECT fields FROM routing_response WHERE workspace = ${workspace} ORDER BY created_at, id`,
    );
    return rows.map(({ fields }) =>
      (JSON.parse(fields as string) as [string, unknown][]).map(([, value]) => value),
    );
  }

  /** All at once, one by one, and the other way round; where a write takes long that alone. */
  async function everyOrder(...events: readonly unknown[]): Promise<number[]> {
    const orders = [[events], events.map((one) => [one]), events.toReversed().map((one) => [one])];
    const workspaces: number[] = [];
    for (const writes of engine.share < 1 ? orders.slice(-1) : orders) {
      const workspace = store.newWorkspace();
      for (const bodies of writes) await deliverEvents(store.engine, workspace, bodies);
      workspaces.push(workspace);
    }
    return workspaces;
  }

  it('has every field and option that an answer has shown, whichever came last', async () => {
    const workspaces = await everyOrder(
      formBody(at(0), { Size: answer('Big', [big]), Name: answer('Bea') }),
      formBody(at(1), { Size: answer('Big', [{ ...big, id: null }]) }),
      formBody(at(2), { Size: answer(['Small'], [small]) }),
      formBody(at(3), { Name: answer(null), Colour: answer('Red', [{ id: null, label: 'Red' }]) }),
    );
    for (const workspace of workspaces) {
      expect(await formOf(workspace)).toEqual([
        { label: 'Colour', type: 'select', options: [{ id: null, label: 'Red' }] },
        { label: 'Name', type: 'text' },
        { label: 'Size', type: 'select', options: [big, small] },
      ]);
      expect(await answersOf(workspace)).toEqual([['Bea', 'o-big'], ['o-big'], ['o-small'], ['Red']]);
    }
  });

  it('calls an option as it was called last', async () => {
    const workspaces = await everyOrder(
      formBody(at(0), { Size: answer('Big', [big]) }),
      formBody(at(1), { Size: answer('Large', [{ id: 'o-big', label: 'Large' }]) }),
    );
    for (const workspace of workspaces) {
      expect(await formOf(workspace)).toMatchObject([{ options: [{ id: 'o-big', label: 'Large' }] }]);
    }
  });

  it('has a field of several choices from the first answer with two on', async () => {
    const one = formBody(at(0), { Size: answer(['Big'], [big]) });
    const two = formBody(at(1), { Size: answer(['Big', 'Small'], [big, small]) });
    const [single] = await everyOrder(one);
    expect(await formOf(single ?? 0)).toMatchObject([{ type: 'select' }]);
    expect(await answersOf(single ?? 0)).toEqual([['o-big']]);
    for (const workspace of await everyOrder(one, two)) {
      expect(await formOf(workspace)).toMatchObject([{ type: 'multiselect' }]);
      expect(await answersOf(workspace)).toEqual([[['o-big']], [['o-big', 'o-small']]]);
    }
  });

  it('has what can be read of answers of any shape', async () => {
    const strange = {
      Name: null,
      Size: answer('Big', [big, { label: null }]),
      A: 3,
      B: 'b',
      C: ['c'],
      D: { e: 1 },
    };
    for (const workspace of await everyOrder(formBody(at(0), strange))) {
      expect((await formOf(workspace))?.map(({ label }) => label)).toEqual([
        'A',
        'B',
        'C',
        'D',
        'Name',
        'Size',
      ]);
      expect(await answersOf(workspace)).toEqual([['3', 'b', ['c'], 'o-big']]);
    }
  });

  it('makes way for the form of a source, though that one has no fields', async () => {
    const told = formBody(at(0), { Size: answer('Big', [big]) });
    const form = { id: 'form-a', name: 'Contact us', userId: 1, createdAt: at(0), updatedAt: at(0) };
    const bring = (workspace: number) =>
      importTables(store.engine, { App_RoutingForms_Form: [form] }, { workspace, asOf: at(9) });
    const [one, other] = [store.newWorkspace(), store.newWorkspace()];
    await deliverEvents(store.engine, one, [told]);
    await bring(one);
    await bring(other);
    await deliverEvents(store.engine, other, [told]);
    for (const workspace of [one, other]) {
      expect(await formOf(workspace)).toBeUndefined();
      expect(await answersOf(workspace)).toEqual([[]]);
    }
  });
});
