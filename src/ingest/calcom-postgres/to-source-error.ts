import { SourceError } from '../../sources/source-error.ts';
import type { PostgresAddress } from './postgres-address.ts';

/** By the codes of Node and of PostgreSQL. */
const reasons: Readonly<Record<string, string>> = {
  ENOTFOUND: 'its host is not known; check the address',
  EAI_AGAIN: 'its host cannot be looked up now; check the address and the network',
  ECONNREFUSED: 'nothing answers there; is PostgreSQL running, and does it listen on that address',
  EHOSTUNREACH: 'there is no way to its host; check the network and the firewall',
  ETIMEDOUT: 'it did not answer in time; check the network and the firewall',
  ECONNRESET: 'the connection broke off; the next pull goes on from there',
  DEPTH_ZERO_SELF_SIGNED_CERT:
    'its certificate is signed by itself; add sslmode=no-verify to the address if you trust the way there',
  SELF_SIGNED_CERT_IN_CHAIN:
    'its certificate is signed by nobody known; add sslrootcert=FILE to the address, or sslmode=no-verify',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate is signed by nobody known; add sslrootcert=FILE to the address, or sslmode=no-verify',
  '28P01': 'it does not take the user and password; give the source the right ones',
  '28000':
    'it does not let this user in from here; see its pg_hba.conf, and whether it wants sslmode=require',
  '3D000': 'there is no such database; check the last part of the address',
  '42501': 'the user may not read all that is needed; see docs/sources-postgres.md for the grants',
  '53300': 'it has no connection left; raise max_connections, or close some',
  '57P01': 'it ended the connection; the next pull goes on from there',
  '57P02': 'it ended the connection; the next pull goes on from there',
  '57P03': 'it is starting or stopping; the next pull goes on from there',
  '40001':
    'a replica took away what was being read; set hot_standby_feedback there, or read from the primary',
  '42P01': 'a table has gone while it was read; pull again when the upgrade of Cal.com has ended',
  '42703': 'a column has gone while it was read; pull again when the upgrade of Cal.com has ended',
};

const slow = 'a statement took too long and was ended; is a table locked, or the database overloaded';
const silent = 'it did not answer in time; check the network and whether the database is overloaded';
const brokenOff = 'the connection broke off; the next pull goes on from there';

/** One line that says what is wrong and what helps; the driver's own words never hold the password. */
export function toSourceError(error: unknown, { shown }: Pick<PostgresAddress, 'shown'>): Error {
  if (error instanceof SourceError) return error;
  const { code = '', message } = error as Error & { code?: string };
  return new SourceError(`${shown}: ${reasonOf(code, message)} (${message}).`, { cause: error });
}

function reasonOf(code: string, message: string): string {
  if (/row-level security/.test(message)) {
    return 'row security would hide rows from the user; give it ALTER ROLE ... BYPASSRLS';
  }
  if (code === '57014') return slow;
  if (/timeout/i.test(message)) return silent;
  if (/does not support SSL/.test(message)) return 'it does not speak SSL; take sslmode out of the address';
  if (/terminated|not queryable|Connection ended/i.test(message)) return brokenOff;
  return reasons[code] ?? 'it could not be read';
}
