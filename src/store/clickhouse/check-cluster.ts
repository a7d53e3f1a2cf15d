import { sql } from '../../sql/statement.ts';
import type { ClickHouseAddress } from '../store-address.ts';
import { StoreUnavailable } from '../store-unavailable.ts';
import { askRows } from './queries.ts';
import type { Servers } from './servers.ts';

/** A statement that names a cluster which is not there ends in an error that nobody understands. */
export async function checkCluster(outside: Servers, { cluster }: ClickHouseAddress): Promise<void> {
  if (cluster === null) return;
  const known = await askRows(outside, sql`SELECT DISTINCT cluster FROM system.clusters ORDER BY cluster`);
  if (known.some((row) => row.cluster === cluster)) return;
  const names = known.map((row) => row.cluster).join(', ');
  throw new StoreUnavailable(`the servers know no cluster ${cluster}; known: ${names || 'none'}`);
}

/** So does a question where a node of the cluster has no tables. */
export async function checkNodes(outside: Servers, { cluster, database }: ClickHouseAddress): Promise<void> {
  if (cluster === null) return;
  const [row] = await askRows(
    outside,
    sql`SELECT (SELECT count(*) FROM system.clusters WHERE cluster = ${cluster}) AS nodes, count(*) AS made
      FROM clusterAllReplicas(${cluster}, system.tables) WHERE database = ${database} AND name = 'migration_local'`,
  );
  if (row?.made === row?.nodes) return;
  throw new StoreUnavailable(
    `the cluster ${cluster} has ${row?.nodes} nodes, and ${row?.made} of them have the tables; name every node in KEPI_STORE, with commas between, or add keeper=true if the cluster has a Keeper`,
  );
}

/** Whether every node that answers has what a store has before its first migration. */
export async function hasBegun(outside: Servers, { cluster, database }: ClickHouseAddress): Promise<boolean> {
  const tables = cluster === null ? sql`system.tables` : sql`clusterAllReplicas(${cluster}, system.tables)`;
  // A replica that is down keeps nobody from starting.
  const [row] = await askRows(
    outside,
    sql`SELECT count(*) FILTER (WHERE database = 'system') AS nodes, count(*) FILTER (WHERE database <> 'system') AS made
      FROM ${tables} WHERE database = 'system' AND name = 'one'
        OR database = ${database} AND name IN ('migration', 'lease')
      SETTINGS skip_unavailable_shards = 1`,
  );
  return row?.made === 2 * (row?.nodes as number);
}
