import { expect, test } from 'vitest';
import { dataset } from '../small-dataset.ts';
import { readAnswers } from './answers.ts';
import { form, response } from './asking-routing.ts';
import { formsOf } from './form-fields.ts';

function answersTo(fields: object[], values: { [fieldId: string]: unknown }) {
  const rows = dataset({ App_RoutingForms_Form: [form('a', fields)] });
  return readAnswers(response(1, values).response, formsOf(rows, () => true)[0]!);
}

const text = (valueString: string) => ({ valueString, valueNumber: null, valueStringArray: null });
const number = (valueNumber: number) => ({ valueString: null, valueNumber, valueStringArray: null });
const list = (valueStringArray: string[]) => ({ valueString: null, valueNumber: null, valueStringArray });

test.each([
  ['number', 5, number(5)],
  ['number', '-3.50', number(-3.5)],
  ['number', ' 5', text(' 5')],
  ['number', '1e3', text('1e3')],
  ['number', ['5'], list(['5'])],
  ['select', 'a', text('a')],
  ['select', ['a', 'b'], text('a')],
  ['select', [null, 7], text('7')],
  ['select', [], list([])],
  ['select', 2.5, text('2.5')],
  ['multiselect', ['a', 1, null, true, ['b'], 'a'], list(['a', '1', 'a'])],
  ['multiselect', [], list([])],
  ['multiselect', 'a', list(['a'])],
  ['multiselect', 7, list(['7'])],
  ['text', '', text('')],
  ['phone', 49, text('49')],
  ['email', ['a'], list(['a'])],
  ['rating', 'a', text('a')],
  [undefined, 5, text('5')],
  ['text', null, null],
  ['text', true, null],
  ['multiselect', { value: 'a' }, null],
])('an answer to a field of type %s: %j', (type, value, kept) => {
  expect(answersTo([{ id: 'f', type }], { f: value })).toEqual(
    kept === null ? [] : [{ fieldId: 'f', ...kept }],
  );
});

test('in the order of the form; to deleted fields, and not to those that are gone', () => {
  const fields = [{ id: 'toString' }, { id: '__proto__', deleted: true }, { id: 'f' }];
  const answers = answersTo(fields, { f: '1', gone: '2', ['__proto__']: '3' });
  expect(answers.map(({ fieldId }) => fieldId)).toEqual(['__proto__', 'f']);
});
