import { describe, expect, it } from 'vitest';
import { settlingSubmissions } from '../../../src/ingest/settle-submissions.ts';
import { SecretBox } from '../../../src/sources/secret-box.ts';
import { addSource, removeSource } from '../../../src/sources/sources.ts';
import { sql } from '../../../src/sql/statement.ts';
import { temporaryFolder } from '../../cli/temporary-folder.ts';
import { mostEngines } from '../../engines.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { importTables } from '../import-tables.ts';
import type { PlainRow } from '../tables.ts';
import { answer, formBody } from './calcom-bodies.ts';
import { deliverEvents } from './deliver-events.ts';

const chosen = { id: 'o-big', label: 'Big' };
const told = (at = '2026-03-01T10:00:00.500Z', name = 'Bea') =>
  formBody(at, { 'Your name': answer(name), Size: answer('Big', [chosen]) });

const form = {
  id: 'form-a',
  name: 'Contact us',
  userId: 1,
  fields: JSON.stringify([
    { id: 'f-name', label: 'Your name', type: 'text' },
    { id: 'f-size', label: 'Size', type: 'select', options: [chosen, { id: 'o-small', label: 'Small' }] },
  ]),
  createdAt: '2025-01-01T00:00:00Z',
  updatedAt: '2025-01-01T00:00:00Z',
};

const arrived = (createdAt: string, name = 'Bea') => ({
  id: 77,
  formId: 'form-a',
  createdAt,
  formFillerId: 'filler',
  response: JSON.stringify({
    'f-name': { label: 'Your name', value: name },
    'f-size': { label: 'Size', value: 'o-big' },
  }),
});

const asOf = '2026-03-10T00:00:00Z';

describe.each(mostEngines)('answers to routing forms, told of without an id, on $name', (engine) => {
  const store = sharedStore(engine);

  async function responses(workspace: number) {
    const rows = await store.engine.read(
      sql`SELECT id, form_name, created_at, fields FROM routing_response WHERE workspace = ${workspace} ORDER BY created_at, id`,
    );
    return rows.map(({ id, form_name: name, fields }) => ({
      own: (id as number) < 0,
      name,
      answers: (JSON.parse(fields as string) as [string, unknown][]).map(([, value]) => value),
    }));
  }

  it('count once where webhooks are all there is, however often they come', async () => {
    const workspace = store.newWorkspace();
    await deliverEvents(store.engine, workspace, [told(), told(), told('2026-03-01T10:00:01Z')]);
    await deliverEvents(store.engine, workspace, [told()]);
    const one = { own: true, name: 'Contact', answers: ['o-big', 'Bea'] };
    expect(await responses(workspace)).toEqual([one, one]);
  });

  it('make way for the response with the same answers, when it arrives within a day either way', async () => {
    const real = { own: false, name: 'Contact us', answers: ['Bea', 'o-big'] };
    const own = { own: true, name: 'Contact us', answers: ['Bea', 'o-big'] };
    const cases = [
      { createdAt: '2026-03-01T10:00:00.300Z', end: [real] },
      { createdAt: '2026-02-28T10:00:01Z', end: [real] },
      { createdAt: '2026-03-02T09:59:59Z', end: [real] },
      { createdAt: '2026-03-02T10:00:01Z', end: [own, real] },
      { createdAt: '2026-03-01T10:00:00Z', name: 'Bob', end: [{ ...real, answers: ['Bob', 'o-big'] }, own] },
    ];
    for (const { createdAt, name, end } of cases) {
      const tables = {
        App_RoutingForms_Form: [form],
        App_RoutingForms_FormResponse: [arrived(createdAt, name)],
      };
      const [one, other] = [store.newWorkspace(), store.newWorkspace()];
      await deliverEvents(store.engine, one, [told()]);
      await importTables(store.engine, tables, { workspace: one, asOf });
      await importTables(store.engine, tables, { workspace: other, asOf });
      await deliverEvents(store.engine, other, [told()]);
      expect(await responses(one)).toEqual(end);
      expect(await responses(other)).toEqual(end);
    }
  });

  it('are known as a response whatever its fields and options are called by then', async () => {
    const bodies = [
      formBody('2026-03-01T10:00:00Z', {
        name: answer('Bea'),
        Size: answer(['Big'], [{ id: null, label: 'Big' }]),
      }),
      formBody('2026-03-01T11:00:00Z', {
        name: answer('Bea'),
        Size: answer('Old', [{ id: 'o-old', label: 'Old' }]),
      }),
      formBody('2026-03-01T12:00:00Z', { name: null, Size: answer('Big', [chosen]) }),
    ];
    const fields = [
      { id: 'f-name', label: 'Who are you?', identifier: 'name', type: 'text' },
      { id: 'f-size', label: 'How big?', type: 'select', options: [chosen] },
    ];
    const later = { ...form, fields: JSON.stringify(fields), updatedAt: '2026-03-09T00:00:00Z' };
    const sized = (id: number, value: string) => ({
      ...arrived('2026-03-01T13:00:00Z'),
      id,
      response: JSON.stringify({
        'f-name': { label: 'Your name', value: 'Bea' },
        'f-size': { label: 'Size', value },
      }),
    });
    const bring = (workspace: number, row: PlainRow) => {
      const rows = [sized(1, 'o-big'), sized(2, 'o-old')];
      const tables = { App_RoutingForms_Form: [row], App_RoutingForms_FormResponse: rows };
      return importTables(store.engine, tables, { workspace, asOf });
    };
    const [one, other, third] = [store.newWorkspace(), store.newWorkspace(), store.newWorkspace()];
    await deliverEvents(store.engine, one, bodies);
    await bring(one, form);
    await bring(one, later);
    await bring(other, later);
    await deliverEvents(store.engine, other, bodies);
    await bring(third, form);
    await deliverEvents(store.engine, third, bodies);
    await bring(third, later);
    for (const workspace of [one, other, third]) {
      const counted = await responses(workspace);
      expect(counted.map(({ own, answers }) => [own, ...answers])).toEqual([
        [true],
        [false, 'Bea', 'o-big'],
        [false, 'Bea', 'o-old'],
      ]);
    }
  });

  it('wait, uncounted, while a source is connected that brings responses', async () => {
    const workspace = store.newWorkspace();
    const box = new SecretBox({ data: temporaryFolder() });
    await deliverEvents(store.engine, workspace, [told()]);
    expect(await responses(workspace)).toHaveLength(1);
    const name = `database-${workspace}`;
    const secrets = { url: 'postgres://reader@127.0.0.1/cal' };
    const added = { workspace, name, kind: 'calcom-postgres', settings: {}, secrets, now: 1 } as const;
    await settlingSubmissions(store.engine, workspace, () => addSource(store.engine, box, added));
    expect(await responses(workspace)).toEqual([]);
    await deliverEvents(store.engine, workspace, [told('2026-03-05T10:00:00Z')]);
    expect(await responses(workspace)).toEqual([]);
    await settlingSubmissions(store.engine, workspace, () => removeSource(store.engine, name));
    expect(await responses(workspace)).toHaveLength(2);
  });
});
