import { coworkingDemoRecords } from '../../src/demo/coworking/coworking-demo-records.ts';
import { type NexudusEntity, nexudusEntities } from '../../src/records/nexudus-entities.ts';
import type { DemoOptions, Row } from './demo-tables.ts';

export type CoworkingTables = Record<NexudusEntity, Row[]>;

/** The coworking part of the demo data as objects, entity by entity. */
export function coworkingTables(options: DemoOptions): CoworkingTables {
  const entities = Object.keys(nexudusEntities) as NexudusEntity[];
  const tables = Object.fromEntries(entities.map((entity) => [entity, [] as Row[]])) as CoworkingTables;
  for (const { table, rows } of coworkingDemoRecords(options)) {
    const entity = entities.find((name) => nexudusEntities[name] === table);
    if (entity === undefined) throw new Error(`an entity of no source: ${table.name}`);
    for (const row of rows)
      tables[entity].push(Object.fromEntries(table.columns.map((column, i) => [column.name, row[i]])));
  }
  return tables;
}

export const ids = (text: string): number[] => JSON.parse(text);

/** The members of a team, on whichever side they are stated. */
export function membersOf({ coworkers }: CoworkingTables, team: Row): Row[] {
  const stated = new Set(ids(team.TeamMembers));
  return coworkers.filter((one) => stated.has(one.Id) || ids(one.Teams).includes(team.Id));
}

export const emailOf = (coworker: Row) => coworker.Email.trim().toLowerCase() as string;
