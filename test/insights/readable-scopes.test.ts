import { expect, test } from 'vitest';
import type { Caller } from '../../src/insights/asking.ts';
import { readableScopes } from '../../src/insights/readable-scopes.ts';
import { mostEngines } from '../engines.ts';
import { randomDataset } from '../model/random-dataset.ts';
import { putQuestion, toModels } from './put-question.ts';
import { storeRows } from './store-dataset.ts';

const seeds = [1, 2, 3];
const nobody = 999_999;
const now = Date.UTC(2024, 5, 15);
const data = { startDate: '2024-06-01', endDate: '2024-06-30' };
const columnFilters = [{ id: 'startTime', value: { type: 'dr', data } }];

for (const { name, share, open } of mostEngines) {
  test(`the scopes that are listed are those that are answered, on ${name}`, async () => {
    const store = await open();
    const { engine } = store;
    let failed = true;
    try {
      for (const seed of share === 1 ? seeds : seeds.slice(0, 1)) {
        const dataset = randomDataset(seed, 20);
        await storeRows(engine, { ...dataset }, seed);
        const asked = dataset.Team.map(({ id }) => id).concat(nobody);
        const statusOf = async (
          caller: Omit<Caller, 'workspace'>,
          scope: string,
          selectedTeamId?: number,
        ) => {
          const body = { scope, selectedTeamId, timeZone: 'UTC', columnFilters };
          const question = { operation: 'kpi-stats', body, caller, semantics: 'documented', now } as const;
          return toModels(await putQuestion(engine, seed, question)).status;
        };
        const people = dataset.users.slice(0, share === 1 ? undefined : 4).map(({ id }) => id);
        const callers = [
          ...people.map((userId) => ({ userId, operator: false })),
          { userId: null, operator: false },
          { userId: null, operator: true },
          { userId: people[0] ?? null, operator: true },
        ];
        for (const caller of callers) {
          const listed = await readableScopes({ engine, caller: { workspace: seed, ...caller } });
          const about = JSON.stringify({ seed, caller });
          expect(await statusOf(caller, 'user'), about).toBe(listed.user ? 200 : 400);
          expect(await statusOf(caller, 'org'), about).toBe(listed.org === null ? 403 : 200);
          const teams = new Map(listed.teams.map((team) => [team.id, team]));
          for (const id of asked) {
            const expected = teams.has(id) ? 200 : 403;
            expect(await statusOf(caller, 'team', id), `${about} team ${id}`).toBe(expected);
            if (!caller.operator) continue;
            const whole = teams.get(id)?.isOrganization ? 200 : 403;
            expect(await statusOf(caller, 'org', id), `${about} organisation ${id}`).toBe(whole);
          }
        }
      }
      failed = false;
    } finally {
      await store.close(failed);
    }
  });

  test(`scopes are named, on ${name}`, async () => {
    const store = await open();
    const { engine } = store;
    let failed = true;
    try {
      const team = (id: number, called: string, parentId: number | null, isOrganization = false) => ({
        id,
        name: called,
        slug: null,
        parentId,
        isOrganization,
      });
      const member = (teamId: number, role: string) => ({ userId: 1, teamId, accepted: true, role });
      await storeRows(engine, {
        users: [{ id: 1, email: 'ann@example.com' }],
        Team: [
          team(10, 'Acme', null, true),
          team(11, 'Sales', 10),
          team(12, 'Support', 10),
          team(13, 'Alone', null),
          team(14, 'Other', null),
        ],
        Membership: [member(10, 'ADMIN'), member(13, 'OWNER'), member(14, 'MEMBER')],
      });
      const of = (caller: Omit<Caller, 'workspace'>, workspace = 1) =>
        readableScopes({ engine, caller: { workspace, ...caller } });
      const acme = { id: 10, name: 'Acme', organisation: null, isOrganization: true };
      const alone = { id: 13, name: 'Alone', organisation: null, isOrganization: false };
      const other = { id: 14, name: 'Other', organisation: null, isOrganization: false };
      const sales = { id: 11, name: 'Sales', organisation: 'Acme', isOrganization: false };
      const support = { id: 12, name: 'Support', organisation: 'Acme', isOrganization: false };
      expect(await of({ userId: 1, operator: false })).toEqual({
        user: true,
        org: { name: 'Acme' },
        teams: [acme, alone, sales, support],
      });
      expect(await of({ userId: null, operator: true })).toEqual({
        user: false,
        org: { name: null },
        teams: [acme, alone, other, sales, support],
      });
      expect(await of({ userId: 1, operator: false }, 2)).toEqual({ user: true, org: null, teams: [] });
      failed = false;
    } finally {
      await store.close(failed);
    }
  });
}
