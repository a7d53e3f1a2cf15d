import { randomUUID } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { openClickHouse } from '../../../src/store/clickhouse/open-clickhouse.ts';
import type { Times } from '../../../src/store/clickhouse/settings.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { type ClickHouseAddress, parseStoreAddress } from '../../../src/store/store-address.ts';
import { dropDatabase } from '../../engines.ts';

interface Servers {
  readonly url: string;
  readonly cluster?: string;
}

/** A database of the test at hand, on one server or on a cluster. */
export function databaseOn({ url, cluster }: Servers): ClickHouseAddress {
  const query = cluster === undefined ? '' : `?cluster=${cluster}`;
  const address = parseStoreAddress(`${url}/kepi_test_${randomUUID().replaceAll('-', '')}${query}`);
  if (address?.kind !== 'clickhouse') throw new Error(`not the address of a ClickHouse: ${url}`);
  // On a server that a failed test has left dead there is nothing to remove.
  onTestFinished(() => dropDatabase(address).catch(() => undefined));
  return address;
}

/** As `KEPI_STORE` has it. */
export const textOf = ({ nodes, user, database, cluster }: ClickHouseAddress): string =>
  `clickhouse://${user}@${nodes.join(',')}/${database}${cluster === null ? '' : `?cluster=${cluster}`}`;

/** Opened for the test at hand. */
export async function openFor(
  address: ClickHouseAddress,
  { say = () => {}, times }: { readonly say?: (line: string) => void; readonly times?: Times } = {},
): Promise<Engine> {
  const engine = await openClickHouse(address, say, times);
  onTestFinished(() => engine.close());
  return engine;
}
