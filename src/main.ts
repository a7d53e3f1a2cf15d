import type { FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { buildApp } from './http/app.ts';
import type { TeamLogins } from './http/teams/team-logins.ts';
import { Folder } from './ingest/inbox/folder.ts';
import { Inbox } from './ingest/inbox/inbox.ts';
import { Receiver } from './ingest/inbox/receiver.ts';
import { pushRows } from './ingest/push/push-rows.ts';
import { pushedTables } from './ingest/push/pushed-tables.ts';
import { changedHere, recordTeamChanges } from './ingest/record-team-changes.ts';
import { teamQuestions } from './insights/coworking/team-questions.ts';
import { questions } from './insights/questions.ts';
import { formResponsesFile } from './insights/routings/form-responses.ts';
import { routedToFile } from './insights/routings/routed-to-per-period.ts';
import { streamRows } from './insights/rows.ts';
import { acceptInvitation, findInvitation } from './people/accept-invitation.ts';
import { KeyAuthenticator } from './people/authenticate-key.ts';
import { TeamAuthenticator } from './people/authenticate-team-member.ts';
import { grantByPassword } from './people/grant-by-password.ts';
import { grantByRefresh } from './people/grant-by-refresh.ts';
import { SecretBox } from './sources/secret-box.ts';
import { sql } from './sql/statement.ts';
import type { Engine } from './store/engine.ts';
import { openEngine } from './store/open-engine.ts';

/** `say` is told what the opening waits for. */
export const openStore = (
  { store, data, memory, threads }: Config,
  say: (line: string) => void,
): Promise<Engine> => openEngine({ store, data, memoryLimit: memory, threads, say });

interface ServerWorld {
  /** Epoch milliseconds. */
  readonly clock: () => number;
  /** Where log lines go. */
  readonly log: { write(line: string): unknown };
}

export interface KepiServer {
  readonly app: FastifyInstance;
  /** To be called when records, keys or logins have changed. */
  forget(): void;
  /** Lets the requests under way finish; the engine is closed by whoever opened it. */
  close(): Promise<void>;
}

/** The server over an open store: the only place where all the rooms meet. */
export function buildServer(engine: Engine, config: Config, { clock, log }: ServerWorld): KepiServer {
  const secrets = new SecretBox(config);
  const digest = (text: string) => secrets.digest(text);
  const keys = new KeyAuthenticator(engine, config);
  const teams = new TeamAuthenticator(engine);
  const forget = () => {
    keys.forget();
    teams.forget();
  };
  const asOf = new RememberedAsOf(engine, clock);
  const inbox = new Inbox(engine, () => folder.poke(), digest);
  const receiver = new Receiver(engine, secrets, inbox);
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
    asOf: (workspace) => asOf.read(workspace),
    ask: questions,
    askFiles: { rows: streamRows, formResponses: formResponsesFile, routedTo: routedToFile },
    askTeams: {
      ...teamQuestions,
      async record({ caller: { workspace }, now }, changed) {
        await recordTeamChanges(engine, workspace, now, changed, digest);
        forget();
        asOf.forget();
      },
    },
    receive: (sent) => receiver.receive(sent),
    importing: {
      tables: [...pushedTables.keys()],
      async push(rows) {
        const pushed = await pushRows(engine, { ...rows, digest });
        forget();
        asOf.forget();
        return pushed;
      },
    },
    calcomUrl: config.calcomUrl,
  });
  const folder = new Folder(engine, {
    digest,
    onFolded() {
      forget();
      asOf.forget();
    },
    onTrouble: (error) => app.log.error({ err: error }, 'events wait in the inbox'),
  });
  folder.start();
  return {
    app,
    forget() {
      forget();
      asOf.forget();
      receiver.forget();
    },
    async close() {
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

/** Every answer says how fresh it is; reading that anew costs as much as a small question. */
class RememberedAsOf {
  readonly #engine: Engine;
  readonly #clock: () => number;
  #remembered = new Map<number, { readonly asOf: Promise<string | null>; readonly until: number }>();

  constructor(engine: Engine, clock: () => number) {
    this.#engine = engine;
    this.#clock = clock;
  }

  forget(): void {
    this.#remembered = new Map();
  }

  read(workspace: number): Promise<string | null> {
    const now = this.#clock();
    const known = this.#remembered.get(workspace);
    if (known !== undefined && now < known.until) return known.asOf;
    const asOf = this.#query(workspace);
    this.#remembered.set(workspace, { asOf, until: now + 1_000 });
    return asOf;
  }

  async #query(workspace: number): Promise<string | null> {
    const [row] = await this.#engine.read(
      sql`SELECT as_of AS newest FROM freshness WHERE workspace = ${workspace} AND source <> ${changedHere}
        ORDER BY as_of DESC LIMIT 1`,
    );
    const newest = (row?.newest ?? null) as number | null;
    return newest === null ? null : new Date(newest).toISOString();
  }
}
