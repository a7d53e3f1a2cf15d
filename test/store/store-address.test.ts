import { describe, expect, it } from 'vitest';
import { type ClickHouseAddress, parseStoreAddress } from '../../src/store/store-address.ts';

const plain: ClickHouseAddress = {
  kind: 'clickhouse',
  nodes: ['db:8123'],
  secure: false,
  user: 'default',
  password: '',
  database: 'kepi',
  cluster: null,
  keeper: false,
};

const three = ['a:8123', 'b:8123', 'c:8123'];

describe('the address of a store', () => {
  it('duckdb is the file in the data folder', () => {
    expect(parseStoreAddress('duckdb')).toEqual({ kind: 'duckdb' });
  });

  it.each<[string, Partial<ClickHouseAddress>]>([
    ['clickhouse://db', {}],
    ['clickhouse://db/', {}],
    ['clickhouse://db:8123/kepi', {}],
    ['clickhouse://db:9123', { nodes: ['db:9123'] }],
    ['clickhouse://clickhouse-1.internal:8124/', { nodes: ['clickhouse-1.internal:8124'] }],
    ['clickhouse://10.0.0.7', { nodes: ['10.0.0.7:8123'] }],
    ['clickhouse://[::1]', { nodes: ['[::1]:8123'] }],
    ['clickhouse://[fe80::1:8123]:8124/kpis', { nodes: ['[fe80::1:8123]:8124'], database: 'kpis' }],
    ['clickhouse://[FD00::A]', { nodes: ['[FD00::A]:8123'] }],
    ['clickhouse://db/kpis_2', { database: 'kpis_2' }],
    ['clickhouse://db/kpis/', { database: 'kpis' }],
    ['clickhouse://ann@db', { user: 'ann' }],
    ['clickhouse://ann:secret@db', { user: 'ann', password: 'secret' }],
    ['clickhouse://:secret@db', { password: 'secret' }],
    ['clickhouse://ann:@db', { user: 'ann' }],
    [
      'clickhouse://ann%40example.com:%40%3A%2F%3F%23%25%20%C3%A4@db',
      { user: 'ann@example.com', password: '@:/?#% ä' },
    ],
    ['clickhouse://ann:p+w&x=y@db', { user: 'ann', password: 'p+w&x=y' }],
    ['clickhouse://db?secure=true', { secure: true, nodes: ['db:8443'] }],
    ['clickhouse://db:9443?secure=true', { secure: true, nodes: ['db:9443'] }],
    ['clickhouse://db/kepi?secure=false', {}],
    ['clickhouse://a,b,c?cluster=three', { nodes: three, cluster: 'three' }],
    ['clickhouse://a?cluster=one', { nodes: ['a:8123'], cluster: 'one' }],
    [
      'clickhouse://u:p@a:1,b,[::1]:3,[::2]/kpis?cluster=my-cluster_2',
      {
        user: 'u',
        password: 'p',
        nodes: ['a:1', 'b:8123', '[::1]:3', '[::2]:8123'],
        database: 'kpis',
        cluster: 'my-cluster_2',
      },
    ],
    ['clickhouse://a,b,c?cluster=three&keeper=true', { nodes: three, cluster: 'three', keeper: true }],
    [
      'clickhouse://a,b,c/kepi?keeper=true&secure=true&cluster=three',
      { nodes: ['a:8443', 'b:8443', 'c:8443'], cluster: 'three', keeper: true, secure: true },
    ],
  ])('%s', (text, parts) => {
    expect(parseStoreAddress(text)).toEqual({ ...plain, ...parts });
  });

  it.each([
    ['nothing', ''],
    ['another engine', 'postgres://db/kepi'],
    ['what is not an address', 'clickhouse'],
    ['the address of an HTTP server', 'http://db:8123'],
    ['capital letters where there are none', 'ClickHouse://db'],
    ['no host', 'clickhouse:///kepi'],
    ['no host behind a user', 'clickhouse://ann:secret@/kepi'],
    ['an empty host among others', 'clickhouse://a,,b?cluster=c'],
    ['a comma at the end', 'clickhouse://a,?cluster=c'],
    ['a space', 'clickhouse://a, b?cluster=c'],
    ['a port that is no number', 'clickhouse://db:http'],
    ['a port of six digits', 'clickhouse://db:812345'],
    ['a port beyond the last one', 'clickhouse://db:65536'],
    ['port 0', 'clickhouse://db:0'],
    ['an IPv6 address without brackets', 'clickhouse://fe80::1'],
    ['brackets around a name', 'clickhouse://[db]'],
    ['a password with an @ that is not encoded', 'clickhouse://ann:se@cret@db'],
    ['a password with a / that is not encoded', 'clickhouse://ann:se/cret@db'],
    ['a password with a % that is not encoded', 'clickhouse://ann:100%@db'],
    ['bytes that are no text', 'clickhouse://ann:%ff@db'],
    ['a database that ClickHouse would have to quote', 'clickhouse://db/Kepi-1'],
    ['a database that begins with a digit', 'clickhouse://db/1kepi'],
    ['a path', 'clickhouse://db/kepi/more'],
    ['several nodes without the name of their cluster', 'clickhouse://a,b'],
    ['a Keeper without a cluster', 'clickhouse://db?keeper=true'],
    ['a cluster without a name', 'clickhouse://a,b?cluster='],
    ['a cluster whose name has to be quoted', "clickhouse://a?cluster=it's"],
    ['a setting that there is not', 'clickhouse://db?timeout=5'],
    ['a misspelt setting', 'clickhouse://db?Secure=true'],
    ['neither yes nor no', 'clickhouse://db?secure=yes'],
    ['neither yes nor no, for a Keeper', 'clickhouse://a?cluster=c&keeper=1'],
    ['a setting twice', 'clickhouse://db?secure=true&secure=false'],
    ['a fragment', 'clickhouse://db/kepi#top'],
    ['a second line', 'clickhouse://db/kepi\n'],
  ])('%s is refused: %j', (_, text) => {
    expect(parseStoreAddress(text)).toBeNull();
  });
});
