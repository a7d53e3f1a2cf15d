import { describe, expect, it } from 'vitest';
import { firstStatements, tableStatements } from '../../../src/store/clickhouse/table-statements.ts';
import type { NewTable } from '../../../src/store/migrations/new-table.ts';

const spread: NewTable = {
  name: 'visit',
  columns: [
    ['workspace', 'Int32'],
    ['id', 'Int64'],
    ['note', 'Nullable(String)'],
  ],
  order: ['workspace', 'id'],
  spreadBy: 'id',
};
const gathered: NewTable = {
  name: 'mark',
  columns: [['id', 'Int64']],
  order: ['id'],
  ranges: ['id'],
  expires: 'toDateTime(0) DELETE WHERE kepi_gone = 1',
};

const one = { database: 'kpis', cluster: null, keeper: false };
const cluster = { database: 'kpis', cluster: 'two', keeper: false };
const kept = { database: 'kpis', cluster: 'two', keeper: true };

describe('the tables of a relation', () => {
  it('on one server: one, in which the newest version of a row counts', () => {
    expect(tableStatements(spread, one)).toEqual([
      'CREATE TABLE IF NOT EXISTS kpis.visit (workspace Int32, id Int64, note Nullable(String), kepi_version UInt64, kepi_gone UInt8) ' +
        'ENGINE = ReplacingMergeTree(kepi_version, kepi_gone) ORDER BY (workspace, id)',
    ]);
  });

  it('with an index for each range, and what may be left out', () => {
    expect(tableStatements(gathered, one)).toEqual([
      'CREATE TABLE IF NOT EXISTS kpis.mark (id Int64, kepi_version UInt64, kepi_gone UInt8, INDEX id_range id TYPE minmax) ' +
        'ENGINE = ReplacingMergeTree(kepi_version, kepi_gone) ORDER BY (id) TTL toDateTime(0) DELETE WHERE kepi_gone = 1',
    ]);
  });

  it('on a cluster: one on each node, and a layer over all of them, over which rows are spread', () => {
    expect(tableStatements(spread, cluster)).toEqual([
      'CREATE TABLE IF NOT EXISTS kpis.visit_local (workspace Int32, id Int64, note Nullable(String), kepi_version UInt64, kepi_gone UInt8) ' +
        'ENGINE = ReplacingMergeTree(kepi_version, kepi_gone) ORDER BY (workspace, id)',
      'CREATE TABLE IF NOT EXISTS kpis.visit (workspace Int32, id Int64, note Nullable(String), kepi_version UInt64, kepi_gone UInt8) ' +
        "ENGINE = Distributed('two', 'kpis', 'visit_local', cityHash64(id))",
    ]);
  });

  it('on a cluster, what is not spread lies on the first shard', () => {
    expect(tableStatements(gathered, cluster)[1]).toBe(
      'CREATE TABLE IF NOT EXISTS kpis.mark (id Int64, kepi_version UInt64, kepi_gone UInt8) ' +
        "ENGINE = Distributed('two', 'kpis', 'mark_local', 0)",
    );
  });

  it('on a cluster with a Keeper: replicated, and made on every node by one statement', () => {
    expect(tableStatements(spread, kept)).toEqual([
      'CREATE TABLE IF NOT EXISTS kpis.visit_local ON CLUSTER `two` (workspace Int32, id Int64, note Nullable(String), kepi_version UInt64, kepi_gone UInt8) ' +
        "ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/kpis/visit/{shard}', '{replica}', kepi_version, kepi_gone) " +
        'ORDER BY (workspace, id)',
      'CREATE TABLE IF NOT EXISTS kpis.visit ON CLUSTER `two` (workspace Int32, id Int64, note Nullable(String), kepi_version UInt64, kepi_gone UInt8) ' +
        "ENGINE = Distributed('two', 'kpis', 'visit_local', cityHash64(id))",
    ]);
  });
});

describe('before the first migration', () => {
  const names = (statements: readonly string[]) =>
    statements.map((statement) => /^CREATE \w+ IF NOT EXISTS \S+( ON CLUSTER `two`)?/.exec(statement)?.[0]);

  it('one server has a database, what it has had, and who writes', () => {
    const statements = firstStatements(one);
    expect(names(statements)).toEqual([
      'CREATE DATABASE IF NOT EXISTS kpis',
      'CREATE TABLE IF NOT EXISTS kpis.migration',
      'CREATE TABLE IF NOT EXISTS kpis.lease',
    ]);
    expect(statements[2]).toMatch(
      /ENGINE = ReplacingMergeTree\(kepi_version, kepi_gone\) ORDER BY \(name\) TTL /,
    );
  });

  it('a cluster has them on each node', () => {
    expect(names(firstStatements(cluster))).toEqual([
      'CREATE DATABASE IF NOT EXISTS kpis',
      'CREATE TABLE IF NOT EXISTS kpis.migration_local',
      'CREATE TABLE IF NOT EXISTS kpis.migration',
      'CREATE TABLE IF NOT EXISTS kpis.lease_local',
      'CREATE TABLE IF NOT EXISTS kpis.lease',
    ]);
  });

  it('a cluster with a Keeper keeps the claims in it', () => {
    const statements = firstStatements(kept);
    expect(names(statements)).toEqual([
      'CREATE DATABASE IF NOT EXISTS kpis ON CLUSTER `two`',
      'CREATE TABLE IF NOT EXISTS kpis.migration_local ON CLUSTER `two`',
      'CREATE TABLE IF NOT EXISTS kpis.migration ON CLUSTER `two`',
      'CREATE TABLE IF NOT EXISTS kpis.lease ON CLUSTER `two`',
    ]);
    expect(statements[3]).toMatch(
      / \(name String, lane String, holder String, epoch Int64, ends_at Int64, kepi_version UInt64, kepi_gone UInt8\) ENGINE = KeeperMap\('\/kepi\/kpis\/lease'\) PRIMARY KEY name$/,
    );
  });
});
