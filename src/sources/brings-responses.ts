import { sql } from '../sql/statement.ts';
import type { Engine } from '../store/engine.ts';
import { type SourceKindName, sourceKinds } from './source-kinds.ts';

/** Whether answers to routing forms come under the ids that they have at the source; by the API not every key is told them. */
export async function bringsResponses(engine: Pick<Engine, 'read'>, workspace: number): Promise<boolean> {
  const sources = await engine.read(sql`SELECT name, kind FROM source WHERE workspace = ${workspace}`);
  const states = await engine.read(
    sql`SELECT source, state FROM source_state WHERE workspace = ${workspace}`,
  );
  return sources.some(({ name, kind }) => {
    const { bringsResponses: brings } = sourceKinds[kind as SourceKindName];
    if (brings !== 'when told') return brings;
    const state = states.find(({ source }) => source === name)?.state;
    return typeof state === 'string' && JSON.parse(state).responses === true;
  });
}
