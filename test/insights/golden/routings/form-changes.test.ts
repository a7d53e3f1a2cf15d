import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { cast } from '../cast.ts';
import { type Arrival, historiesOn, type Tables, type World } from '../worlds.ts';
import { chosen, numeric, textual } from './asked-filters.ts';
import { field, fieldId, form, ofForms, responses } from './forms.ts';
import { inAnyOrder } from './in-any-order.ts';

const on = (day: number, rows: Tables): Arrival => ({ at: `2024-02-${day}T12:00:00Z`, rows });
const contact = (...fields: object[]) => ofForms(form('form_sales', 'Contact', fields));

const window = { startDate: '2024-02-01', endDate: '2024-02-01' };
const page = { ...window, sorting: [{ id: 'id', desc: false }], offset: 0, limit: 10 };

describe.each(fewEngines)('on $name', (engine) => {
  const history = historiesOn(engine);

  /** The same promises for every order of the arrivals. */
  async function always(arrivals: readonly Arrival[], expectOf: (world: World) => Promise<void>) {
    for (const order of inAnyOrder(arrivals)) await expectOf(history(...order));
  }

  /** Of each response what is kept of its answers. */
  const answers = async (world: World) =>
    (await world.ask('form-responses', page)).data.map(({ fields }) =>
      fields.map((f) => f.valueString ?? f.valueNumber ?? f.valueStringArray),
    );

  const found = async (world: World, filter: object) =>
    (await world.ask('form-responses', { ...page, columnFilters: [filter] })).data.map(({ id }) => id);

  it('a form with another name, in another team', async () => {
    const note = field('note', 'text', 'Note');
    const arrivals = [
      on(10, { ...cast, ...contact(note), ...responses('id | note\n1 | hello') }),
      on(11, ofForms(form('form_sales', 'Talk to us', [note], { userId: 102, teamId: 3 }))),
    ];
    await always(arrivals, async (world) => {
      const moved = { formName: 'Talk to us', formTeamId: 3, formUserId: 102 };
      const team = (selectedTeamId: number) =>
        world.ask('form-responses', { ...page, scope: 'team', selectedTeamId });
      expect((await team(3)).data).toMatchObject([moved]);
      expect(await team(2)).toEqual({ total: 0, data: [] });
    });
  });

  it('a form that becomes personal', async () => {
    const own = ofForms(form('form_sales', 'Contact', [], { teamId: null }));
    const arrivals = [on(10, { ...cast, ...contact(), ...responses('id\n1') }), on(11, own)];
    await always(arrivals, async (world) => {
      const asker = { userId: 101 };
      const { data } = await world.ask('form-responses', { ...page, scope: 'user' }, asker);
      expect(data).toMatchObject([{ id: 1, formTeamId: null, formUserId: 101 }]);
      const team = await world.ask('forms-by-status', { ...window, scope: 'team', selectedTeamId: 2 });
      expect(team?.total).toBe(0);
    });
  });

  it('a text that becomes a number: what is one is one, and what is none can still be found', async () => {
    const arrivals = [
      on(10, { ...contact(field('size', 'text', 'Size')), ...responses('id | size\n1 | "12.5"\n2 | many') }),
      on(11, contact(field('size', 'number', 'Size'))),
      on(12, responses('id | size\n3 | 7')),
    ];
    await always(arrivals, async (world) => {
      expect(await answers(world)).toEqual([[12.5], ['many'], [7]]);
      expect(await found(world, numeric(fieldId('size'), 'gt', 7))).toEqual([1]);
      expect(await found(world, textual(fieldId('size'), 'contains', 'man'))).toEqual([2]);
      expect(await found(world, textual(fieldId('size'), 'isEmpty'))).toEqual([1, 3]);
    });
  });

  it('a multiselect that becomes a select, and a select that becomes a multiselect', async () => {
    const [many, one] = ['multiselect', 'select'] as const;
    const options = 'x X, y Y';
    const arrivals = [
      on(10, contact(field('a', many, 'A', options), field('b', one, 'B', options))),
      on(11, responses('id | a | b\n1 | ["y","x"] | x')),
      on(12, contact(field('a', one, 'A', options), field('b', many, 'B', options))),
    ];
    await always(arrivals, async (world) => {
      expect(await answers(world)).toEqual([['y', ['x']]]);
      expect(await found(world, chosen(fieldId('a'), 'x', 'y'))).toEqual([1]);
      expect(await found(world, chosen(fieldId('a'), 'x'))).toEqual([]);
      expect(await found(world, chosen(fieldId('b'), 'x'))).toEqual([1]);
      expect(await found(world, chosen(fieldId('b'), 'x', 'y'))).toEqual([]);
      const failed = await world.ask('failed-bookings-by-field', window);
      expect(failed.Contact).toMatchObject({
        A: [{ optionLabel: 'Y', count: 1 }, { count: 0 }],
        B: [{ optionLabel: 'X', count: 1 }, { count: 0 }],
      });
    });
  });

  it('a list whose field becomes a text stays a list, and can still be found', async () => {
    const arrivals = [
      on(10, {
        ...contact(field('a', 'multiselect', 'A', 'x X')),
        ...responses('id | a\n1 | ["x","y"]\n2 | z'),
      }),
      on(11, contact(field('a', 'text', 'A'))),
    ];
    await always(arrivals, async (world) => {
      expect(await answers(world)).toEqual([[['x', 'y']], ['z']]);
      expect(await found(world, chosen(fieldId('a'), 'y', 'x'))).toEqual([1]);
      expect(await found(world, textual(fieldId('a'), 'equals', 'z'))).toEqual([2]);
    });
  });

  it('an option that is dropped: the answer stays and can be found, and is counted under no option', async () => {
    const arrivals = [
      on(10, contact(field('a', 'select', 'A', 'x X, y Y'))),
      on(11, responses('id | a\n1 | x\n2 | y')),
      on(12, contact(field('a', 'select', 'A', 'y Why'))),
    ];
    await always(arrivals, async (world) => {
      expect(await answers(world)).toEqual([['x'], ['y']]);
      expect(await found(world, chosen(fieldId('a'), 'x'))).toEqual([1]);
      expect(await world.ask('failed-bookings-by-field', window)).toEqual({
        Contact: { A: [{ optionId: 'y', optionLabel: 'Why', count: 1 }] },
      });
    });
  });

  it('a field that is marked as deleted keeps its answers, one that is taken out does not', async () => {
    const [a, b, c] = ['a', 'b', 'c'].map((name) => field(name, 'select', name.toUpperCase(), 'x X'));
    const arrivals = [
      on(10, contact(...[a, b, c].map((one) => one ?? {}))),
      on(11, responses('id | a | b | c\n1 | x | x | x')),
      on(12, contact({ ...a, deleted: true }, { ...c })),
    ];
    await always(arrivals, async (world) => {
      const { data } = await world.ask('form-responses', page);
      expect(data[0]?.fields.map((f) => f.fieldId)).toEqual([fieldId('a'), fieldId('c')]);
      expect(await found(world, chosen(fieldId('a'), 'x'))).toEqual([1]);
      expect(Object.keys((await world.ask('failed-bookings-by-field', window)).Contact ?? {})).toEqual(['C']);
      const labels = async (id: 'form-field-options' | 'form-response-headers') =>
        (await world.ask(id, {})).map(({ label }) => label);
      expect(await labels('form-field-options')).toEqual(['A', 'C']);
      expect(await labels('form-response-headers')).toEqual(['C']);
    });
  });
});
