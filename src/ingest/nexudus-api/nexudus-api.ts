import type { Drift } from '../../sources/source-runs.ts';
import { usualTiming } from '../asking/ask-timing.ts';
import type { Connector } from '../connector.ts';
import { NewRejects } from '../new-rejects.ts';
import { listedEntities } from './api-entities.ts';
import { type NexudusTiming, openNexudus } from './ask-nexudus.ts';
import { compareCounts, mendEntity } from './compare-entity.ts';
import { followEntity } from './follow-entity.ts';
import type { NexudusPull } from './nexudus-pull.ts';
import { parsePullState, stateOf } from './pull-state.ts';
import { sweepEntity } from './sweep-entity.ts';

export const nexudusApi = nexudusConnector({ ...usualTiming, spacing: 100 });

/** The records of a space by its REST API. */
export function nexudusConnector(timing: NexudusTiming): Connector<'nexudus-api'> {
  return {
    kind: 'nexudus-api',
    async pull(source, pull) {
      const nexudus: NexudusPull = {
        pull,
        ask: openNexudus(source, pull, timing),
        state: parsePullState(pull.state),
        rejects: new NewRejects(pull, source.name),
      };
      await follow(nexudus);
      const drift = pull.compare === 'whole' ? await compareWhole(nexudus) : await compareRecent(nexudus);
      await pull.write({ observedAt: pull.clock(), state: nexudus.state, whole: false }, async () => []);
      return { drift };
    },
  };
}

/** What has changed of each entity; then the store is as Nexudus was when the first of them was asked for. */
async function follow(nexudus: NexudusPull): Promise<void> {
  const { pull, state } = nexudus;
  for (const entity of listedEntities) {
    if (entity.isDated) await followEntity(nexudus, entity);
    else await sweepEntity(nexudus, entity, { deeply: false });
  }
  const followed = listedEntities.flatMap((entity) => stateOf(state, entity).since ?? []);
  const observedAt = Math.min(...followed);
  await pull.write({ observedAt, state, whole: true }, async () => []);
}

async function compareRecent(nexudus: NexudusPull): Promise<readonly Drift[]> {
  const drift: Drift[] = [];
  for (const entity of listedEntities) {
    if (!entity.isDated) continue;
    const found = await compareCounts(nexudus, entity);
    if (found !== null) drift.push(found);
  }
  return drift;
}

/** Goes on with what a comparison that was stopped has not been through. */
async function compareWhole(nexudus: NexudusPull): Promise<readonly Drift[]> {
  const { state } = nexudus;
  const comparing = state.comparing ?? { done: [], drift: [] };
  state.comparing = comparing;
  for (const entity of listedEntities) {
    if (comparing.done.includes(entity.table.name)) continue;
    const found = await mendEntity(nexudus, entity, { deeply: true });
    if (found !== null) comparing.drift.push(found);
    comparing.done.push(entity.table.name);
  }
  state.comparing = null;
  return comparing.drift;
}
