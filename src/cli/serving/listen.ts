import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Config } from '../../config.ts';
import { CliError } from '../cli-error.ts';
import { toClientAddress } from './client-address.ts';

type ListenOptions = Pick<Config, 'host' | 'port'>;

/** Gives the address at which a client on this machine finds the server. */
export async function listen(app: FastifyInstance, { host, port }: ListenOptions): Promise<string> {
  try {
    await app.listen({ host, port });
  } catch (error) {
    throw toCliError(error, { host, port });
  }
  return toClientAddress(host, (app.server.address() as AddressInfo).port);
}

function toCliError(error: unknown, { host, port }: ListenOptions): unknown {
  const sentences: Readonly<Record<string, string>> = {
    EADDRINUSE: `Port ${port} of ${host} is in use by another program; choose another with --port or KEPI_PORT.`,
    EACCES: `Port ${port} of ${host} is not for this user; choose another with --port or KEPI_PORT.`,
    EADDRNOTAVAIL: `${host} is no address of this machine; choose another with --host or KEPI_HOST.`,
    ENOTFOUND: `The host ${host} is not known; choose another with --host or KEPI_HOST.`,
    EAI_AGAIN: `The host ${host} is not known; choose another with --host or KEPI_HOST.`,
  };
  const sentence = error instanceof Error && 'code' in error ? sentences[String(error.code)] : undefined;
  return sentence === undefined ? error : new CliError(sentence, { cause: error });
}
