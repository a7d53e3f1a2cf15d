import { field, form, ofForms } from './forms.ts';

/** Forms out of order, two with one name, with every oddity of a field; form_c is of team 3. */
export const manyForms = ofForms(
  form(
    'form_c',
    'Support',
    [
      field('j', 'select', 'Of no options'),
      field('k', 'text', null),
      field('l', 'address', 'Of another type'),
    ],
    { teamId: 3 },
  ),
  form('form_b', 'Contact', [
    field('b', 'phone', 'Of form b'),
    field('g', 'text', 'Twice'),
    { ...field('h', 'text', 'Twice'), deleted: true },
    field('s', 'number', 'Shared again'),
  ]),
  form('form_a', 'Contact', [field('a', 'email', 'Of form a'), field('s', 'number', 'Shared')]),
);
