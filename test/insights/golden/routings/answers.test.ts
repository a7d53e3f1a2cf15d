import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { worldsOn } from '../worlds.ts';
import { february } from './acme.ts';
import { field, fieldId, form, ofForms, responses } from './forms.ts';

const types = ['text', 'textarea', 'phone', 'email', 'number', 'select', 'multiselect', 'radio'] as const;

const nothing = undefined;

/** A value in a response, and how a field of each type keeps it. */
const readings = [
  ['text', '"plain"', 'plain'],
  ['text', '""', ''],
  ['text', '5', '5'],
  ['text', '-2.5', '-2.5'],
  ['text', '["x","y"]', ['x', 'y']],
  ['text', 'null', nothing],
  ['text', 'true', nothing],
  ['text', '{"x":1}', nothing],
  ['textarea', '"two\\nlines"', 'two\nlines'],
  ['phone', '"+15550100"', '+15550100'],
  ['phone', '15550100', '15550100'],
  ['email', '"a@b.test"', 'a@b.test'],
  ['radio', '"x"', 'x'],
  ['radio', '7', '7'],
  ['number', '5', 5],
  ['number', '0', 0],
  ['number', '-2.25', -2.25],
  ['number', '9007199254740991', 9007199254740991],
  ['number', '"5"', 5],
  ['number', '"12.5"', 12.5],
  ['number', '"-3.50"', -3.5],
  ['number', '"twelve"', 'twelve'],
  ['number', '"12 people"', '12 people'],
  ['number', '""', ''],
  ['number', '["5",6]', ['5', '6']],
  ['number', 'null', nothing],
  ['number', 'false', nothing],
  ['select', '"pricing"', 'pricing'],
  ['select', '["pricing","demo"]', 'pricing'],
  ['select', '5', '5'],
  ['select', 'null', nothing],
  ['multiselect', '["b","a"]', ['b', 'a']],
  ['multiselect', '"a"', ['a']],
  ['multiselect', '5', ['5']],
  ['multiselect', '["a",5,null,{"x":1},true,["b"]]', ['a', '5']],
  ['multiselect', 'null', nothing],
  ['multiselect', '{"x":1}', nothing],
] as const;

const toAnswer = (id: string, value: unknown) => ({
  fieldId: id,
  valueString: typeof value === 'string' ? value : null,
  valueNumber: typeof value === 'number' ? value : null,
  valueStringArray: Array.isArray(value) ? value : null,
});

const fieldOf = (type: string) => fieldId(type.slice(0, 5));

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const ask = { ...february, sorting: [{ id: 'id', desc: false }], offset: 0, limit: 100 };

  const ofEachType = world(
    ofForms(
      form(
        'form_sales',
        'All types',
        types.map((type) => ({ ...field('', type, type), id: fieldOf(type) })),
      ),
    ),
    {
      App_RoutingForms_FormResponse: readings.map(([type, json], i) => ({
        id: i + 1,
        formId: 'form_sales',
        createdAt: '2024-02-01T10:00:00Z',
        response: { [fieldOf(type)]: { label: type, value: JSON.parse(json) } },
      })),
    },
  );

  it('an answer is kept by the type of its field, or, where it does not fit, by its own shape', async () => {
    const { data } = await ofEachType.ask('form-responses', ask);
    const kept = data.map(({ fields }, i) => [readings[i]?.[0], readings[i]?.[1], fields]);
    expect(kept).toEqual(
      readings.map(([type, json, value]) => [
        type,
        json,
        value === nothing ? [] : [toAnswer(fieldOf(type), value)],
      ]),
    );
  });

  it('answers stand in the order of the form; those to fields that it does not list are left out', async () => {
    const reordered = world(
      ofForms(
        form('form_sales', 'Contact', [
          field('c', 'text', 'C'),
          { ...field('b', 'text', 'B'), deleted: true },
          field('a', 'text', 'A'),
        ]),
        form('form_bare', 'No fields at all', [], { fields: null }),
      ),
      responses(`
        id | form       | a | b | c | gone
         1 | form_sales | x | y | z | w
         2 | form_sales | x | - | z | -
         3 | form_bare  | x | - | - | -`),
    );
    const { data } = await reordered.ask('form-responses', ask);
    expect(data.map(({ fields }) => fields.map((f) => [f.fieldId, f.valueString]))).toEqual([
      [
        [fieldId('c'), 'z'],
        [fieldId('b'), 'y'],
        [fieldId('a'), 'x'],
      ],
      [
        [fieldId('c'), 'z'],
        [fieldId('a'), 'x'],
      ],
      [],
    ]);
  });
});
