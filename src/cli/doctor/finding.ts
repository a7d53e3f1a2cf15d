import type { Config } from '../../config.ts';
import type { SourceStatus } from '../../sources/source-status.ts';
import type { OpenSource } from '../../sources/sources.ts';
import type { Statement } from '../../sql/statement.ts';
import type { Row } from '../../store/engine.ts';

/** What was looked at and how it is: as it should be, worth knowing, or wrong. */
export interface Finding {
  readonly level: 'ok' | 'note' | 'wrong';
  readonly about: string;
  readonly text: string;
}

export interface Examined {
  readonly config: Config;
  readonly now: number;
  /** Whether somebody pulls the sources that are due. */
  readonly followed: boolean;
  /** The names of the workspaces by their ids. */
  readonly workspaces: ReadonlyMap<number, string>;
  readonly statuses: readonly SourceStatus[];
  read(statement: Statement): Promise<Row[]>;
  /** With its secrets, or the sentence that says why they cannot be opened. */
  openSource(name: string): Promise<OpenSource | string>;
}

/** Looks at one thing and says what it found; nothing where there is nothing to say. */
export type Check = (examined: Examined) => Promise<readonly Finding[]> | readonly Finding[];

export const findingsAbout = (about: string) => ({
  ok: (text: string): Finding => ({ level: 'ok', about, text }),
  note: (text: string): Finding => ({ level: 'note', about, text }),
  wrong: (text: string): Finding => ({ level: 'wrong', about, text }),
});

export const toMinute = (instant: number) =>
  `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')}Z`;
