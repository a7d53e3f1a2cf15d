// Installs the servers that the tests start, each from the package of its own that has it.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { arch, env, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

/** Whether the chosen engines need a ClickHouse, and not the one of somebody else. */
export function startsClickhouse() {
  const chosen = env.ENGINES?.split(',') ?? ['clickhouse', 'clickhouse-cluster'];
  return (
    chosen.includes('clickhouse-cluster') || (chosen.includes('clickhouse') && !env.KEPI_TEST_CLICKHOUSE)
  );
}

/** Half a gigabyte. */
export const installClickhouse = () => install('clickhouse', 'ClickHouse');

/** Sixty megabytes. */
export const installPostgres = () => install('postgres', 'PostgreSQL');

/** Says whether it is there; does nothing when it is the one that the lock file names. */
function install(name, title) {
  const folder = fileURLToPath(new URL(`../test/${name}`, import.meta.url));
  // npm ci begins by removing node_modules, so this is there only after one that ended well.
  const stamp = join(folder, 'node_modules/.installed');
  const lock = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex');
  const wanted = `${lock} ${platform} ${arch}\n`;
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return true;
  console.log(`\n== installing ${title} for the tests, once`);
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts'], { cwd: folder, stdio: 'inherit' });
  if (status !== 0) return false;
  writeFileSync(stamp, wanted);
  return true;
}
