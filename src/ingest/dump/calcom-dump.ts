import { calcomTables } from '../../records/calcom-tables.ts';
import { calcomCells } from './calcom-cells.ts';
import type { DumpKind } from './dump-kind.ts';

const { users, booking, eventType, team } = calcomTables;

export const calcomDump: DumpKind = {
  source: 'calcom-dump',
  tables: Object.values(calcomTables),
  needed: [users, booking],
  warnings: (without) =>
    [eventType, team]
      .filter(without)
      .map((table) => `no file for ${table.name}: team bookings then look personal`),
  cells: calcomCells,
  envelopes: false,
};
