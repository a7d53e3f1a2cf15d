import { calcomTables } from '../records/calcom-tables.ts';
import { bringsResponses } from '../sources/brings-responses.ts';
import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { settle } from './settle.ts';

/** Whether submissions of forms count hangs on what is connected: where `work` changes that, they are settled after it. */
export async function settlingSubmissions<T>(
  engine: Engine,
  workspace: number,
  work: () => Promise<T>,
): Promise<T> {
  const before = await bringsResponses(engine, workspace);
  const result = await work();
  if ((await bringsResponses(engine, workspace)) === before) return result;
  await engine.write(async (writer) => {
    const { stored } = calcomTables.routingFormResponse;
    await writer.insert(
      'unsettled',
      sql`SELECT DISTINCT ${workspace} AS workspace, ${stored} AS source_table, id
        FROM calcom_routing_form_response WHERE workspace = ${workspace} AND id < 0`,
    );
    await settle(writer, workspace);
  });
  return result;
}
