// Everything a reviewer would run: types, lint and format, the tests in two time zones.
//   npm test                  all of it
//   npm test -- kpi-stats     only the tests whose path holds the words, in one zone
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { installClickhouse, installPostgres, startsClickhouse } from './install-servers.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const chosen = process.argv.slice(2);
const vitest = ['node_modules/vitest/vitest.mjs', 'run'];
/** What could depend on the machine's own time zone. */
const zoned = ['test/insights', 'test/booking', 'test/demo', 'test/ingest/dump', 'test/model'];

const steps =
  chosen.length > 0
    ? [{ name: 'tests', args: [...vitest, ...chosen] }]
    : [
        ...['tsconfig.json', 'web/tsconfig.json', 'test/web/tsconfig.json'].map((config) => ({
          name: `types of ${config}`,
          args: ['node_modules/typescript/bin/tsc', '-p', config],
        })),
        { name: 'lint and format', args: ['node_modules/@biomejs/biome/bin/biome', 'check', '.'] },
        { name: 'build', args: ['scripts/build.mjs'] },
        { name: 'tests', args: vitest, zone: 'UTC' },
        {
          name: 'tests of what has to do with time',
          args: [...vitest, ...zoned],
          zone: 'America/Los_Angeles',
          // Both engines are told offsets; what could go wrong with a zone goes wrong before.
          engines: 'duckdb',
          // The random ones have had their run; here the machine's zone is what is tried.
          more: { KEPI_TEST_DATASETS: '3' },
        },
      ];

// Other than in CI, what needs them is shown as skipped.
const installed = [installPostgres(), !startsClickhouse() || installClickhouse()];
if (installed.includes(false) && process.env.CI === 'true') {
  console.error('\ninstalling what the tests start: failed');
  process.exit(1);
}

for (const { name, args, zone, engines, more } of steps) {
  console.log(`\n== ${name}${zone === undefined ? '' : ` under TZ=${zone}`}`);
  const env = { ...(engines && { ENGINES: engines }), ...more, ...process.env, ...(zone && { TZ: zone }) };
  const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
  if (status !== 0) {
    console.error(`\n${name}: failed`);
    process.exit(1);
  }
}
