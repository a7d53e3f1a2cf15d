import { type NexudusEntity, nexudusEntities } from '../../records/nexudus-entities.ts';

const entities = Object.keys(nexudusEntities) as NexudusEntity[];

/** The n-th id of an entity, from 1. No two entities share an id: a join by the wrong one finds nothing. */
export const entityId = (entity: NexudusEntity, n: number) =>
  (entities.indexOf(entity) + 1) * 100_000_000 + n;
