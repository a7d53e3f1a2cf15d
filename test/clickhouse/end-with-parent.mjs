// A thread, as the main one is inside ClickHouse for good. The parent holds the other end of standard input: when
// that closes, by the parent or because the parent is gone however suddenly, nobody needs the server or its data.
import { rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { argv, kill, pid } from 'node:process';

const [folder] = argv.slice(2);
new Socket({ fd: 0, readable: true, writable: false }).resume().once('close', () => {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  } finally {
    kill(pid, 'SIGKILL');
  }
});
