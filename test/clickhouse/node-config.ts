/** The name of the cluster of all nodes. */
export const clusterName = 'two';

/** What a node is told in its node.xml; `shards` are the TCP ports of all nodes of its cluster. */
export function nodeConfig(shards: readonly number[] = []): string {
  const shard = (port: number) =>
    `<shard><internal_replication>true</internal_replication>` +
    `<replica><host>127.0.0.1</host><port>${port}</port></replica></shard>`;
  // The caches are gigabytes by default. Tables are dropped at once: tests make and drop them by the thousand.
  return `<clickhouse>
  <max_server_memory_usage>1000000000</max_server_memory_usage>
  <mark_cache_size>16777216</mark_cache_size>
  <index_mark_cache_size>1048576</index_mark_cache_size>
  <primary_index_cache_size>16777216</primary_index_cache_size>
  <compiled_expression_cache_size>16777216</compiled_expression_cache_size>
  <database_atomic_delay_before_drop_table_sec>0</database_atomic_delay_before_drop_table_sec>
  ${shards.length === 0 ? '' : `<remote_servers><${clusterName}>${shards.map(shard).join('')}</${clusterName}></remote_servers>`}
</clickhouse>
`;
}
