import { sql } from '../../sql/statement.ts';
import { checkKnown } from '../migrations/check-known.ts';
import type { Migration } from '../migrations/migration.ts';
import { migrations } from '../migrations/migrations.ts';
import type { ClickHouseAddress } from '../store-address.ts';
import { checkCluster, checkNodes, hasBegun } from './check-cluster.ts';
import { Leases } from './lease.ts';
import { askRows } from './queries.ts';
import { type Server, Servers } from './servers.ts';
import { type Times, withTime } from './settings.ts';
import { firstStatements, tableStatements } from './table-statements.ts';

/**
 * Brings the store forward. A step may run again, should its Kepi end in the middle of it; of several Kepis that
 * start at once one does it, and the others wait and say so.
 */
export async function migrate(
  servers: Servers,
  address: ClickHouseAddress,
  say: (line: string) => void,
  steps: readonly Migration[] = migrations,
): Promise<void> {
  const outside = new Servers({ ...address, database: 'system' }, servers.times);
  try {
    await checkCluster(outside, address);
    if (!(await hasBegun(outside, address))) {
      await onEveryNode(outside, address, firstStatements(address));
      await checkNodes(outside, address);
    }
    if ((await readDone(servers, steps)) === steps.length) return;
    const lease = await new Leases(servers).take('migration', () =>
      say('Another Kepi is bringing the store forward; waiting for it.'),
    );
    try {
      const done = await readDone(servers, steps);
      for (const { number, name, clickhouse } of steps.slice(done)) {
        lease.check();
        const tables = clickhouse.tables.flatMap((table) => tableStatements(table, address));
        await onEveryNode(outside, address, tables);
        const noted = `INSERT INTO migration (number, name, kepi_version, kepi_gone) VALUES (${number}, '${name}', 1, 0)`;
        for (const statement of [...clickhouse.statements, noted]) {
          await servers.ask(servers.times.write, (server) => command(server, statement, servers.times));
        }
      }
    } finally {
      await lease.release();
    }
  } finally {
    await outside.close();
  }
}

async function readDone(servers: Servers, steps: readonly Migration[]): Promise<number> {
  const done = await askRows(servers, sql`SELECT number, name FROM migration ORDER BY number`);
  checkKnown(done as unknown as { number: number; name: string }[], steps);
  return done.length;
}

/** One statement reaches all of them where the cluster has a Keeper. */
async function onEveryNode(
  outside: Servers,
  { keeper }: ClickHouseAddress,
  statements: readonly string[],
): Promise<void> {
  const { write } = outside.times;
  if (keeper) {
    for (const statement of statements)
      await outside.ask(write, (server) => command(server, statement, outside.times));
    return;
  }
  await Promise.all(
    outside.all.map(async (server) => {
      for (const statement of statements)
        await outside.askOf(server, write, () => command(server, statement, outside.times));
    }),
  );
}

const command = async ({ client }: Server, query: string, { write }: Times) => {
  await client.command({ query, clickhouse_settings: withTime(write) });
};
