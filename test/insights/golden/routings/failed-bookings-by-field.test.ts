import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../../engines.ts';
import { type Asker, type World, worldsOn } from '../worlds.ts';
import { acme, february } from './acme.ts';
import { field, fieldId, form, ofForms, responses } from './forms.ts';

/** Forms, fields and options in the order of the answer; options as label and count. */
async function failed(world: World, body: object = {}, asker?: Asker) {
  const answer = await world.ask('failed-bookings-by-field', { ...february, ...body }, asker);
  return Object.entries(answer).map(([form, fields]) => [
    form,
    ...Object.entries(fields).map(([label, options]) => [
      label,
      ...options.map(({ optionLabel, count }) => `${optionLabel}: ${count}`),
    ]),
  ]);
}

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inAcme = world(acme);

  it.each(['documented', 'calcom'] as const)(
    'counts, for each option, the responses that led to no booking: %s',
    async (semantics) => {
      expect(await failed(inAcme, {}, { semantics })).toEqual([
        ['Ask for help', ['Kind', 'Bug: 1', 'How-to: 0']],
        [
          'Contact sales',
          ['Topic', 'Pricing: 2', 'Something else: 1', 'Demo: 0'],
          ['Tools', 'CRM: 2', 'E-mail: 1', 'Chat: 0'],
        ],
      ]);
    },
  );

  it('an option is told with its id', async () => {
    const answer = await inAcme.ask('failed-bookings-by-field', february);
    expect(answer['Ask for help']?.Kind).toEqual([
      { optionId: 'bug', optionLabel: 'Bug', count: 1 },
      { optionId: 'how', optionLabel: 'How-to', count: 0 },
    ]);
  });

  it('a form whose responses all led to a booking has zeros, by label; one without responses is not there', async () => {
    expect(await failed(inAcme, { startDate: '2024-02-05', endDate: '2024-02-06' })).toEqual([
      ['Ask for help', ['Kind', 'Bug: 1', 'How-to: 0']],
      [
        'Contact sales',
        ['Topic', 'Demo: 0', 'Pricing: 0', 'Something else: 0'],
        ['Tools', 'CRM: 0', 'Chat: 0', 'E-mail: 0'],
      ],
    ]);
    expect(await failed(inAcme, { startDate: '2024-02-12' })).toEqual([
      [
        'Contact sales',
        ['Topic', 'Pricing: 1', 'Demo: 0', 'Something else: 0'],
        ['Tools', 'CRM: 0', 'Chat: 0', 'E-mail: 0'],
      ],
    ]);
    expect(await failed(inAcme, { startDate: '2024-02-03', endDate: '2024-02-04' })).toEqual([]);
  });

  it('filters say which responses count', async () => {
    const value = { type: 'ms', data: ['mail'] };
    expect(await failed(inAcme, { columnFilters: [{ id: fieldId('tools'), value }] })).toEqual([
      [
        'Contact sales',
        ['Topic', 'Pricing: 1', 'Demo: 0', 'Something else: 0'],
        ['Tools', 'CRM: 1', 'E-mail: 1', 'Chat: 0'],
      ],
    ]);
  });

  it('names and labels that occur twice have their id behind them, what has no label has its id in its place', async () => {
    const twins = world(
      ofForms(
        form('form_b', 'Contact', [field('a', 'select', 'A', 'x X')]),
        form('form_a', 'Contact', [
          field('a', 'select', 'Topic', 'x X'),
          { ...field('b', 'select', 'Topic', 'x X'), deleted: true },
          field('c', 'radio', 'Way', 'x X'),
          field('d', 'text', 'Way'),
          field('e', 'select', 'Way', 'y Same, x Same'),
          {
            ...field('f', 'multiselect', null),
            options: [{ id: 'x', label: null }, { id: null, label: 'Nobody' }, { id: 'y' }],
          },
          { ...field('g', 'select', 'Empty'), options: [] },
          { ...field('h', 'select', 'Without ids'), options: [{ id: null, label: 'X' }] },
        ]),
        form('form_c', 'Contact', [field('a', 'select', 'A', 'x X')]),
        form('form_d', 'Without options', [field('a', 'text', 'A'), field('b', 'number', 'B')]),
      ),
      responses(`
        id | form   | a | c | e | f               | h
         1 | form_a | x | x | x | ["y","y","x"]   | X
         2 | form_a | x | - | - | ["y","unknown"] | -
         3 | form_b | - | - | - | -               | -
         4 | form_d | x | - | - | -               | -
      `),
    );
    expect(await failed(twins)).toEqual([
      [
        'Contact (form_a)',
        ['Topic', 'X: 2'],
        [`Way (${fieldId('c')})`, 'X: 1'],
        [`Way (${fieldId('e')})`, 'Same: 1', 'Same: 0'],
        [fieldId('f'), 'y: 2', 'x: 1'],
      ],
      ['Contact (form_b)', ['A', 'X: 0']],
    ]);
    const onlyB = { columnFilters: [{ id: 'formId', value: { type: 'ss', data: 'form_b' } }] };
    expect(await failed(twins, onlyB)).toEqual([['Contact', ['A', 'X: 0']]]);
  });

  it('an answer is read by the type of today: one of a list, one as a list, a number as the id of an option', async () => {
    const changed = world(
      ofForms(
        form('form_sales', 'Contact', [
          field('one', 'select', 'One', '5 Five, x X'),
          field('many', 'multiselect', 'Many', '5 Five, x X'),
          field('number', 'number', 'Number', '5 Five, 7 Seven'),
        ]),
      ),
      responses(`
        id | one       | many  | number
         1 | ["x","5"] | x     | 5
         2 | 5         | 5     | "5"
         3 | "5"       | ["5"] | 7.5`),
    );
    expect(await failed(changed)).toEqual([
      ['Contact', ['One', 'Five: 2', 'X: 1'], ['Many', 'Five: 2', 'X: 1'], ['Number', 'Five: 2', 'Seven: 0']],
    ]);
  });

  it('an empty store has no forms', async () => {
    expect(await failed(world({}))).toEqual([]);
  });

  it('a label with an id behind it that another field has by itself gets one more', async () => {
    const inThree = world(
      ofForms(
        form('form_a', 'Labels', [
          field('a', 'select', 'A', 'x X'),
          field('b', 'select', 'A', 'y Y'),
          field('c', 'select', `A (${fieldId('a')})`, 'z Z'),
        ]),
      ),
      responses(`
        id | form   | a | b | c
        1  | form_a | x | y | z`),
    );
    const [only = []] = await failed(inThree);
    expect(
      only
        .slice(1)
        .flatMap((field) => field.slice(1))
        .sort(),
    ).toEqual(['X: 1', 'Y: 1', 'Z: 1']);
  });
});
