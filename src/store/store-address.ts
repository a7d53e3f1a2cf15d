import { join } from 'node:path';

/** Where a store is. */
export type StoreAddress =
  | { readonly kind: 'duckdb' }
  | {
      readonly kind: 'clickhouse';
      /** `host:port` of each; the first that answers is asked. */
      readonly nodes: readonly string[];
      readonly secure: boolean;
      readonly user: string;
      readonly password: string;
      readonly database: string;
      /** The cluster's name in the servers' configuration, null for one server. */
      readonly cluster: string | null;
      /** The cluster has a Keeper: tables are replicated, and made on every node by one statement. */
      readonly keeper: boolean;
    };

export type ClickHouseAddress = Extract<StoreAddress, { kind: 'clickhouse' }>;

/** The file of the embedded engine. */
export const storeFile = (folder: string) => join(folder, 'kepi.duckdb');

const shape =
  /^clickhouse:\/\/(?:([^:@/]*)(?::([^@/]*))?@)?([^@/?#]+)(?:\/([a-z][a-z0-9_]*))?\/?(?:\?([^#]*))?$/;
const node = /^(?:[\w.-]+|\[[0-9a-f:]+\])(?::\d{1,5})?$/i;
const isNode = (text: string) => node.test(text) && !/:0+$/.test(text) && URL.canParse(`http://${text}`);

const ofClickHouse = ['system', 'information_schema'];

/** Null when it is none. */
export function parseStoreAddress(text: string): StoreAddress | null {
  if (text === 'duckdb') return { kind: 'duckdb' };
  const [, user = '', password = '', hosts = '', database = 'kepi', query = ''] = shape.exec(text) ?? [];
  const given = [...new URLSearchParams(query)];
  const options = new Map(given);
  const secure = yesOrNo(options, 'secure');
  const keeper = yesOrNo(options, 'keeper');
  const cluster = options.get('cluster') ?? null;
  const unknown = given.some(([name]) => !['secure', 'keeper', 'cluster'].includes(name));
  const nodes = hosts.split(',');
  if (!nodes.every(isNode) || unknown || secure === null || keeper === null) return null;
  if (options.size < given.length || ofClickHouse.includes(database)) return null;
  if (cluster === null ? keeper || nodes.length > 1 : !/^[\w-]+$/.test(cluster)) return null;
  const port = secure ? 8443 : 8123;
  try {
    return {
      kind: 'clickhouse',
      nodes: nodes.map((one) => (/:\d+$/.test(one) ? one : `${one}:${port}`)),
      secure,
      user: decodeURIComponent(user) || 'default',
      password: decodeURIComponent(password),
      database,
      cluster,
      keeper,
    };
  } catch {
    return null;
  }
}

function yesOrNo(options: ReadonlyMap<string, string>, name: string): boolean | null {
  const given = options.get(name) ?? 'false';
  return given === 'true' ? true : given === 'false' ? false : null;
}
