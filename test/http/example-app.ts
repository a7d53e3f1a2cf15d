import type { FastifyInstance } from 'fastify';
import { parseZone } from '../../src/booking/zone.ts';
import { operations } from '../../src/contract/operations.ts';
import { exampleFormResponse } from '../../src/contract/routings/form-response-item.ts';
import { routedToPerPeriod } from '../../src/contract/routings/routed-to-per-period.ts';
import { exampleRow } from '../../src/contract/row-item.ts';
import { buildApp } from '../../src/http/app.ts';
import type { AppOptions, Ask, AskFiles, Importing } from '../../src/http/app-options.ts';
import type { AskPeople } from '../../src/http/people/ask-people.ts';
import type { SessionLogins } from '../../src/http/session/session-logins.ts';
import type { AskSources } from '../../src/http/sources/ask-sources.ts';
import type { TeamLogins } from '../../src/http/teams/team-logins.ts';
import { teamQuestions } from '../../src/insights/coworking/team-questions.ts';
import type { Engine } from '../../src/store/engine.ts';

export const exampleKey = 'kepi_example';
export const noon = Date.parse('2024-02-01T12:00:00.000Z');

const nobody = { kind: 'missing', reason: 'There is nobody.', field: null } as const;

/** Nothing that these tests ask reaches a store. */
const noEngine = {} as Engine;

export const exampleAnswers = Object.fromEntries(
  operations.map(({ id, example }) => [id, async () => example.data]),
) as unknown as Ask;

const exampleResponses = async function* () {
  yield [exampleFormResponse];
};

const exampleLines = async function* () {
  const { users, periodStats } = routedToPerPeriod.example.data;
  yield users.data.map((user) => ({ ...user, periodStats: periodStats.data }));
};

export const exampleFiles: AskFiles = {
  async *rows() {
    yield [exampleRow];
  },
  formResponses: async () => ({ forms: [], blocks: exampleResponses() }),
  routedTo: async () => ({
    starts: ['2024-01-01T00:00:00.000Z'],
    zone: parseZone('UTC'),
    blocks: exampleLines(),
  }),
};

/** Nobody may log in. */
export const nobodysLogins: TeamLogins = {
  authenticate: async () => null,
  grantByPassword: async () => null,
  grantByRefresh: async () => null,
  findInvitation: async () => ({ state: 'unknown' }),
  acceptInvitation: async () => ({ state: 'unknown' }),
};

/** Nobody looks at the dashboard. */
export const nobodysSessions: SessionLogins = {
  authenticate: async () => null,
  open: async () => null,
  end: async () => {},
  setUp: async () => ({ state: 'closed' }),
  hasLogins: async () => true,
  view: async () => {
    throw new Error('nobody is logged in');
  },
};

/** Nothing is connected. */
export const noSources: AskSources = {
  statuses: async () => [],
  waiting: async () => [],
  rejected: async () => [],
  rejectedRows: async () => ({ total: 0, data: [] }),
  async *rejectedRowBlocks() {},
  sync: async () => 'unknown',
  workspaceNames: async () => new Map(),
};

/** There is nobody, and nobody comes. */
export const noPeople: AskPeople = {
  people: async () => ({ people: [], invitations: [] }),
  owners: async () => ({ total: 0, owners: [] }),
  keys: async () => [],
  invite: async () => nobody,
  withdraw: async () => nobody,
  remove: async () => nobody,
  createKey: async () => nobody,
  revokeKey: async () => nobody,
};

/** There is no table to send rows to. */
export const nothingImported: Importing = {
  tables: [],
  push: async () => ({ accepted: 0, duplicate: 0, stale: 0, rejected: 0, rows: [] }),
};

/** The HTTP face over the contract's own examples. */
export function exampleApp(parts: Partial<AppOptions> = {}): FastifyInstance {
  return buildApp({
    engine: noEngine,
    clock: () => noon,
    logger: false,
    rateLimit: 0,
    trustProxy: false,
    semantics: 'documented',
    authenticate: async (bearer) =>
      bearer === exampleKey
        ? {
            caller: { workspace: 1, userId: 101, operator: false },
            email: null,
            keyId: 'key-1',
            scopes: ['read'],
          }
        : null,
    teamLogins: nobodysLogins,
    sessionLogins: nobodysSessions,
    askTeams: { ...teamQuestions, async record() {} },
    receive: async () => ({ kind: 'unknown', reason: 'Nobody sends here.' }),
    freshness: async () => ({ asOf: '2024-02-01T11:00:00.000Z', eventsWaiting: 2 }),
    askSources: noSources,
    askPeople: noPeople,
    importing: nothingImported,
    ask: exampleAnswers,
    askFiles: exampleFiles,
    ...parts,
  });
}

export const authorization = { authorization: `Bearer ${exampleKey}` };

export const kpiQuestion = {
  method: 'POST',
  url: '/v2/insights/bookings/kpi-stats',
  headers: authorization,
  payload: { scope: 'user', timeZone: 'UTC' } as unknown as object,
} as const;
