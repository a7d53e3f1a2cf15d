import { expect, test } from 'vitest';
import { dataset } from '../small-dataset.ts';
import { askRouting, form, response, routingDataOf } from './asking-routing.ts';

const field = (n: number) => `${n}aaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa`;
const [select, multiselect, number, text] = [field(1), field(2), field(3), field(4)];

const rows = dataset({
  App_RoutingForms_Form: [
    form('a', [
      { id: select, type: 'select' },
      { id: multiselect, type: 'multiselect' },
      { id: number, type: 'number' },
      { id: text, type: 'text' },
    ]),
    form('b', []),
    form('not mine', [{ id: field(5), type: 'text' }], { userId: 2 }),
  ],
  App_RoutingForms_FormResponse: [
    response(1, { [select]: 'x', [multiselect]: ['x', 'y'], [number]: '5', [text]: 'Ann' }),
    response(2, { [select]: 'y', [multiselect]: ['y'], [number]: 'five', [text]: '' }),
    response(3, { [multiselect]: [] }),
    response(4, { [text]: 'Bob' }, { formId: 'b' }),
  ],
});

function ask(id: string, type: string, data: unknown) {
  const body = { columnFilters: [{ id, value: { type, data } }] };
  const answered = askRouting(rows, 'form-responses', { body });
  if (answered.status !== 200) return answered.status;
  return routingDataOf(rows, 'form-responses', { body })
    .data.map(({ id }: { id: number }) => id)
    .reverse();
}

test.each([
  ['of a select any', select, 'ms', ['x', 'y'], [1, 2]],
  ['of a multiselect all', multiselect, 'ms', ['x', 'y'], [1]],
  ['an empty list filters nothing', multiselect, 'ms', [], [1, 2, 3, 4]],
  ['a text', text, 'ss', 'Ann', [1]],
  ['a number', number, 'n', { operator: 'gte', operand: 5 }, [1]],
  ['no answer is no number', number, 'n', { operator: 'neq', operand: 7 }, [1]],
  ['no answer is empty', text, 't', { operator: 'isEmpty' }, [2, 3, 4]],
  ['no answer is another', text, 't', { operator: 'notEquals', operand: 'Ann' }, [2, 3, 4]],
  ['no answer is not anything', text, 't', { operator: 'isNotEmpty' }, [1]],
  ['what is stored in a number', number, 't', { operator: 'equals', operand: 'five' }, [2]],
  ['a field that nobody has', field(6), 't', { operator: 'isEmpty' }, []],
  ['a field of somebody else', field(5), 'n', { operator: 'eq', operand: 1 }, []],
  ['a list where there is none', number, 'ms', ['five'], 400],
  ['a number where there is none', text, 'n', { operator: 'eq', operand: 1 }, 400],
  ['a text where there is none', multiselect, 'ss', 'x', 400],
])('%s', (_, id, type, data, expected) => {
  expect(ask(id, type, data)).toEqual(expected);
});

test('who may not ask learns nothing of the fields', () => {
  const columnFilters = [{ id: text, value: { type: 'n', data: { operator: 'eq', operand: 1 } } }];
  const body = { scope: 'team', selectedTeamId: 5, columnFilters };
  expect(askRouting(rows, 'forms-by-status', { body }).status).toBe(403);
});
