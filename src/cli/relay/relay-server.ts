import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import { type AnswerOptions, answerErrand } from './answer-errand.ts';
import { claimAddressAway, claimRelayAddress, type RelayAddress } from './relay-address.ts';

export interface Relay {
  /** Ends the errands under way and waits for them. */
  close(): Promise<void>;
}

/** Does the errands of commands that find the folder held, over a socket that only its owner can open. */
export async function openRelay(data: string, options: AnswerOptions): Promise<Relay> {
  const underWay = new Set<{ readonly stop: () => void; readonly done: Promise<void> }>();
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    const stopping = new AbortController();
    const errand = { stop: () => stopping.abort(), done: answerErrand(socket, stopping, options) };
    underWay.add(errand);
    errand.done.finally(() => underWay.delete(errand));
  });
  const address = await listenFor(server, data);
  return {
    async close() {
      const closed = once(server, 'close');
      server.close();
      const all = [...underWay];
      for (const { stop } of all) stop();
      await Promise.all(all.map(({ done }) => done));
      for (const socket of sockets) socket.destroySoon();
      await closed;
      await address.leave();
    },
  };
}

async function listenFor(server: Server, data: string): Promise<RelayAddress> {
  const near = await claimRelayAddress(data);
  try {
    await listenPrivately(server, near.path);
    return near;
  } catch {
    // A folder shared with another system, as containers do, may refuse to hold a socket.
    const away = await claimAddressAway(data);
    await listenPrivately(server, away.path);
    return away;
  }
}

async function listenPrivately(server: Server, path: string): Promise<void> {
  const listening = once(server, 'listening');
  // The socket is made within this call: no moment passes in which others could open it.
  const umask = process.umask(0o177);
  try {
    server.listen(path);
  } finally {
    process.umask(umask);
  }
  await listening;
}
