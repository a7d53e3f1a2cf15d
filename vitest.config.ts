import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/clickhouse/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    pool: 'forks',
    // Drills kill servers and wait for them; a machine that is shared can be late once. A retry is shown.
    retry: process.env.CI === 'true' ? 1 : 0,
    // Many tests wait for ClickHouse more than they compute.
    maxWorkers: Math.max(3, availableParallelism()),
  },
});
