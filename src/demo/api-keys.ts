import { calcomTables } from '../records/calcom-tables.ts';
import type { SourceRow } from '../records/source-table.ts';
import type { DemoWorld } from './demo-world.ts';
import { cuid, hex } from './random-id.ts';
import { row } from './source-row.ts';
import { dayMs } from './zone-days.ts';

/** Hashes of nothing that anybody knows: a key that came with the demo would open every demo. */
export const apiKeyRows = ({ people, days, random }: DemoWorld): SourceRow[] =>
  people.slice(0, 2).map((person, i) =>
    row(calcomTables.apiKey, {
      id: cuid(random),
      userId: person.id,
      hashedKey: hex(random, 64),
      expiresAt: i === 0 ? null : days.now + 90 * dayMs,
    }),
  );
