import { type RandomDump, shuffled } from '../ingest/random-dumps.ts';
import { changedFields, keyOf, type PlainRow, type Tables } from '../ingest/tables.ts';
import type { Dataset } from '../model/dataset.ts';
import { randomDataset } from '../model/random-dataset.ts';
import { type SeededRandom, seededRandom } from '../model/seeded-random.ts';
import { withOddTexts } from './odd-texts.ts';
import { withRandomChanges } from './random-changes.ts';

export interface RandomHistory {
  /** What is imported, one after the other. */
  readonly dumps: readonly RandomDump[];
  /** What the source held at its beginning and at its end: where questions may lead. */
  readonly dataset: Dataset;
}

const hour = 3_600_000;
const begin = Date.UTC(2024, 10, 1);

/** The life of a business, as far as its source tells: in part, late, out of order, more than once. */
export function randomHistory(seed: number): RandomHistory {
  const random = seededRandom(seed);
  const size = seed % 7 === 0 ? 0 : random.between(20, 70);
  const source = (n: number) => {
    // Kepi goes by what roles permit, not by their names.
    const { Role: _, ...tables } = randomDataset(seed * 100 + n, n === 0 ? size : 40);
    return withOddTexts(tables, random);
  };

  const first = source(0);
  const dumps: RandomDump[] = [];
  let told: Tables = {};
  let held = first;
  let now = begin;
  for (let n = 1; n <= 4; n++) {
    const dump = dumpOf(told, held, now, random);
    dumps.push(dump);
    told = { ...told, ...Object.fromEntries([...dump.tables.keys()].map((table) => [table, held[table]!])) };
    now += random.pick([0, hour, hour, hour]);
    held = withRandomChanges(held, withMoreRights(source(n)), now, random);
  }
  return { dumps: displaced(dumps, random), dataset: throughout(first, held) };
}

const withMoreRights = (tables: Tables): Tables => ({
  ...tables,
  RolePermission: [
    ...(tables.RolePermission ?? []),
    { roleId: 'role_empty', resource: 'insights', action: 'read' },
  ],
});

/** How a source that has told of itself once tells what has become of it: all at first, then of some tables. */
function dumpOf(told: Tables, held: Tables, asOf: number, random: SeededRandom): RandomDump {
  const tell = random.pick([changedRows, changedRows, changedFields, changedFields, () => held]);
  const full = random.chance(0.25);
  const presence = Object.keys(told).length === 0 ? 0.9 : 0.35;
  const tables = Object.entries(full ? held : tell(told, held)).filter(
    ([, rows]) => (full || rows.length > 0) && random.chance(presence),
  );
  return { asOf, full, tables: new Map(shuffled(tables, random)) };
}

/** Of the rows that are other than before, all fields. */
const changedRows = (before: Tables, after: Tables): Tables =>
  Object.fromEntries(
    Object.entries(after).map(([table, rows]) => {
      const known = new Map((before[table] ?? []).map((row) => [keyOf(table, row), row]));
      return [table, rows.filter((row) => known.get(keyOf(table, row)) !== row)];
    }),
  );

/** Some of them arrive later than others that were taken after them, and some once more. */
function displaced(dumps: readonly RandomDump[], random: SeededRandom): RandomDump[] {
  const arrivals = dumps.flatMap((dump, n) => {
    const arrival = { dump, at: n + (random.chance(0.25) ? random.between(1, 3) : 0) };
    return random.chance(0.15) ? [arrival, { dump, at: n + random.between(1, 4) }] : [arrival];
  });
  return arrivals.sort((a, b) => a.at - b.at).map(({ dump }) => dump);
}

function throughout(first: Tables, last: Tables): Dataset {
  const both = (table: string) => {
    const rows = [...(first[table] ?? []), ...(last[table] ?? [])];
    return [...new Map(rows.map((row): [string, PlainRow] => [keyOf(table, row), row])).values()];
  };
  const all = Object.fromEntries(Object.keys(first).map((table) => [table, both(table)]));
  const Booking = [...(first.Booking ?? []), ...(last.Booking ?? [])];
  return { ...all, Membership: last.Membership, Booking } as unknown as Dataset;
}
