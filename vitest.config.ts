import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['clickhouse', 'postgres', 'web'].map((room) => `test/${room}/global-setup.ts`),
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // Loading what all files load takes half a second. No test changes a module; each opens what it asks.
    isolate: false,
    // Drills kill servers and wait for them; a machine that is shared can be late once. A retry is shown.
    retry: process.env.CI === 'true' ? 1 : 0,
    // The servers of a run compute, too.
    maxWorkers: 2,
  },
});
