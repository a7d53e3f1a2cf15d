import { onFreePorts } from './free-ports.ts';
import { nodeConfig } from './node-config.ts';
import { type ClickhouseNode, startNode } from './start-node.ts';

/** A ClickHouse by itself. */
export function startServer(): Promise<ClickhouseNode> {
  return onFreePorts(2, ([httpPort = 0, tcpPort = 0]) => startNode(httpPort, tcpPort, nodeConfig()));
}
