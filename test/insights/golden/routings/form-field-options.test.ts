import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { cast } from '../cast.ts';
import { type Asker, worldsOn } from '../worlds.ts';
import { acme } from './acme.ts';
import { field, fieldId, form, ofForms } from './forms.ts';
import { manyForms } from './many-forms.ts';

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inAcme = world(acme);
  const inMany = world(cast, manyForms);

  it('tells the form of each field where it is asked to', async () => {
    const plain = await inAcme.ask('form-field-options', {});
    const told = await inAcme.ask('form-field-options', { ids: true });
    expect(told.map(({ formId, ...item }) => item)).toEqual(plain);
    for (const { formId, id } of told) {
      const own = await inAcme.ask('form-field-options', { routingFormId: formId });
      expect(own.map((item) => item.id)).toContain(id);
    }
  });

  it('tells all fields in the order of their forms, deleted ones included', async () => {
    const option = (id: string, label: string) => ({ id, label });
    expect(await inAcme.ask('form-field-options', {})).toEqual([
      {
        id: fieldId('kind'),
        label: 'Kind',
        type: 'select',
        options: [option('bug', 'Bug'), option('how', 'How-to')],
      },
      {
        id: fieldId('topic'),
        label: 'Topic',
        type: 'select',
        options: [option('pricing', 'Pricing'), option('demo', 'Demo'), option('other', 'Something else')],
      },
      { id: fieldId('size'), label: 'Company size', type: 'number' },
      {
        id: fieldId('tools'),
        label: 'Tools',
        type: 'multiselect',
        options: [option('crm', 'CRM'), option('mail', 'E-mail'), option('chat', 'Chat')],
      },
      { id: fieldId('note'), label: 'Note', type: 'textarea' },
      { id: fieldId('old'), label: 'Old', type: 'select', options: [option('yes', 'Yes')] },
    ]);
  });

  const labels = async (body: object, asker?: Asker) =>
    (await inMany.ask('form-field-options', body, asker)).map(({ label }) => label);

  it('forms stand by name and id, whatever the type of a field; the same label of one form has its id', async () => {
    expect(await labels({})).toEqual([
      'Of form a',
      'Shared',
      'Of form b',
      `Twice (${fieldId('g')})`,
      `Twice (${fieldId('h')})`,
      'Shared again',
      'Of no options',
      fieldId('k'),
      'Of another type',
    ]);
  });

  it('one form alone; of an unknown one, or of none that the scope holds, there is nothing', async () => {
    expect(await labels({ routingFormId: 'form_a' })).toEqual(['Of form a', 'Shared']);
    expect(await labels({ routingFormId: 'form_unknown' })).toEqual([]);
    expect(await labels({ scope: 'team', selectedTeamId: 3, routingFormId: 'form_a' })).toEqual([]);
    expect(await labels({ scope: 'team', selectedTeamId: 3 })).toEqual([
      'Of no options',
      fieldId('k'),
      'Of another type',
    ]);
  });

  it('a form without fields has none', async () => {
    const bare = world(ofForms(form('form_sales', 'Bare', []), form('form_b', 'Null', [], { fields: null })));
    expect(await bare.ask('form-field-options', {})).toEqual([]);
  });

  it('an option keeps its null id; without a label it has its id in its place', async () => {
    const options = [{ id: null, label: 'Nobody' }, { id: 'x', label: null }, { id: 'y' }];
    const odd = world(ofForms(form('form_sales', 'Odd', [{ ...field('a', 'select', 'A'), options }])));
    expect(await odd.ask('form-field-options', {})).toEqual([
      {
        id: fieldId('a'),
        label: 'A',
        type: 'select',
        options: [
          { id: null, label: 'Nobody' },
          { id: 'x', label: 'x' },
          { id: 'y', label: 'y' },
        ],
      },
    ]);
  });
});
