import { ClickHouseError } from '@clickhouse/client';
import { StoreBusy } from '../store-busy.ts';
import { StoreUnavailable } from '../store-unavailable.ts';

/** The server, or one that it needs, cannot be reached, breaks off or does not get done. */
const unavailable = new Set([
  'ABORTED',
  'ALL_CONNECTION_TRIES_FAILED',
  'ALL_REPLICAS_LOST',
  'ASYNC_LOAD_CANCELED',
  'ATTEMPT_TO_READ_AFTER_EOF',
  'CANNOT_READ_ALL_DATA',
  'CANNOT_READ_FROM_SOCKET',
  'CANNOT_WRITE_AFTER_BUFFER_CANCELED',
  'CANNOT_WRITE_TO_SOCKET',
  'DNS_ERROR',
  'KEEPER_EXCEPTION',
  'NETWORK_ERROR',
  'NO_AVAILABLE_REPLICA',
  'NO_FREE_CONNECTION',
  'NO_ZOOKEEPER',
  'QUERY_WAS_CANCELLED',
  'QUERY_WAS_CANCELLED_BY_CLIENT',
  'SESSION_IS_LOCKED',
  'SESSION_NOT_FOUND',
  'SHARD_HAS_NO_CONNECTIONS',
  'SOCKET_TIMEOUT',
  'TABLE_IS_READ_ONLY',
  'TIMEOUT_EXCEEDED',
  'TOO_SLOW',
  'UNEXPECTED_PACKET_FROM_CLIENT',
  'UNEXPECTED_PACKET_FROM_SERVER',
  'UNFINISHED',
  'UNKNOWN_PACKET_FROM_CLIENT',
  'UNKNOWN_PACKET_FROM_SERVER',
  'UNKNOWN_STATUS_OF_INSERT',
]);

const busy = new Set(['MEMORY_LIMIT_EXCEEDED', 'TOO_MANY_PARTS', 'TOO_MANY_SIMULTANEOUS_QUERIES']);

/** A server has the connection, and says nothing. */
export class NoAnswer extends Error {
  readonly time: number;
  constructor(time: number) {
    super('no answer');
    this.time = time;
  }
}

/** What came back is no answer of ClickHouse; `message` is how it begins. */
export class StrangeAnswer extends Error {
  constructor(answer: string) {
    super(
      answer
        .replace(/<[^>]*>|\s+/g, ' ')
        .trim()
        .slice(0, 80),
    );
  }
}

/** Of what went wrong at a node, the part that Kepi has a word for; the rest as it is. */
export function toStoreFailure(error: unknown, node: string): unknown {
  if (error instanceof StoreBusy || error instanceof StoreUnavailable) return error;
  if (error instanceof ClickHouseError) return ofServer(error, node);
  if (error instanceof NoAnswer) {
    return new StoreUnavailable(`ClickHouse at ${node} has not answered for ${error.time / 1000} seconds`);
  }
  if (error instanceof StrangeAnswer) {
    return new StoreUnavailable(
      `what answers at ${node} is not ClickHouse, or a proxy that does not reach it: ${JSON.stringify(error.message)}`,
    );
  }
  if (!(error instanceof Error)) return error;
  const code = codeOf(error);
  if (isMisunderstanding(code)) {
    return new StoreUnavailable(
      `ClickHouse at ${node} does not speak as it should (${code}); see to its port and secure=true`,
    );
  }
  if (isConnectionFailure(error)) {
    return new StoreUnavailable(`ClickHouse at ${node} does not answer (${code ?? error.message})`);
  }
  return error;
}

function ofServer(error: ClickHouseError, node: string): Error {
  const type = error.type ?? error.code;
  if (busy.has(type)) return new StoreBusy(`ClickHouse has too much to do (${type})`);
  if (unavailable.has(type)) {
    return new StoreUnavailable(`ClickHouse at ${node} cannot answer: ${type}, ${sentenceOf(error.message)}`);
  }
  if (type === 'AUTHENTICATION_FAILED' || type === 'REQUIRED_PASSWORD') {
    return new StoreUnavailable(`ClickHouse at ${node} does not take this user and password`);
  }
  // Its own words hold the statement, with all that somebody has asked.
  return new Error(`ClickHouse at ${node} could not carry out a statement: ${type}`);
}

/** An error page becomes the message of an error of no other kind. */
export const toStrangeAnswer = (error: unknown) =>
  error instanceof Error && error.constructor === Error && !('code' in error) && !isConnectionFailure(error)
    ? new StrangeAnswer(error.message)
    : error;

/** Nothing was carried out; another node may be asked. */
export const isRefused = (error: unknown) =>
  ['ECONNREFUSED', 'ENOTFOUND', 'EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN'].includes(codeOf(error) ?? '');

/** The next question is better asked elsewhere. */
export const isUnreachable = (error: unknown) =>
  error instanceof NoAnswer || (error instanceof Error && isConnectionFailure(error));

const isConnectionFailure = (error: Error) =>
  isRefused(error) ||
  ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ECONNABORTED'].includes(codeOf(error) ?? '') ||
  /timeout error|socket hang up|aborted|terminated|premature close/i.test(error.message) ||
  error.name === 'AbortError' ||
  error.name === 'TimeoutError';

/** TLS where there is none or the other way round, or a certificate that nobody vouches for. */
const isMisunderstanding = (code = '') =>
  /^(EPROTO$|HPE_|ERR_SSL_|ERR_TLS_|CERT_|UNABLE_TO_|SELF_SIGNED_|DEPTH_ZERO_)/.test(code);

const codeOf = (error: unknown) =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** What it says about addresses and sockets; not a statement, which may hold what somebody asked. */
function sentenceOf(message: string): string {
  const first = (message.split(/[:.]\s|\s\(/)[0] ?? '').slice(0, 200);
  const node = /(?:\(|peer: |from )([\w.[\]:-]+:\d+)\b/.exec(message)?.[1];
  return node === undefined ? first : `${first} (${node})`;
}
