import { describe, expect, it } from 'vitest';
import { fewEngines } from '../../../engines.ts';
import { cast } from '../cast.ts';
import { worldsOn } from '../worlds.ts';
import { acme } from './acme.ts';
import { field, fieldId, form, ofForms } from './forms.ts';
import { manyForms } from './many-forms.ts';

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const inAcme = world(acme);
  const inMany = world(cast, manyForms);

  it('tells the fields that responses are shown with, without deleted ones', async () => {
    const headers = await inAcme.ask('form-response-headers', {});
    expect(headers.map(({ label, type }) => [label, type])).toEqual([
      ['Kind', 'select'],
      ['Topic', 'select'],
      ['Company size', 'number'],
      ['Tools', 'multiselect'],
      ['Note', 'textarea'],
    ]);
    expect(headers[0]).toEqual({
      id: fieldId('kind'),
      label: 'Kind',
      type: 'select',
      options: [
        { id: 'bug', label: 'Bug' },
        { id: 'how', label: 'How-to' },
      ],
    });
  });

  it('each field once, the first; neither unknown types, nor selects without options, nor fields without a label', async () => {
    // The other `Twice` is deleted, so that this one needs no id behind it.
    expect(await inMany.ask('form-response-headers', {})).toEqual([
      { id: fieldId('a'), label: 'Of form a', type: 'email' },
      { id: fieldId('s'), label: 'Shared', type: 'number' },
      { id: fieldId('b'), label: 'Of form b', type: 'phone' },
      { id: fieldId('g'), label: 'Twice', type: 'text' },
    ]);
  });

  it('one form alone; of an unknown one, or of none that the scope holds, there is nothing', async () => {
    const ids = async (body: object) => (await inMany.ask('form-response-headers', body)).map(({ id }) => id);
    expect(await ids({ routingFormId: 'form_b' })).toEqual([fieldId('b'), fieldId('g'), fieldId('s')]);
    expect(await ids({ routingFormId: 'form_unknown' })).toEqual([]);
    expect(await ids({ scope: 'team', selectedTeamId: 3, routingFormId: 'form_b' })).toEqual([]);
  });

  it('the same label twice in one form has its id behind it, in two forms it has not', async () => {
    const twins = world(
      ofForms(
        form('form_a', 'A', [field('a', 'text', 'Name'), field('b', 'email', 'Name')]),
        form('form_b', 'B', [field('c', 'text', 'Name'), { ...field('d', 'select', 'Name'), options: [] }]),
      ),
    );
    const headers = await twins.ask('form-response-headers', {});
    expect(headers.map(({ label }) => label)).toEqual([
      `Name (${fieldId('a')})`,
      `Name (${fieldId('b')})`,
      'Name',
    ]);
  });

  it.each(['text', 'number', 'textarea', 'select', 'multiselect', 'phone', 'email'])(
    'a field of type %s is shown',
    async (type) => {
      const one = world(ofForms(form('form_a', 'A', [field('a', type, 'A', 'x X')])));
      expect(await one.ask('form-response-headers', {})).toMatchObject([{ label: 'A', type }]);
    },
  );
});
