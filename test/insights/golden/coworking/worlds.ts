import { afterAll, afterEach, beforeAll } from 'vitest';
import type { TestEngine, TestStore } from '../../../engines.ts';
import { fewEngines } from '../../../engines.ts';
import { answerTeams } from '../../../model/coworking/answer-teams.ts';
import { type Dataset, noData } from '../../../model/coworking/dataset.ts';
import type { MemberKpi } from '../../../model/coworking/kpi.ts';
import type { TeamAnswer, TeamQuestion } from '../../../model/coworking/team-question.ts';
import { putTeamQuestion } from '../../coworking/put-team-question.ts';
import { storeWorkspace } from '../../coworking/store-workspace.ts';

export type Rows = Partial<Dataset>;

export const noon = '2026-03-25T12:00:00Z';

/** Without more an operator, at noon of 25 March 2026. */
export interface Asker {
  readonly coworkerIds?: number[];
  readonly operator?: boolean;
  readonly now?: string;
}

type Asked = Pick<TeamQuestion, 'operation'> & { readonly input: object };

/** One workspace, and the door to it. */
export interface World {
  reply(asked: Asked, asker?: Asker): Promise<TeamAnswer>;
  ask<Data>(asked: Asked, asker?: Asker): Promise<Data>;
  kpi(teamId: number, asker?: Asker): Promise<MemberKpi[]>;
}

type Answered = (workspace: number, rows: Dataset, question: TeamQuestion) => Promise<TeamAnswer>;

function worlds(answered: Answered): (...parts: Rows[]) => World {
  let workspaces = 0;
  return (...parts) => {
    const workspace = ++workspaces;
    const rows = joined(...parts);
    const reply = (asked: Asked, asker: Asker = {}) => {
      const { coworkerIds = [], operator = asker.coworkerIds === undefined, now = noon } = asker;
      const question = { ...asked, caller: { coworkerIds, operator }, now: Date.parse(now) };
      return answered(workspace, rows, question as TeamQuestion);
    };
    const ask = async (asked: Asked, asker?: Asker) => {
      const answer = await reply(asked, asker);
      if (answer.status !== 200) throw new Error(`refused with ${answer.status}`);
      return answer.data as never;
    };
    return {
      reply,
      ask,
      async kpi(teamId, asker) {
        const { Kpi } = await ask({ operation: 'kpi', input: { teamId } }, asker);
        return Kpi;
      },
    };
  };
}

/** The rows of all parts, table by table. */
export function joined(...parts: Rows[]): Dataset {
  const all = noData();
  const tables = Object.keys(all) as (keyof Dataset)[];
  for (const table of tables) all[table] = parts.flatMap((part) => part[table] ?? []) as never;
  return all;
}

/** Each world is a workspace of its own, whose rows are stored when it is first asked. */
function storedOn(engine: TestEngine): (...parts: Rows[]) => World {
  let store: TestStore | undefined;
  let failed = false;
  beforeAll(async () => {
    store = await engine.open();
  });
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });
  afterAll(() => store?.close(failed));
  const stored = new Map<number, Promise<void>>();

  return worlds(async (workspace, rows, question) => {
    if (store === undefined) throw new Error('a world is asked inside a test');
    const storing = stored.get(workspace) ?? storeWorkspace(store.engine, rows, workspace);
    stored.set(workspace, storing);
    await storing;
    return putTeamQuestion(store.engine, workspace, question);
  });
}

const modelWorlds = () =>
  worlds(async (_, rows, question) => JSON.parse(JSON.stringify(answerTeams(rows, question))));

/** The hand-written numbers hold for the plain model, too. */
export const answerers = [
  { name: 'the plain model', worldsOn: modelWorlds },
  ...fewEngines.map((engine) => ({ name: engine.name, worldsOn: () => storedOn(engine) })),
] as const;
