import type { FastifyServerOptions } from 'fastify';
import type { z } from 'zod';
import type { Semantics } from '../booking/semantics.ts';
import type { ImportAnswer } from '../contract/import-rows.ts';
import type { OperationById, OperationId } from '../contract/operations.ts';
import type { FormResponsesFileInput } from '../contract/routings/form-responses.ts';
import type { RoutedToFileInput } from '../contract/routings/routed-to-per-period.ts';
import type { RowItem } from '../contract/row-item.ts';
import type { RowsInput } from '../contract/rows.ts';
import type { Receiver } from '../ingest/inbox/receiver.ts';
import type { Asking, Caller } from '../insights/asking.ts';
import type { TeamAsking } from '../insights/coworking/team-asking.ts';
import type { ChangedRecord } from '../insights/coworking/team-changes.ts';
import type { teamQuestions } from '../insights/coworking/team-questions.ts';
import type { ResponsesFile } from '../insights/routings/form-responses.ts';
import type { RoutedToFile } from '../insights/routings/routed-to-per-period.ts';
import type { Engine } from '../store/engine.ts';
import type { AskPeople } from './people/ask-people.ts';
import type { SessionLogins } from './session/session-logins.ts';
import type { AskSources } from './sources/ask-sources.ts';
import type { TeamLogins } from './teams/team-logins.ts';

/** Whose key it is, and what the key may do. */
export interface Authenticated {
  readonly caller: Caller;
  readonly keyId: string;
  readonly scopes: readonly string[];
}

/** The same, and as whom it asks, where that is known by an e-mail. */
export interface Identified extends Authenticated {
  readonly email: string | null;
}

/** Answers to every question, by the id of its operation. */
export type Ask = {
  readonly [Id in OperationId]: (
    asking: Asking,
    input: z.output<OperationById<Id>['input']>,
  ) => Promise<z.output<OperationById<Id>['data']>>;
};

/** What files are made of: all rows, or the asked limit and offset of them, in blocks. */
export interface AskFiles {
  rows(asking: Asking, input: RowsInput): AsyncIterable<readonly RowItem[]>;
  formResponses(asking: Asking, input: FormResponsesFileInput): Promise<ResponsesFile>;
  routedTo(asking: Asking, input: RoutedToFileInput): Promise<RoutedToFile>;
}

/** Questions about teams, and changes of them. */
export type AskTeams = typeof teamQuestions & {
  /** Puts changes on record; answers when they are durable. */
  record(
    asking: TeamAsking,
    changed: { readonly teams?: readonly ChangedRecord[]; readonly coworkers?: readonly ChangedRecord[] },
  ): Promise<void>;
};

/** Which records an answer is made of. */
export type AskedSystem = 'calcom' | 'nexudus' | 'any';

/** How fresh what a workspace is answered is. */
interface Freshness {
  /** An ISO instant; null where there has never been data of what is asked. */
  readonly asOf: string | null;
  /** Events that were told and are not part of the answers yet. */
  readonly eventsWaiting: number;
}

/** Rows that are sent. */
export interface Importing {
  /** Where they may go, by the names of the sources. */
  readonly tables: readonly string[];
  /** Answers when they are durable. */
  push(rows: {
    readonly workspace: number;
    readonly table: string;
    readonly text: string;
    readonly asOf: string | undefined;
    readonly now: number;
  }): Promise<ImportAnswer>;
}

export interface AppOptions {
  readonly engine: Engine;
  /** Epoch milliseconds. */
  readonly clock: () => number;
  readonly logger: NonNullable<FastifyServerOptions['logger']>;
  /** Requests a minute for a key, and for an address without one; 0 is no limit. */
  readonly rateLimit: number;
  readonly trustProxy: boolean;
  /** The definitions for a request that does not choose. */
  readonly semantics: Semantics;
  readonly publicUrl?: string | undefined;
  readonly authenticate: (bearer: string, now: number) => Promise<Identified | null>;
  readonly teamLogins: TeamLogins;
  readonly sessionLogins: SessionLogins;
  readonly freshness: (workspace: number, asked: AskedSystem) => Promise<Freshness>;
  readonly askSources: AskSources;
  readonly askPeople: AskPeople;
  readonly ask: Ask;
  readonly askFiles: AskFiles;
  readonly askTeams: AskTeams;
  /** Takes what connected sources send. */
  readonly receive: Receiver['receive'];
  readonly importing: Importing;
  /** Where the bookings of the source can be looked at. */
  readonly calcomUrl?: string | undefined;
}
