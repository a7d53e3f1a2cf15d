import type { TestProject } from 'vitest/node';
import { startPostgres } from './start-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    postgres: string | undefined;
  }
}

/** One server for all tests of a run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  try {
    const server = await startPostgres();
    project.provide('postgres', server.url);
    return () => server.stop();
  } catch (error) {
    const { message } = error as Error;
    if (process.env.CI === 'true') throw new Error(`CI tests with a PostgreSQL, and ${message}`);
    console.warn(`Tests with PostgreSQL are skipped, and \`npm test\` installs what they need: ${message}`);
    return async () => {};
  }
}
