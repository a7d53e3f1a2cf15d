import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { buildApp } from './http/app.ts';
import type { SessionLogins } from './http/session/session-logins.ts';
import type { TeamLogins } from './http/teams/team-logins.ts';
import type { Connector } from './ingest/connector.ts';
import { connectors as allConnectors } from './ingest/connectors.ts';
import { type Following, followSources } from './ingest/follow-sources.ts';
import { Folder } from './ingest/inbox/folder.ts';
import { Inbox } from './ingest/inbox/inbox.ts';
import { Receiver } from './ingest/inbox/receiver.ts';
import { lookAfterSources } from './ingest/look-after-sources.ts';
import { PullLog } from './ingest/pull-log.ts';
import { Pulls } from './ingest/pulls.ts';
import { pushRows } from './ingest/push/push-rows.ts';
import { pushedTables } from './ingest/push/pushed-tables.ts';
import { recordTeamChanges } from './ingest/record-team-changes.ts';
import { RememberedFreshness } from './ingest/remembered-freshness.ts';
import { teamQuestions } from './insights/coworking/team-questions.ts';
import { ownView } from './insights/own-view.ts';
import { questions } from './insights/questions.ts';
import { formResponsesFile } from './insights/routings/form-responses.ts';
import { routedToFile } from './insights/routings/routed-to-per-period.ts';
import { streamRows } from './insights/rows.ts';
import { acceptInvitation, findInvitation } from './people/accept-invitation.ts';
import { KeyAuthenticator } from './people/authenticate-key.ts';
import { SessionAuthenticator } from './people/authenticate-session.ts';
import { TeamAuthenticator } from './people/authenticate-team-member.ts';
import { grantByPassword } from './people/grant-by-password.ts';
import { grantByRefresh } from './people/grant-by-refresh.ts';
import { lookAfterPeople } from './people/look-after-people.ts';
import { endSession, openSession } from './people/open-session.ts';
import { hasLogins, setUp } from './people/set-up.ts';
import { listWorkspaces } from './people/workspaces.ts';
import type { Schedule } from './sources/pull-schedule.ts';
import { SecretBox } from './sources/secret-box.ts';
import type { Engine } from './store/engine.ts';
import { openEngine } from './store/open-engine.ts';

/** `say` is told what the opening waits for. */
export const openStore = (
  { store, data, memory, threads }: Config,
  say: (line: string) => void,
): Promise<Engine> => openEngine({ store, data, memoryLimit: memory, threads, say });

/** For pulls to end by themselves. */
const patience = 10_000;

interface ServerWorld {
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Where log lines go. */
  readonly log: { write(line: string): unknown };
  /** How sources are pulled. */
  readonly connectors?: readonly Connector[];
}

export interface KepiServer {
  readonly app: FastifyInstance;
  readonly secrets: SecretBox;
  readonly pulls: Pulls;
  readonly schedule: Schedule;
  /** To be called when records, keys, logins or sources have changed. */
  forget(): void;
  /** Pulls sources when they are due, from now on. */
  follow(): void;
  /** Ends the pulls under way, for which it waits a while. */
  stopPulls(): Promise<void>;
  /** Lets the requests under way finish; the engine is closed by whoever opened it. */
  close(): Promise<void>;
}

/** The server over an open store: the only place where all the rooms meet. */
export function buildServer(
  engine: Engine,
  config: Config,
  { clock, log, connectors = allConnectors }: ServerWorld,
): KepiServer {
  const secrets = new SecretBox(config);
  const digest = (text: string) => secrets.digest(text);
  const keys = new KeyAuthenticator(engine, config);
  const teams = new TeamAuthenticator(engine);
  const sessions = new SessionAuthenticator(engine);
  const freshness = new RememberedFreshness(engine, clock);
  let following: Following | null = null;
  const forget = () => {
    keys.forget();
    teams.forget();
    sessions.forget();
    freshness.forget();
  };
  const inbox = new Inbox(engine, () => folder.poke(), digest);
  const receiver = new Receiver(engine, secrets, inbox);
  const pulls = new Pulls(engine, { connectors, secrets, clock, onDone: forget });
  const schedule = { since: clock(), seed: randomUUID(), shared: config.store.kind !== 'duckdb' };
  const app = buildApp({
    engine,
    clock,
    logger: { level: config.logLevel, stream: { write: (line) => void log.write(line) } },
    rateLimit: config.rateLimit,
    trustProxy: config.trustProxy,
    semantics: config.semantics,
    publicUrl: config.publicUrl,
    authenticate: (bearer, now) => keys.authenticate(bearer, now),
    teamLogins: openTeamLogins(engine, teams, forget),
    sessionLogins: openSessionLogins(engine, sessions, forget),
    freshness: (workspace, asked) => freshness.read(workspace, asked),
    askSources: {
      ...lookAfterSources(engine, pulls, { schedule, clock, log: () => pullLog }),
      workspaceNames: async () => new Map((await listWorkspaces(engine)).map(({ id, name }) => [id, name])),
    },
    askPeople: lookAfterPeople(engine, { clock, forget }),
    ask: questions,
    askFiles: { rows: streamRows, formResponses: formResponsesFile, routedTo: routedToFile },
    askTeams: {
      ...teamQuestions,
      async record({ caller: { workspace }, now }, changed) {
        await recordTeamChanges(engine, { workspace, now, digest }, changed);
        forget();
      },
    },
    receive: (sent) => receiver.receive(sent),
    importing: {
      tables: [...pushedTables.keys()],
      async push(rows) {
        const pushed = await pushRows(engine, { ...rows, digest });
        forget();
        return pushed;
      },
    },
    calcomUrl: config.calcomUrl,
  });
  const folder = new Folder(engine, {
    digest,
    onFolded: forget,
    onTrouble: (error) => app.log.error({ err: error }, 'events wait in the inbox'),
  });
  folder.start();
  const pullLog = new PullLog(app.log);
  const stopPulls = async () => {
    const late = wait(patience, undefined, { ref: false });
    await Promise.race([following?.close() ?? pulls.close(), late]);
  };
  return {
    app,
    secrets,
    pulls,
    schedule,
    forget() {
      forget();
      receiver.forget();
      following?.wake();
    },
    follow() {
      following ??= followSources(engine, {
        pulls,
        schedule,
        clock,
        onFailed: (source, error) => pullLog.failed(source, error),
        onPulled: (source) => pullLog.pulled(source),
        onTrouble: (error) => app.log.warn({ err: error }, 'it is not known which sources are due'),
      });
    },
    stopPulls,
    async close() {
      await stopPulls();
      await app.close();
      await inbox.close();
      await folder.close();
      await keys.close();
      await teams.close();
    },
  };
}

/** `forget` is called when what is known of logins has changed. */
const openTeamLogins = (engine: Engine, teams: TeamAuthenticator, forget: () => void): TeamLogins => ({
  authenticate: (bearer, now) => teams.authenticate(bearer, now),
  grantByPassword: (asked) => grantByPassword(engine, asked),
  grantByRefresh: (asked) => grantByRefresh(engine, asked),
  findInvitation: (asked) => findInvitation(engine, asked),
  async acceptInvitation(asked) {
    const invitation = await acceptInvitation(engine, asked);
    if (invitation.state === 'accepted') forget();
    return invitation;
  },
});

/** The same for sessions of the dashboard. */
const openSessionLogins = (
  engine: Engine,
  sessions: SessionAuthenticator,
  forget: () => void,
): SessionLogins => ({
  authenticate: (token, now) => sessions.authenticate(token, now),
  open: (asked) => openSession(engine, asked),
  async end(token) {
    await endSession(engine, token);
    sessions.forget();
  },
  async setUp(asked) {
    const outcome = await setUp(engine, asked);
    if (outcome.state === 'done') forget();
    return outcome;
  },
  hasLogins: () => hasLogins(engine),
  view: ownView,
});
