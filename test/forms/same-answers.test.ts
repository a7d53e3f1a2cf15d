import { describe, expect, it } from 'vitest';
import { parseFormFields } from '../../src/forms/form-field.ts';
import { parseResponse, parseSubmission, sameAnswers } from '../../src/forms/same-answers.ts';

const options = [
  { id: 'o-big', label: 'Big' },
  { id: 'o-small', label: 'Small' },
];
const fields = parseFormFields(
  JSON.stringify([
    { id: 'f-name', label: 'Full name', type: 'text' },
    { id: 'f-size', label: 'Size', identifier: 'size', type: 'select', options },
    { id: 'f-old', label: 'Old size', type: 'select', options: [{ label: 'Big' }, { label: 'Small' }] },
    { id: 'f-one', label: 'Twice', type: 'text' },
    { id: 'f-two', label: 'Twice', type: 'text' },
  ]),
);
const same = (submission: unknown, response: unknown) =>
  sameAnswers(parseSubmission(JSON.stringify(submission)), parseResponse(JSON.stringify(response), fields));
const named = (value: unknown, label = 'Name') => ({ 'f-name': { label, value } });
const sized = (value: unknown) => ({ 'f-size': { label: 'Size', value } });
const chose = (value: unknown, ...chosen: readonly object[]) => ({ size: { label: 'size', value, chosen } });

describe('a submission and a response are of the same answers', () => {
  it.each([
    ['by the label of then', { Name: { value: 'Bea' } }, named('Bea')],
    ['by the label of today', { 'Full name': { value: 'Bea' } }, named('Bea')],
    ['by the identifier of the field', chose('Big', options[0] ?? {}), sized('o-big')],
    [
      'by the identifier in the response',
      { who: { value: 'Bea' } },
      { gone: { identifier: 'who', value: 'Bea' } },
    ],
    ['by the label of an option without an id', chose('Big', { id: null, label: 'Big' }), sized('o-big')],
    ['by the id where the label is another', chose('Large', { id: 'o-big', label: 'Large' }), sized('o-big')],
    ['by the label where the response has that', chose(['Big'], options[0] ?? {}), sized('Big')],
    ['where the value of one is a list', chose(['o-big'], { id: null, label: 'Large' }), sized(['o-big'])],
    ['of an option that has left the form', chose('XL', { id: 'o-xl', label: 'XL' }), sized('o-xl')],
    ['without options told', { size: { value: 'Big' } }, sized('o-big')],
    ['in whatever order', chose([], ...options), sized(['o-small', 'o-big'])],
    ['as a number or its text', { Name: { value: 4 } }, named('4')],
    ['in another case', { Name: { value: ' bea@X.test' } }, named('Bea@x.test')],
    [
      'but for what nobody answered',
      { Name: { value: 'Bea' }, size: null, x: { value: [] } },
      { ...named('Bea'), ...sized('') },
    ],
    [
      'where two fields have one label',
      { Twice: { value: 'b' } },
      { 'f-one': { label: 'Twice', value: 'a' }, 'f-two': { label: 'Twice', value: 'b' } },
    ],
    ['though there are none', {}, {}],
  ])('%s', (_, submission, response) => {
    expect(same(submission, response)).toBe(true);
  });

  it.each([
    ['of other texts', { Name: { value: 'Bea' } }, named('Bob')],
    ['of other options', chose('Big', options[0] ?? {}), sized('o-small')],
    ['of more options', chose([], ...options), sized(['o-big'])],
    ['of fewer options', chose('Big', options[0] ?? {}), sized(['o-big', 'o-small'])],
    ['with one answer more', { Name: { value: 'Bea' } }, { ...named('Bea'), ...sized('o-big') }],
    ['with one answer less', { Name: { value: 'Bea' }, size: { value: 'Big' } }, named('Bea')],
    [
      'the other way round',
      { size: { value: 'Big' }, 'Old size': { value: 'Small' } },
      { ...sized('o-small'), 'f-old': { value: 'Big' } },
    ],
    ['without any', { Name: { value: 'Bea' } }, {}],
  ])('or not: %s', (_, submission, response) => {
    expect(same(submission, response)).toBe(false);
  });

  it('whatever stands for one of them after somebody was erased', () => {
    const told = {
      Name: { value: 'Bea', standIns: [['erased-1']] },
      size: { value: '1', chosen: [options[0]], standIns: [['erased-2', 'erased-3']] },
    };
    const response = { ...named('erased-1'), ...sized('erased-2') };
    expect(same(told, response)).toBe(true);
    expect(same(told, { ...response, ...named('erased-9') })).toBe(false);
    expect(
      same(
        { Name: { value: 'erased-1' } },
        { 'f-name': { value: '12', label: 'Name', standIns: [['erased-1']] } },
      ),
    ).toBe(true);
  });

  it.each([
    null,
    [],
    'text',
    4,
    { a: null, b: [null, {}], c: { value: { d: 1 } }, e: { chosen: [null, 3, {}] } },
  ])('and any JSON can be read: %j', (json) => {
    expect(() => same(json, json)).not.toThrow();
  });
});
