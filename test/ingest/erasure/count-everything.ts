import type { AnyOperation } from '../../../src/contract/operation.ts';
import { operations } from '../../../src/contract/operations.ts';
import { questions } from '../../../src/insights/questions.ts';
import type { Engine } from '../../../src/store/engine.ts';
import { putTeamQuestion } from '../../insights/coworking/put-team-question.ts';
import { teamOperations } from '../../model/coworking/team-question.ts';

type AskAny = (asking: object, input: unknown) => Promise<unknown>;

const range = (startDate: string, endDate: string) => ({
  id: 'startTime',
  value: { type: 'dr', data: { startDate, endDate } },
});

/** These show guests themselves: of them only how many there are. */
const lists = ['rows', 'recent-ratings', 'recent-no-show-guests', 'form-responses'];

const bodies: Readonly<Record<string, object>> = {
  choices: {},
  'form-field-options': {},
  'form-response-headers': {},
};
const more: Readonly<Record<string, object>> = {
  rows: { select: { metric: 'created' } },
  'form-responses': { offset: 0, limit: 1 },
  'routed-to-per-period': { period: 'perMonth', limit: 100 },
};

interface Asked {
  readonly now: number;
  readonly days: readonly [string, string];
  readonly teams?: readonly number[];
}

/** Every number that can be asked for, by what was asked. */
export async function countEverything(
  engine: Engine,
  workspace: number,
  { now, days, teams = [] }: Asked,
): Promise<Record<string, unknown>> {
  const answers: Record<string, unknown> = {};
  const [startDate, endDate] = days;
  for (const semantics of ['documented', 'calcom']) {
    const asking = { engine, caller: { workspace, userId: null, operator: true }, semantics, now };
    for (const operation of operations as readonly AnyOperation[]) {
      const { id, path, input } = operation;
      const ask = questions[id as keyof typeof questions] as AskAny;
      const about = path.includes('/routings/')
        ? { startDate, endDate }
        : { timeZone: 'Europe/Berlin', columnFilters: [range(startDate, endDate)] };
      const body = bodies[id] ?? about;
      const answer = await ask(asking, input.parse({ scope: 'org', ...body, ...more[id] }));
      const plain = JSON.parse(JSON.stringify(answer));
      answers[`${id} ${semantics}`] = lists.includes(id) ? (plain.total ?? plain.data?.length) : plain;
    }
  }
  for (const teamId of teams) {
    for (const operation of teamOperations) {
      if (operation === 'my') continue;
      const caller = { coworkerIds: [], operator: true };
      const input = { teamId, date: endDate };
      const answer = await putTeamQuestion(engine, workspace, { caller, now, operation, input } as never);
      answers[`team ${teamId} ${operation}`] = withoutNames(answer);
    }
  }
  return answers;
}

/** People are counted by their ids, whatever their names and their order. */
function withoutNames(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(withoutNames).sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  }
  if (typeof value !== 'object' || value === null) return value;
  const named = /(?:FullName|CompanyName|BillingName|Email)$/;
  const kept = Object.entries(value).filter(([field]) => !named.test(field));
  return Object.fromEntries(kept.map(([field, one]) => [field, withoutNames(one)]));
}
