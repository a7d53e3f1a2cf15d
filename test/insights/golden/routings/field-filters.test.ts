import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../../engines.ts';
import { cast } from '../cast.ts';
import { worldsOn } from '../worlds.ts';
import { chosen, numeric, single, textual } from './asked-filters.ts';
import { field, fieldId, form, ofForms, responses } from './forms.ts';

const forms = ofForms(
  form('form_sales', 'Sales', [
    field('topic', 'select', 'Topic', 'pricing Pricing, demo Demo, 10%_ Odd'),
    field('tools', 'multiselect', 'Tools', 'crm CRM, mail E-mail, chat Chat'),
    field('size', 'number', 'Size'),
    field('note', 'text', 'Note'),
    field('long', 'textarea', 'Long'),
    field('tel', 'phone', 'Phone'),
    field('mail', 'email', 'E-mail'),
    field('way', 'radio', 'Way'),
    { ...field('old', 'select', 'Old', 'yes Yes'), deleted: true },
  ]),
  form('form_help', 'Help', [field('kind', 'text', 'Kind')], { teamId: 3 }),
);

// Response 8 is one of another form, and 7 has no answers.
const answered = responses(`
  id | form       | topic   | tools                 | size             | note       | long | tel   | mail     | way  | old | kind
   1 | form_sales | pricing | ["crm","mail"]        | 12               | Ann 100%   | -    | +155  | a@b.test | web  | yes | -
   2 | form_sales | demo    | ["mail","chat","crm"] | 12.5             | ann_lee    | x    | -     | -        | -    | -   | -
   3 | form_sales | pricing | ["chat"]              | -3               | back\\slash | -   | -     | -        | mail | -   | -
   4 | form_sales | 10%_    | []                    | 9007199254740991 | ""         | -    | -     | -        | -    | -   | -
   5 | form_sales | -       | crm                   | "0.1"            | null       | -    | -     | -        | -    | -   | -
   6 | form_sales | "12"    | -                     | 0                | Änne       | -    | -     | -        | -    | -   | -
   7 | form_sales | -       | -                     | -                | -          | -    | -     | -        | -    | -   | -
   8 | form_help  | -       | -                     | -                | -          | -    | -     | -        | -    | -   | bug
`);

const all = [1, 2, 3, 4, 5, 6, 7, 8];
const topic = fieldId('topic');
const tools = fieldId('tools');
const note = (operator: string, operand?: string) => textual(fieldId('note'), operator, operand);
const size = (operator: string, operand: number) => numeric(fieldId('size'), operator, operand);

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(cast, forms, answered);
  const page = { startDate: '2024-02-01', endDate: '2024-02-01', offset: 0, limit: 100 };

  async function ids(columnFilters: readonly object[], semantics: 'documented' | 'calcom' = 'documented') {
    const body = { ...page, columnFilters, sorting: [{ id: 'id', desc: false }] };
    return (await world.ask('form-responses', body, { semantics })).data.map(({ id }) => id);
  }

  it.each([
    ['a multiselect has all of the chosen', chosen(tools, 'crm'), [1, 2, 5]],
    ['a multiselect has all of the chosen', chosen(tools, 'crm', 'mail'), [1, 2]],
    ['a multiselect has all of the chosen', chosen(tools, 'mail', 'crm', 'mail'), [1, 2]],
    ['a multiselect has all of the chosen', chosen(tools, 'mail', 'chat', 'crm'), [2]],
    ['a multiselect has all of the chosen', chosen(tools, 'crm', 'unknown'), []],
    ['nothing chosen filters nothing', chosen(tools), all],
    ['a select is any of the chosen', chosen(topic, 'pricing'), [1, 3]],
    ['a select is any of the chosen', chosen(topic, 'demo', 'pricing'), [1, 2, 3]],
    ['a select is any of the chosen', chosen(topic, 'demo', 'unknown'), [2]],
    ['a number is the text of an id', chosen(topic, 12), [6]],
    ['a label is no id', chosen(topic, 'Pricing'), []],
    ['nothing chosen filters nothing', chosen(topic), all],
    ['a select is the one', single(topic, 'pricing'), [1, 3]],
    ['a select is the one', single(topic, 'Pricing'), []],
    ['a select as text, by the ids of its options', textual(topic, 'contains', 'PRIC'), [1, 3]],
    ['a select as text, by the ids of its options', textual(topic, 'endsWith', '%_'), [4]],
    [
      'a select as text, by the ids of its options',
      textual(topic, 'notEquals', 'pricing'),
      [2, 4, 5, 6, 7, 8],
    ],
    ['a select as text, by the ids of its options', textual(topic, 'isEmpty'), [5, 7, 8]],
    ['a deleted field keeps its answers', single(fieldId('old'), 'yes'), [1]],
    ['text is the one', single(fieldId('note'), 'ann_lee'), [2]],
    ['text is the one', single(fieldId('note'), 'Ann_Lee'), []],
    ['a field of another form', textual(fieldId('kind'), 'equals', 'bug'), [8]],
    ['a field of another form', textual(fieldId('kind'), 'notEquals', 'bug'), [1, 2, 3, 4, 5, 6, 7]],
    ['textarea', textual(fieldId('long'), 'isNotEmpty'), [2]],
    ['phone', textual(fieldId('tel'), 'startsWith', '+1'), [1]],
    ['email', textual(fieldId('mail'), 'endsWith', '@B.test'), [1]],
    ['an unknown type is text', textual(fieldId('way'), 'equals', 'mail'), [3]],
    ['an unknown type is text', single(fieldId('way'), 'web'), [1]],
  ] as const)('%s: %j', async (_, filter, expected) => {
    for (const semantics of ['documented', 'calcom'] as const)
      expect(await ids([filter], semantics)).toEqual(expected);
  });

  it.each([
    [size('eq', 12), [1]],
    [size('eq', 12.5), [2]],
    [size('eq', 0.1), [5]],
    [size('eq', 0), [6]],
    [size('eq', 9007199254740991), [4]],
    [size('eq', 9007199254740990), []],
    [size('neq', 12), [2, 3, 4, 5, 6]],
    [size('gt', 12), [2, 4]],
    [size('gte', 12), [1, 2, 4]],
    [size('gt', 12.4), [2, 4]],
    [size('gt', 1e15), [4]],
    [size('lt', 0), [3]],
    [size('lt', 0.1), [3, 6]],
    [size('lte', 0.1), [3, 5, 6]],
    [size('lte', -3), [3]],
    [size('lt', -3.5), []],
    [size('gt', -1e300), [1, 2, 3, 4, 5, 6]],
    [size('lt', 1e300), [1, 2, 3, 4, 5, 6]],
    [size('gt', 1e300), []],
  ])('numbers compare as numbers, and none is never matched: %j', async (filter, expected) => {
    expect(await ids([filter])).toEqual(expected);
  });

  it.each([
    [note('equals', 'ann_lee'), [2]],
    [note('equals', 'Ann_lee'), []],
    [note('equals', ''), [4]],
    [note('notEquals', 'ann_lee'), [1, 3, 4, 5, 6, 7, 8]],
    [note('contains', 'ANN'), [1, 2]],
    [note('contains', '%'), [1]],
    [note('contains', '_'), [2]],
    [note('contains', '\\'), [3]],
    [note('contains', 'än'), [6]],
    [note('contains', ''), [1, 2, 3, 4, 6]],
    [note('notContains', 'ann'), [3, 4, 5, 6, 7, 8]],
    [note('notContains', ''), [5, 7, 8]],
    [note('startsWith', 'ANN'), [1, 2]],
    [note('startsWith', '_'), []],
    [note('endsWith', '%'), [1]],
    [note('endsWith', '\\SLASH'), [3]],
    [note('isEmpty'), [4, 5, 7, 8]],
    [note('isNotEmpty'), [1, 2, 3, 6]],
  ])('texts compare as in the other filters: %j', async (filter, expected) => {
    expect(await ids([filter])).toEqual(expected);
  });

  const unknown = '11111111-1111-4111-8111-111111111111';

  it.each([
    [single(unknown, 'x')],
    [chosen(unknown, 'x')],
    [numeric(unknown, 'neq', 1)],
    [textual(unknown, 'isEmpty')],
    [textual(unknown, 'notEquals', 'x')],
    [textual(unknown, 'isNotEmpty')],
  ])('a UUID that is no field matches nothing: %j', async (filter) => {
    expect(await ids([filter])).toEqual([]);
    expect(await ids([filter, note('isEmpty')])).toEqual([]);
  });

  it('a field of a form that the scope does not hold matches nothing', async () => {
    const ask = (selectedTeamId: number) => {
      const columnFilters = [textual(fieldId('kind'), 'notEquals', 'x')];
      return world.ask('form-responses', { ...page, scope: 'team', selectedTeamId, columnFilters });
    };
    expect((await ask(3)).total).toBe(1);
    expect((await ask(2)).total).toBe(0);
  });

  it('all filters must hold, also when a field is given twice', async () => {
    expect(await ids([chosen(tools, 'crm'), chosen(tools, 'chat')])).toEqual([2]);
    expect(await ids([chosen(topic, 'pricing', 'demo'), chosen(tools, 'chat')])).toEqual([2, 3]);
    expect(await ids([size('gt', 0), size('lt', 12.5)])).toEqual([1, 5]);
    expect(await ids([single(topic, 'pricing'), single(topic, 'demo')])).toEqual([]);
    expect(await ids([note('isEmpty'), size('gt', 0)])).toEqual([4, 5]);
  });
});
