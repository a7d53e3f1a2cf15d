import { z } from 'zod';
import type { ApiEntity } from './api-entities.ts';

const drift = z.object({
  table: z.string(),
  unit: z.string(),
  missing: z.number(),
  extra: z.number(),
  differing: z.number(),
  repaired: z.boolean(),
});

const entityState = z.object({
  /** As far as it has been followed, by the clock of Nexudus; null until its list was read once. */
  since: z.number().nullable(),
  /** Where the first reading goes on, and when it began. */
  page: z.number(),
  begunAt: z.number().nullable(),
  /** By how many the list has more records than the store, when both were last compared and mended. */
  gap: z.number(),
  /** Listed records that could not be had with all that they have; they are asked for again. */
  lacking: z.array(z.number()),
});

const pullState = z.object({
  entities: z.record(z.string(), entityState),
  /** A comparison of everything that is not done yet: what it has been through, and what it has found. */
  comparing: z.object({ done: z.array(z.string()), drift: z.array(drift) }).nullable(),
});

export type EntityState = Readonly<z.output<typeof entityState>>;
export type PullState = z.output<typeof pullState>;

/** What the last pull left; a text that is none of ours begins anew. */
export function parsePullState(state: unknown): PullState {
  const parsed = pullState.safeParse(state);
  return parsed.success ? parsed.data : { entities: {}, comparing: null };
}

const unread: EntityState = { since: null, page: 1, begunAt: null, gap: 0, lacking: [] };

export const stateOf = ({ entities }: PullState, { table }: ApiEntity): EntityState =>
  entities[table.name] ?? unread;

export function changeState(state: PullState, entity: ApiEntity, change: Partial<EntityState>): void {
  state.entities[entity.table.name] = { ...stateOf(state, entity), ...change };
}
