import { sql } from '../../sql/statement.ts';
import type { ClickHouseAddress } from '../store-address.ts';
import { StoreUnavailable } from '../store-unavailable.ts';
import { askRows } from './queries.ts';
import type { Servers } from './servers.ts';

/** Every node of the cluster must have the tables, or a question would end in an error that nobody understands. */
export async function checkCluster(
  outside: Servers,
  { cluster, database }: ClickHouseAddress,
): Promise<void> {
  if (cluster === null) return;
  const known = await askRows(
    outside,
    sql`SELECT cluster, count(*) AS nodes FROM system.clusters GROUP BY cluster ORDER BY cluster`,
  );
  const nodes = known.find((row) => row.cluster === cluster)?.nodes as number | undefined;
  if (nodes === undefined) {
    const names = known.map((row) => row.cluster).join(', ');
    throw new StoreUnavailable(`the servers know no cluster ${cluster}; known: ${names || 'none'}`);
  }
  const [made] = await askRows(
    outside,
    sql`SELECT count(*) AS nodes FROM clusterAllReplicas(${cluster}, system.tables)
      WHERE database = ${database} AND name = 'migration_local'`,
  );
  if (made?.nodes === nodes) return;
  throw new StoreUnavailable(
    `the cluster ${cluster} has ${nodes} nodes, and ${made?.nodes} of them have the tables; name every node in KEPI_STORE, with commas between, or add keeper=true if the cluster has a Keeper`,
  );
}
