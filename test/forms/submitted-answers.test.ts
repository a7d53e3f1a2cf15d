import { describe, expect, it } from 'vitest';
import { parseFormFields } from '../../src/forms/form-field.ts';
import { answersByLabel } from '../../src/forms/submitted-answers.ts';

const fields = (...given: readonly object[]) => parseFormFields(JSON.stringify(given));
const answers = (submission: unknown, ...given: readonly object[]) =>
  JSON.parse(answersByLabel(JSON.stringify(submission), fields(...given)));

describe('answers by the names of fields', () => {
  it('are found by the identifier first, and never under that of another field', () => {
    const named = [
      { id: 'f1', label: 'size' },
      { id: 'f2', label: 'Shirt', identifier: 'size' },
      { id: 'f3', label: 'Name', identifier: 'name' },
    ];
    expect(answers({ size: { value: 'Big' }, Name: { value: 'Bea' } }, ...named)).toEqual({
      f2: { label: 'Shirt', value: 'Big' },
      f3: { label: 'Name', value: 'Bea' },
    });
  });

  it('have the ids of the options', () => {
    const size = { id: 'f', label: 'Size', type: 'select', options: [{ id: 'o', label: 'Big' }] };
    const chosen = (value: unknown, ...options: readonly object[]) =>
      answers({ Size: { value, chosen: options } }, size).f.value;
    expect(chosen('Big', { id: null, label: 'Big' })).toBe('o');
    expect(chosen(['Big'], { id: 'o', label: 'Big' })).toEqual(['o']);
    expect(chosen('Gone', { label: 'Gone' })).toBe('Gone');
  });

  it.each([null, 3, 'text', ['a']])('may be any JSON: %j', (value) => {
    expect(answers({ Name: value }, { id: 'f', label: 'Name' })).toEqual({ f: { label: 'Name', value } });
    expect(answers(value, { id: 'f', label: 'Name' })).toEqual({});
    expect(answers({ Name: { value, chosen: value } }, { id: '__proto__', label: 'Name' })).toEqual(
      JSON.parse(JSON.stringify({ ['__proto__']: { label: 'Name', value } })),
    );
  });
});
