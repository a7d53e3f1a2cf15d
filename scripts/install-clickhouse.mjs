// Installs the ClickHouse of the tests, half a gigabyte, from the package of its own that has it: test/clickhouse.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../test/clickhouse', import.meta.url));
/** npm ci begins by removing node_modules, so this is there only after one that ended well. */
const stamp = join(folder, 'node_modules/.installed');

/** Whether the chosen engines need it, and not the one of somebody else. */
export function startsClickhouse() {
  const chosen = env.ENGINES?.split(',') ?? ['clickhouse', 'clickhouse-cluster'];
  return (
    chosen.includes('clickhouse-cluster') || (chosen.includes('clickhouse') && !env.KEPI_TEST_CLICKHOUSE)
  );
}

/** Says whether it is there; does nothing when it is the one that the lock file names. */
export function installClickhouse() {
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const wanted = `${lock} ${platform} ${arch}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log('\n== installing ClickHouse for the tests, once');
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}
