import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** The app on a real socket for as long as the work lasts. */
export async function serving<T>(app: FastifyInstance, work: (port: number) => Promise<T>): Promise<T> {
  await app.listen({ port: 0, host: '127.0.0.1' });
  try {
    return await work((app.server.address() as AddressInfo).port);
  } finally {
    await app.close();
  }
}

/** Sends bytes as they are and returns everything that comes back. */
export const exchange = (port: number, bytes: string | Buffer): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    const received: Buffer[] = [];
    socket.on('data', (chunk) => received.push(chunk));
    socket.on('close', () => resolve(Buffer.concat(received).toString('latin1')));
    socket.on('error', reject);
  });
