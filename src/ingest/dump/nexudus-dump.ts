import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { DumpKind } from './dump-kind.ts';
import { nexudusCells } from './nexudus-cells.ts';

const { teams, coworkers, businesses, simpleTimeZones } = nexudusEntities;

export const nexudusDump: DumpKind = {
  source: 'nexudus-dump',
  tables: Object.values(nexudusEntities),
  needed: [teams, coworkers],
  warnings: (without) => {
    if (without(businesses)) {
      return [`no file for ${businesses.name}: months are then cut in UTC, and money has no currency`];
    }
    return without(simpleTimeZones)
      ? [
          `no file for ${simpleTimeZones.name}: of locations without a SimpleTimeZoneName months are then cut in UTC`,
        ]
      : [];
  },
  cells: nexudusCells,
  envelopes: true,
};
