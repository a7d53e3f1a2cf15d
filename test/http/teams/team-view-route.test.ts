import { expect } from 'vitest';
import { askAsAnn } from './ask-teams.ts';
import { sharingTeam } from './sharing-team.ts';
import { type TestServer, testServer } from './test-server.ts';

const csv = { headers: { accept: 'text/csv' } };

async function open(server: TestServer) {
  const ask = await askAsAnn(server, sharingTeam);
  return { ask, view: async (team = 55) => (await ask(`/v1/teams/${team}/kpi`)).json() };
}

const gbp = (amount: number) => ({ currency: 'GBP', amount });
const none = {
  UninvoicedProducts: [],
  UninvoicedExtraServices: [],
  UnivoicedEventAttendees: [],
  UnivoicedTimepasses: [],
};

testServer(
  'the team, the published numbers of its members, and the money behind each count',
  async (server) => {
    const { ask, view } = await open(server);
    const { status, data } = await view();
    expect([status, Object.keys(data)]).toEqual(['success', ['team', 'members', 'pool', 'totals']]);
    expect(data.team).toEqual({ id: 55, name: 'Red', timeZone: 'Europe/London', currency: 'GBP' });
    const { Kpi } = (await ask('/api/public/teams/55/kpi')).json();
    const numbers = data.members.map(({ uninvoiced, ...kpi }: { uninvoiced: object }) => kpi);
    expect(JSON.stringify(numbers)).toBe(JSON.stringify(Kpi));
    expect(data.members[0].uninvoiced).toEqual({
      UninvoicedProducts: [gbp(0.3), { currency: 'USD', amount: 7 }],
      UninvoicedExtraServices: [gbp(33.8)],
      UnivoicedEventAttendees: [gbp(18.07)],
      UnivoicedTimepasses: [gbp(20)],
    });
    expect(data.members[1].uninvoiced).toEqual({
      ...none,
      UninvoicedExtraServices: [gbp(12.5)],
      UnivoicedTimepasses: [gbp(30)],
    });
  },
);

testServer('the pool is what the team shares, as it sits on who pays, a member or not', async (server) => {
  const { view } = await open(server);
  expect((await view()).data.pool).toEqual({
    payingMemberId: 200,
    RemainingBookingCredit: 500.25,
    RemainingTimePassesMinutes: 60,
    RemainingTimePassesCount: 1,
  });
});

testServer('totals are over the members, floored once', async (server) => {
  const { view } = await open(server);
  expect((await view()).data.totals).toEqual({
    UninvoicedProducts: 3,
    UninvoicedExtraServices: 2,
    UnivoicedEventAttendees: 1,
    UnivoicedTimepasses: 2,
    RemainingBookingCredit: 56.48,
    RemainingTimeCreditMinutes: 120,
    RemainingTimeCreditDays: 3,
    RemainingTimeCreditWeeks: 2,
    RemainingTimeCreditMonths: 1,
    RemainingTimeCreditUses: 4,
    RemainingTimePassesMinutes: 45,
    RemainingTimePassesCount: 2,
    BookedTimeTotal: 166,
    BookedTimeThisMonth: 135,
    CheckedTimeTotal: 130,
    CheckedTimeThisMonth: 130,
  });
});

testServer('a team without members and without a pool', async (server) => {
  const { view } = await open(server);
  const { team, members, pool, totals } = (await view(56)).data;
  expect([team.timeZone, members, pool]).toEqual(['America/New_York', [], null]);
  expect(new Set(Object.values(totals))).toEqual(new Set([0]));
});

testServer('CSV: a line for each member, with the money in one column', async (server) => {
  const { ask } = await open(server);
  const { Kpi } = (await ask('/api/public/teams/55/kpi')).json();
  const { body, headers } = await ask('/v1/teams/55/kpi', csv);
  expect(headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(headers['content-disposition']).toBe('attachment; filename="team-kpi-2026-11-20.csv"');
  const [head, janes, joes, ...more] = body.split('\n');
  expect(head).toBe(`\uFEFF${Object.keys(Kpi[0]).join(',')},UninvoicedMoney`);
  expect(janes).toBe(`101,'=Jane,${Object.values(Kpi[0]).slice(2).join(',')},72.17 GBP; 7 USD`);
  expect(joes).toBe(`102,"Joe, ""the"" second",${Object.values(Kpi[1]).slice(2).join(',')},42.5 GBP`);
  expect(more).toEqual(['']);
});

testServer('the answer says how fresh the records are, and that it goes by Accept', async (server) => {
  const { ask } = await open(server);
  for (const url of ['/v1/teams/55/kpi', '/v1/teams/55/records?field=BookedTimeTotal']) {
    for (const more of [{}, csv]) {
      const { headers } = await ask(url, more);
      expect(headers).toMatchObject({ 'kepi-as-of': '2024-11-01T00:00:00.000Z', vary: 'Accept' });
      expect(headers['cache-control']).toContain('no-store');
    }
  }
});
