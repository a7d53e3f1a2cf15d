import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { settle } from './settle.ts';

/** Where a store cannot do all or nothing, a writer that died may have left marks: what hangs on them is settled now. */
export async function settleLeft(engine: Engine): Promise<void> {
  const left = await engine.read(sql`SELECT DISTINCT workspace FROM unsettled ORDER BY workspace`);
  for (const { workspace } of left) {
    await engine.write((writer) => settle(writer, workspace as number));
  }
}
