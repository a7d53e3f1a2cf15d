import type { FastifyInstance } from 'fastify';
import { demoRecords } from '../../src/demo/demo-records.ts';
import { buildApp } from '../../src/http/app.ts';
import type { AppOptions } from '../../src/http/app-options.ts';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import { teamQuestions } from '../../src/insights/coworking/team-questions.ts';
import { questions } from '../../src/insights/questions.ts';
import { formResponsesFile } from '../../src/insights/routings/form-responses.ts';
import { routedToFile } from '../../src/insights/routings/routed-to-per-period.ts';
import { streamRows } from '../../src/insights/rows.ts';
import type { TestEngine, TestStore } from '../engines.ts';
import { nobodysLogins, nobodysSessions, noPeople, noSources, nothingImported } from './example-app.ts';

const now = Date.UTC(2025, 5, 1);

/** The real app over a store with demo data, and a key of the organisation's owner. */
export async function openTestApp({ open }: TestEngine): Promise<{ app: FastifyInstance; key: string }> {
  const store = await open();
  await recordChanges(store.engine, { workspace: 1, source: 'demo', observedAt: now }, async ({ record }) => {
    for (const batch of demoRecords({ bookings: 1_000, seed: 1, asOf: '2025-06-01' })) await record(batch);
    return [];
  });
  return openAppOver(store);
}

/** The real app over a store, and a key of an operator; it closes the store with itself. */
export async function openAppOver(
  store: TestStore,
  parts: Partial<AppOptions> = {},
): Promise<{ app: FastifyInstance; key: string }> {
  const key = 'kepi_test';
  const app = buildApp({
    engine: store.engine,
    clock: () => now,
    logger: false,
    rateLimit: 0,
    trustProxy: false,
    semantics: 'documented',
    authenticate: async (bearer) =>
      bearer === key
        ? {
            caller: { workspace: 1, userId: 1, operator: true },
            email: null,
            keyId: 'test',
            scopes: ['read'],
          }
        : null,
    teamLogins: nobodysLogins,
    sessionLogins: nobodysSessions,
    askTeams: { ...teamQuestions, async record() {} },
    receive: async () => ({ kind: 'unknown', reason: 'Nobody sends here.' }),
    freshness: async () => ({ asOf: new Date(now).toISOString(), eventsWaiting: 0 }),
    askSources: noSources,
    askPeople: noPeople,
    importing: nothingImported,
    ask: questions,
    askFiles: { rows: streamRows, formResponses: formResponsesFile, routedTo: routedToFile },
    ...parts,
  });
  app.addHook('onClose', () => store.close());
  await app.ready();
  return { app, key };
}
