import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** All goes through; nothing comes back; an answer comes back until the middle of it. */
type Trouble = 'none' | 'silence' | 'half an answer';

export interface TroubledProxy {
  /** `host:port` */
  readonly node: string;
  trouble: Trouble;
  /** The most connections that were open at once. */
  readonly most: number;
  stop(): void;
}

/** Stands before the server at `host:port`, which knows no passwords: they come as far as here. */
export async function startTroubledProxy(server: string, trouble: Trouble): Promise<TroubledProxy> {
  const [host = '', port] = server.split(':');
  const open = new Set<Socket>();
  let most = 0;
  const listening = createServer((asking) => {
    const answering = connect(Number(port), host);
    const end = () => {
      open.delete(asking);
      asking.destroy();
      answering.destroy();
    };
    for (const socket of [asking, answering]) socket.on('error', end).on('close', end);
    open.add(asking);
    most = Math.max(most, open.size);
    let stuck = false;
    asking.on('data', (bytes) => {
      if (proxy.trouble !== 'silence') answering.write(withoutPassword(bytes));
    });
    answering.on('data', (bytes) => {
      if (stuck) return;
      stuck = proxy.trouble === 'half an answer';
      asking.write(stuck ? bytes.subarray(0, bytes.indexOf('\r\n\r\n') + 14) : bytes);
    });
  });
  await once(listening.listen(0, '127.0.0.1'), 'listening');
  const proxy = {
    node: `127.0.0.1:${(listening.address() as AddressInfo).port}`,
    trouble,
    get most() {
      return most;
    },
    stop() {
      listening.close();
      for (const socket of open) socket.destroy();
    },
  };
  return proxy;
}

function withoutPassword(bytes: Buffer): Buffer {
  const at = bytes.indexOf('Authorization: Basic');
  if (at >= 0) bytes.write('X', at);
  return bytes;
}
