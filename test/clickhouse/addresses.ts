import { inject, it } from 'vitest';
import { isChosen } from '../chosen-engines.ts';

export interface ClusterAddress {
  readonly url: string;
  readonly cluster: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    clickhouse: string | undefined;
    clickhouseCluster: ClusterAddress | undefined;
  }
}

/** The server of this run for the engine `clickhouse`, when that is chosen and there is one. */
export function clickhouseAddress(): string | undefined {
  return orSkipped('clickhouse', inject('clickhouse'));
}

/** The cluster of this run for the engine `clickhouse-cluster`, when that is chosen and there is one. */
export function clickhouseClusterAddress(): ClusterAddress | undefined {
  return orSkipped('clickhouse-cluster', inject('clickhouseCluster'));
}

/** Nobody should take silence for success: a skipped test in each file tells of the ones that are not there. */
function orSkipped<T>(engine: string, address: T | undefined): T | undefined {
  if (address === undefined && isChosen(engine)) {
    it.skip(`on ${engine}, which could not be started; npm test installs it`, () => {});
  }
  return address;
}
