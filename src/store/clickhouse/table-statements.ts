import type { NewTable } from '../migrations/new-table.ts';
import type { ClickHouseAddress } from '../store-address.ts';

type Place = Pick<ClickHouseAddress, 'database' | 'cluster' | 'keeper'>;

/** What follows the name in a statement that every node of the cluster is to carry out. */
const onCluster = ({ cluster, keeper }: Place) => (keeper ? ` ON CLUSTER \`${cluster}\`` : '');

/** On one server a table; on a cluster a table on each node and a layer over all of them. All may run again. */
export function tableStatements(table: NewTable, place: Place): string[] {
  const { database, cluster } = place;
  const own = `${database}.${cluster === null ? table.name : `${table.name}_local`}`;
  const columns = [...table.columns, ['kepi_version', 'UInt64'], ['kepi_gone', 'UInt8']].map(
    ([name, type]) => `${name} ${type}`,
  );
  const indexes = (table.ranges ?? []).map((column) => `INDEX ${column}_range ${column} TYPE minmax`);
  const making = (name: string, engine: string) =>
    `CREATE TABLE IF NOT EXISTS ${name}${onCluster(place)} (${[...columns, ...indexes].join(', ')}) ENGINE = ${engine}`;
  const expiry = table.expires === undefined ? '' : ` TTL ${table.expires}`;
  const local = `${making(own, engineOf(table.name, place))} ORDER BY (${table.order.join(', ')})${expiry}`;
  if (cluster === null) return [local];
  const spread = table.spreadBy === undefined ? '0' : `cityHash64(${table.spreadBy})`;
  const layer = `Distributed('${cluster}', '${database}', '${table.name}_local', ${spread})`;
  return [
    local,
    `CREATE TABLE IF NOT EXISTS ${database}.${table.name}${onCluster(place)} (${columns.join(', ')}) ENGINE = ${layer}`,
  ];
}

function engineOf(name: string, { database, keeper }: Place): string {
  if (!keeper) return 'ReplacingMergeTree(kepi_version, kepi_gone)';
  return `ReplicatedReplacingMergeTree('/clickhouse/tables/${database}/${name}/{shard}', '{replica}', kepi_version, kepi_gone)`;
}

/** What a store has before its first migration: which ones it has had, and who is writing. */
export function firstStatements(place: Place): string[] {
  const { database, keeper } = place;
  const claims = leaseTable.columns.map(([name, type]) => `${name} ${type}`).join(', ');
  return [
    `CREATE DATABASE IF NOT EXISTS ${database}${onCluster(place)}`,
    ...tableStatements(migrationTable, place),
    ...(keeper
      ? [
          `CREATE TABLE IF NOT EXISTS ${database}.lease${onCluster(place)} (${claims}, kepi_version UInt64, kepi_gone UInt8) ENGINE = KeeperMap('/kepi/${database}/lease') PRIMARY KEY name`,
        ]
      : tableStatements(leaseTable, place)),
  ];
}

const migrationTable: NewTable = {
  name: 'migration',
  columns: [
    ['number', 'Int32'],
    ['name', 'String'],
  ],
  order: ['number'],
};

const leaseTable: NewTable = {
  name: 'lease',
  columns: [
    ['name', 'String'],
    ['lane', 'String'],
    ['holder', 'String'],
    ['epoch', 'Int64'],
    ['ends_at', 'Int64'],
  ],
  order: ['name'],
  // An epoch that is still ahead of the clock has to be known.
  expires: 'toDateTime(epoch) + INTERVAL 7 DAY',
};
