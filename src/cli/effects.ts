import type { Readable } from 'node:stream';

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

export interface Input extends Readable {
  readonly isTTY?: boolean | undefined;
}

/** The world as a command sees it. */
export interface Effects {
  readonly stdin: Input;
  readonly stdout: Output;
  readonly stderr: Output;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Tells when the process is asked to end (SIGINT, SIGTERM); gives back how to stop listening. */
  readonly onStop: (asked: () => void) => () => void;
}
