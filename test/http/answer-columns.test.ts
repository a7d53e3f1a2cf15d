import { describe, expect, it } from 'vitest';
import { fewEngines } from '../engines.ts';
import { february } from '../insights/golden/routings/acme.ts';
import { textual } from '../insights/golden/routings/asked-filters.ts';
import { field, fieldId, form, ofForms, responses } from '../insights/golden/routings/forms.ts';
import { appsOn, csv } from './routing-files.ts';

const asked = { scope: 'org', ...february, sorting: [{ id: 'id', desc: false }] };
const id = (name: string) => fieldId(name);

describe.each(fewEngines)('on $name', (engine) => {
  const open = appsOn(engine);

  it('a field that two forms have stands under the label of its own form, with its own options', async () => {
    const send = open({
      users: [{ id: 101, email: 'ann@acme.test' }],
      ...ofForms(
        form('form_a', 'A', [field('u', 'text', 'X'), field('o', 'select', 'Size', 'o1 Old')]),
        form('form_b', 'B', [
          field('u', 'text', 'Y'),
          field('v', 'text', 'X'),
          field('o', 'select', 'Size', 'o1 New'),
        ]),
      ),
      ...responses(`
        id | form   | u   | v   | o
        1  | form_a | one | -   | o1
        2  | form_b | two | ten | o1`),
    });
    const { rows } = await csv(send, 'form-responses', asked);
    expect(rows.map(({ X, Y, Size }) => [X, Y, Size])).toEqual([
      ['one', '', 'Old'],
      ['ten', 'two', 'New'],
    ]);
  });

  it('no column has the name of another, and every answer has a column', async () => {
    const send = open({
      users: [{ id: 101, email: 'ann@acme.test' }],
      ...ofForms(
        form('form_c', 'C', [
          field('a', 'text', 'A'),
          field('b', 'text', 'A'),
          field('c', 'text', `A (${id('a')})`),
          field('d', 'text', 'form_name'),
          field('e', 'text', '---'),
        ]),
      ),
      ...responses(`
        id | form   | a | b | c | d | e
        1  | form_c | P | Q | R | S | T`),
    });
    const { header, rows } = await csv(send, 'form-responses', asked);
    expect(new Set(header).size).toBe(header.length);
    const [row = {}] = rows;
    expect(row['Form Name']).toBe('C');
    expect(row[`Form Name (${id('d')})`]).toBe('S');
    // The guard against formulas minds headers, too.
    expect(row["'---"]).toBe('T');
    expect(
      Object.values(row)
        .filter((cell) => /^[P-T]$/.test(String(cell)))
        .sort(),
    ).toEqual([...'PQRST']);
  });

  it('a field of many forms can be filtered by as often as there may be filters', async () => {
    const forms = Array.from({ length: 1_500 }, (_, n) =>
      form(`form_${n}`, 'Copy', [field('u', 'text', 'X')]),
    );
    const send = open({
      users: [{ id: 101, email: 'ann@acme.test' }],
      ...ofForms(...forms),
      ...responses(`
        id | form     | u
        1  | form_7   | yes
        2  | form_700 | no`),
    });
    const columnFilters = Array.from({ length: 30 }, () => textual(id('u'), 'contains', 'e'));
    const answer = await send('form-responses', 'application/json', {
      ...asked,
      columnFilters,
      offset: 0,
      limit: 10,
    });
    expect(answer.json()).toMatchObject({ status: 'success', data: { total: 1, data: [{ id: 1 }] } });
  });
});
