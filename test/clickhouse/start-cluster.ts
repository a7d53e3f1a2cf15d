import { onFreePorts } from './free-ports.ts';
import { clusterName, nodeConfig } from './node-config.ts';
import { type ClickhouseNode, startNode } from './start-node.ts';

export interface ClickhouseCluster {
  /** Names all nodes. */
  readonly url: string;
  readonly cluster: string;
  readonly nodes: readonly [ClickhouseNode, ClickhouseNode];
  stop(): Promise<void>;
}

/** Two shards that know each other. */
export function startCluster(): Promise<ClickhouseCluster> {
  return onFreePorts(4, async ([http1 = 0, http2 = 0, ...tcp]) => {
    const [tcp1 = 0, tcp2 = 0] = tcp;
    const config = nodeConfig(tcp);
    const starting = [startNode(http1, tcp1, config), startNode(http2, tcp2, config)] as const;
    const nodes = await Promise.all(starting).catch(async (error) => {
      for (const one of await Promise.allSettled(starting)) {
        if (one.status === 'fulfilled') await one.value.stop();
      }
      throw error;
    });
    return {
      url: `clickhouse://default@${nodes.map(({ httpPort }) => `127.0.0.1:${httpPort}`).join(',')}`,
      cluster: clusterName,
      nodes,
      async stop() {
        await Promise.all(nodes.map((node) => node.stop()));
      },
    };
  });
}
