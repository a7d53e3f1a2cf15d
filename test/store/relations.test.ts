import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sql } from '../../src/sql/statement.ts';
import { relations } from '../../src/store/relations.ts';
import { engines } from '../engines.ts';

describe.each(engines)('the relations, on $name', ({ open }) => {
  it('are what a store has, column by column; else let src/store/relations.ts know of the migration', async () => {
    const store = await open();
    const address = store.options.store;
    const schema = address?.kind === 'clickhouse' ? address.database : 'main';
    const columns = await store.engine.read(sql`SELECT table_name AS relation_name, column_name AS column_name
      FROM information_schema.columns WHERE table_schema = ${schema} ORDER BY table_name, ordinal_position`);
    await store.close();
    const kept: Record<string, unknown[]> = {};
    for (const { relation_name: relation, column_name: column } of columns) {
      const own = /^(lease|migration)$|_local$/.test(`${relation}`) || /^kepi_/.test(`${column}`);
      if (!own) kept[`${relation}`] = [...(kept[`${relation}`] ?? []), column];
    }
    expect(
      Object.fromEntries(relations.map(({ name, columns }) => [name, columns.map((one) => one.name)])),
    ).toEqual(kept);
  });
});

it('what people and keys are written to is known as theirs', () => {
  const folder = new URL('../../src/people/', import.meta.url);
  const texts = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const written = texts.flatMap((text) =>
    [...text.matchAll(/writer\s*\.(?:insert|replace|remove)\(\s*'(\w+)'/g)].map(([, relation]) => relation),
  );
  const ofPeople = relations.filter(({ about }) => about === 'people').map(({ name }) => name);
  expect([...new Set(written)].sort()).toEqual(ofPeople.sort());
});

it('those that grow long are cut into months, by a time that every row has', () => {
  const cut = Object.fromEntries(relations.map(({ name, time }) => [name, time]));
  expect(cut).toMatchObject({
    booking: 'created_at',
    calcom_booking: 'version',
    tombstone: 'version',
    person: null,
    workspace: null,
  });
});
