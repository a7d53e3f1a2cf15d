import { ClickHouseError } from '@clickhouse/client';
import { describe, expect, it } from 'vitest';
import { toStoreFailure } from '../../../src/store/clickhouse/failures.ts';
import { StoreBusy } from '../../../src/store/store-busy.ts';
import { StoreUnavailable } from '../../../src/store/store-unavailable.ts';

const said = (type: string, message: string) => new ClickHouseError({ type, message, code: '1' });

describe('of what a server says it is told which node is missing, and nothing that somebody asked', () => {
  it.each([
    [
      'NETWORK_ERROR',
      'Connection refused (127.0.0.1:24512, local address: 127.0.0.1:5): While executing Remote. ',
      'Connection refused (127.0.0.1:24512)',
    ],
    [
      'NETWORK_ERROR',
      'Connection reset by peer, while reading from socket (peer: [::1]:9000, local: [::1]:5): ',
      'Connection reset by peer, while reading from socket ([::1]:9000)',
    ],
    [
      'ALL_CONNECTION_TRIES_FAILED',
      'All connection tries failed. Log: \n\nTimeout exceeded while reading from socket (socket (db-2:9000), receive timeout 3000 ms)\n',
      'All connection tries failed (db-2:9000)',
    ],
    [
      'ATTEMPT_TO_READ_AFTER_EOF',
      'Attempt to read after eof: while receiving packet from db-2:9000, 10.0.0.7, local address: 10.0.0.1:5. ',
      'Attempt to read after eof (db-2:9000)',
    ],
    [
      'ABORTED',
      'The server is shutting down due to a fatal error. ',
      'The server is shutting down due to a fatal error',
    ],
    [
      'UNEXPECTED_PACKET_FROM_SERVER',
      'Unexpected packet from server db-2:9000 (expected Hello, got Data). ',
      'Unexpected packet from server db-2:9000',
    ],
    ['CANNOT_READ_ALL_DATA', 'Cannot read all data. Bytes read: 9. ', 'Cannot read all data'],
    ['TIMEOUT_EXCEEDED', 'Timeout exceeded: elapsed 20005 ms, maximum: 20000 ms. ', 'Timeout exceeded'],
    [
      'TOO_SLOW',
      "Estimated query execution time (31 seconds) is too long. Maximum: 20: 'Ann' ",
      'Estimated query execution time',
    ],
  ])('%s', (type, message, sentence) => {
    const failure = toStoreFailure(said(type, message), 'db-1:8123');
    expect(failure).toEqual(
      new StoreUnavailable(`ClickHouse at db-1:8123 cannot answer: ${type}, ${sentence}`),
    );
  });

  it('a server that has too much to do is busy', () => {
    const failure = toStoreFailure(said('MEMORY_LIMIT_EXCEEDED', 'Memory limit exceeded: a lot'), 'db:8123');
    expect(failure).toEqual(new StoreBusy('ClickHouse has too much to do (MEMORY_LIMIT_EXCEEDED)'));
  });

  it.each(['SYNTAX_ERROR', 'UNKNOWN_TABLE', 'CANNOT_PARSE_TEXT', 'LOGICAL_ERROR'])(
    'a statement that it does not take is not repeated: %s',
    (type) => {
      const failure = toStoreFailure(said(type, "what is wrong with 'Ann'"), 'db:8123');
      expect(failure).toEqual(new Error(`ClickHouse at db:8123 could not carry out a statement: ${type}`));
    },
  );

  it('what is nobody else’s fault stays as it is', () => {
    for (const error of [new Error('mine'), new TypeError('mine'), 'thrown']) {
      expect(toStoreFailure(error, 'db:8123')).toBe(error);
    }
  });
});
