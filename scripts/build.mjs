// Compiles src into dist: node scripts/build.mjs. bin/kepi.js does the same when the sources are newer.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, kill, pid, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const lock = join(dist, '.building');
/** What the other scripts of a build put there. */
const madeElsewhere = ['docs-assets', 'web'].map((path) => join(dist, path));
const inputs = ['src', 'web', 'docs', 'tsconfig.json', 'tsconfig.build.json', 'package.json'].map((path) =>
  join(root, path),
);

/** Says whether there is a build to run. */
export function buildIfStale() {
  if (!isStale()) return true;
  return holdingLock(() => {
    // Whoever held the lock before may have built just this.
    if (!isStale()) return true;
    stderr.write('Building Kepi, once.\n');
    return build();
  });
}

function build() {
  const startedAt = Date.now();
  rmSync(stamp, { force: true });
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  if (!runNode([tsc, '-p', join(root, 'tsconfig.build.json')])) return false;
  removeOrphans(dist);
  for (const script of ['copy-docs-assets.mjs', 'build-web.mjs']) {
    if (!runNode([join(root, 'scripts', script)])) return false;
  }
  writeFileSync(stamp, `${startedAt}\n`);
  return true;
}

/** What it says goes to standard error: standard output belongs to the command that wanted the build. */
const runNode = (args) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 2, 2] }).status === 0;

function isStale() {
  if (!existsSync(stamp)) return true;
  const builtAt = Number(readFileSync(stamp, 'utf8'));
  return Math.max(...inputs.map(newestIn)) >= builtAt;
}

/** A folder is newer when something in it was made, renamed or removed. */
function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

/** Compiled files whose source is gone. */
function removeOrphans(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (madeElsewhere.includes(path)) continue;
    if (entry.isDirectory()) removeOrphans(path);
    else if (entry.name.endsWith('.js')) {
      const source = join(root, 'src', path.slice(dist.length + 1).replace(/\.js$/, '.ts'));
      if (!existsSync(source)) rmSync(path);
    }
  }
}

/** One build at a time; a lock whose holder has died is nobody's. */
function holdingLock(work) {
  mkdirSync(dist, { recursive: true });
  for (;;) {
    try {
      writeFileSync(lock, String(pid), { flag: 'wx' });
      break;
    } catch (error) {
      if (error.code !== 'EEXIST') throw error;
      if (!isHeld()) rmSync(lock, { force: true });
      else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
    }
  }
  try {
    return work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function isHeld() {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    if (holder === 0) return Date.now() - statSync(lock).mtimeMs < 5_000;
    kill(holder, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) exit(holdingLock(build) ? 0 : 1);
