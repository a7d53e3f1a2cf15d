import { ClickHouseError } from '@clickhouse/client';
import { StoreBusy } from '../store-busy.ts';
import { StoreUnavailable } from '../store-unavailable.ts';

/** The server, or one that it needs, cannot be reached or does not get done. */
const unavailable = new Set([
  'ALL_CONNECTION_TRIED_FAILED',
  'ALL_REPLICAS_LOST',
  'ATTEMPT_TO_READ_AFTER_EOF',
  'CANNOT_READ_FROM_SOCKET',
  'DNS_ERROR',
  'KEEPER_EXCEPTION',
  'NETWORK_ERROR',
  'NO_AVAILABLE_REPLICA',
  'QUERY_WAS_CANCELLED',
  'SESSION_IS_LOCKED',
  'SESSION_NOT_FOUND',
  'SOCKET_TIMEOUT',
  'TABLE_IS_READ_ONLY',
  'TIMEOUT_EXCEEDED',
  'TOO_SLOW',
]);

const busy = new Set(['MEMORY_LIMIT_EXCEEDED', 'TOO_MANY_PARTS', 'TOO_MANY_SIMULTANEOUS_QUERIES']);

/** Of what went wrong at a node, the part that Kepi has a word for; the rest as it is. */
export function toStoreFailure(error: unknown, node: string): unknown {
  if (error instanceof StoreBusy || error instanceof StoreUnavailable) return error;
  if (error instanceof ClickHouseError) {
    const type = error.type ?? error.code;
    if (busy.has(type)) return new StoreBusy(`ClickHouse has too much to do (${type})`);
    if (unavailable.has(type)) {
      return new StoreUnavailable(
        `ClickHouse at ${node} cannot answer: ${type}, ${firstSentence(error.message)}`,
      );
    }
    if (type === 'AUTHENTICATION_FAILED' || type === 'REQUIRED_PASSWORD') {
      return new StoreUnavailable(`ClickHouse at ${node} does not take this user and password`);
    }
    return error;
  }
  if (!(error instanceof Error)) return error;
  if (isConnectionFailure(error)) {
    const code = 'code' in error ? error.code : error.message.split('\n')[0];
    return new StoreUnavailable(`ClickHouse at ${node} does not answer (${code})`);
  }
  return error;
}

/** Nothing was carried out; another node may be asked. */
export const isRefused = (error: unknown) =>
  error instanceof Error &&
  'code' in error &&
  ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'].includes(String(error.code));

const isConnectionFailure = (error: Error) =>
  isRefused(error) ||
  ('code' in error && ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED'].includes(String(error.code))) ||
  /timeout error|socket hang up|aborted|terminated|premature close/i.test(error.message) ||
  error.name === 'AbortError' ||
  error.name === 'TimeoutError';

/** What it says about addresses and sockets; not a statement, which may hold what somebody asked. */
const firstSentence = (message: string) => (message.split(/[:.]\s/)[0] ?? '').slice(0, 200);
