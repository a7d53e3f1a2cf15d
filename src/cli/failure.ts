import { ConfigError } from '../config/config-error.ts';
import { CopyRefused } from '../copy/copy-refused.ts';
import { DumpError } from '../ingest/dump/dump-error.ts';
import { PeopleError } from '../people/people-error.ts';
import { SourceError } from '../sources/source-error.ts';
import { StoreBusy } from '../store/store-busy.ts';
import { StoreHeld } from '../store/store-held.ts';
import { StoreUnavailable } from '../store/store-unavailable.ts';
import { CliError, WrongUse } from './cli-error.ts';

/** What is said about an error, and what the command exits with. */
export interface Failure {
  readonly message: string;
  readonly code: 1 | 2;
  /** False for an error that nobody foresaw. */
  readonly expected: boolean;
}

const explained = [
  CliError,
  PeopleError,
  DumpError,
  SourceError,
  CopyRefused,
  StoreBusy,
  StoreHeld,
  StoreUnavailable,
];

export function toFailure(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof WrongUse || error instanceof ConfigError) return { message, code: 2, expected: true };
  if (explained.some((known) => error instanceof known)) return { message, code: 1, expected: true };
  return { message: systemSentence(error) ?? `Something went wrong: ${message}`, code: 1, expected: false };
}

function systemSentence(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('path' in error)) return null;
  const why = {
    EACCES: 'permission denied',
    EROFS: 'it is read-only',
    ENOSPC: 'the disk is full',
    ENOTDIR: 'it is no folder',
    EEXIST: 'a file is in its place',
  };
  const reason = why[error.code as keyof typeof why];
  return reason === undefined ? null : `Cannot use ${error.path}: ${reason}.`;
}
