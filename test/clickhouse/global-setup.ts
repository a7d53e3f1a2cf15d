import type { TestProject } from 'vitest/node';
import { isChosen } from '../chosen-engines.ts';
import { startCluster } from './start-cluster.ts';
import type { ClickhouseNode } from './start-node.ts';
import { startServer } from './start-server.ts';

type Stoppable = Pick<ClickhouseNode, 'stop'>;

/** One server and one cluster for all tests of a run, as far as the chosen engines need them. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const running: Stoppable[] = [];
  const stop = async () => {
    await Promise.all(running.map((one) => one.stop()));
  };
  const results = await Promise.allSettled([
    isChosen('clickhouse') && provideServer(project, running),
    isChosen('clickhouse-cluster') && provideCluster(project, running),
  ]);
  const failed = results.find(({ status }) => status === 'rejected') as PromiseRejectedResult | undefined;
  if (failed === undefined) return stop;
  const { message } = failed.reason as Error;
  if (process.env.CI === 'true') {
    await stop();
    throw new Error(`CI tests on every engine that is chosen, and ${message}`);
  }
  console.warn(`Tests on ClickHouse are skipped, and \`npm test\` installs what they need: ${message}`);
  return stop;
}

async function provideServer(project: TestProject, running: Stoppable[]) {
  const foreign = process.env.KEPI_TEST_CLICKHOUSE;
  if (foreign) return project.provide('clickhouse', foreign);
  const server = await startServer();
  running.push(server);
  project.provide('clickhouse', server.url);
}

async function provideCluster(project: TestProject, running: Stoppable[]) {
  const started = await startCluster();
  running.push(started);
  const { url, cluster } = started;
  project.provide('clickhouseCluster', { url, cluster });
}
