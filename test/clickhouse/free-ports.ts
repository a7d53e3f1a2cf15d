import { once } from 'node:events';
import { createServer, type Server } from 'node:net';

/** Somebody else was faster. */
export class PortTaken extends Error {}

/** Starts something on ports of its own, and on other ones when somebody took them in between. */
export async function onFreePorts<T>(count: number, start: (ports: number[]) => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await start(await freePorts(count));
    } catch (error) {
      if (!(error instanceof PortTaken) || attempt === 5) throw error;
    }
  }
}

async function freePorts(count: number): Promise<number[]> {
  const held = new Map<number, Server>();
  for (let attempt = 1; held.size < count; attempt++) {
    if (attempt === 1000) throw new Error('no free port on 127.0.0.1');
    // Below those that systems give to outgoing connections, so that a server which is down finds its port again.
    const port = 20_000 + Math.floor(Math.random() * 12_000);
    const server = createServer();
    try {
      await once(server.listen(port, '127.0.0.1'), 'listening');
      held.set(port, server);
    } catch {
      // In use.
    }
  }
  await Promise.all([...held.values()].map((server) => once(server.close(), 'close')));
  return [...held.keys()];
}
