import { calcomTables } from '../records/calcom-tables.ts';
import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { settle } from './settle.ts';

/** After a source was connected or removed: whether submissions count hangs on that. */
export const settleSubmissions = (engine: Engine, workspace: number): Promise<void> =>
  engine.write(async (writer) => {
    const { stored } = calcomTables.routingFormResponse;
    await writer.insert(
      'unsettled',
      sql`SELECT DISTINCT ${workspace} AS workspace, ${stored} AS source_table, id
        FROM calcom_routing_form_response WHERE workspace = ${workspace} AND id < 0`,
    );
    await settle(writer, workspace);
  });
