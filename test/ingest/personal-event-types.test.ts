import { expect, it } from 'vitest';
import { settleLeft } from '../../src/ingest/settle-left.ts';
import { sql } from '../../src/sql/statement.ts';
import { mostEngines } from '../engines.ts';
import { storeRows } from '../insights/store-dataset.ts';
import { settledIn } from './stored.ts';

it.each(mostEngines)(
  'a store that did not know yet whose event types are learns it at the next start, on $name',
  async ({ open }) => {
    const { engine, close } = await open();
    let failed = true;
    try {
      await storeRows(engine, {
        users: [{ id: 1, username: 'alice', email: 'alice@acme.test' }],
        Team: [{ id: 2, name: 'Sales', slug: 'sales' }],
        EventType: [
          { id: 10, slug: 'intro', userId: 1 },
          { id: 11, slug: 'demo', userId: 1, teamId: 2 },
        ],
      });
      const settled = await settledIn(engine, 1);
      expect(settled.personal_event_type).toEqual([{ user_id: 1, event_type_id: 10 }]);
      // As the migration leaves it.
      await engine.write(async (writer) => {
        await writer.remove('personal_event_type', sql`workspace = ${1}`);
        await writer.insert(
          'unsettled',
          sql`SELECT ${1} AS workspace, ${'calcom_event_type'} AS source_table, ${0} AS id`,
        );
      });
      await settleLeft(engine);
      expect(await settledIn(engine, 1)).toEqual(settled);
      failed = false;
    } finally {
      await close(failed);
    }
  },
);
