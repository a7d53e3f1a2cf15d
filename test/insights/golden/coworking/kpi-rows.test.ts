import { describe, expect, it } from 'vitest';
import { london, newYork, techTeam } from './acme.ts';
import { answerers, joined, type Rows } from './worlds.ts';

const jane = {
  Id: 101,
  FullName: 'Jane Smith',
  Email: 'jane@techinnovators.com',
};

/** As the published page shows it. */
const published = {
  CoworkerId: 101,
  CoworkerFullName: 'Jane Smith',
  CoworkerEmail: 'jane@techinnovators.com',
  UninvoicedProducts: 2,
  UninvoicedExtraServices: 0,
  UnivoicedEventAttendees: 1,
  UnivoicedTimepasses: 0,
  RemainingBookingCredit: 500,
  RemainingTimeCreditMinutes: 120,
  RemainingTimeCreditDays: 0,
  RemainingTimeCreditWeeks: 0,
  RemainingTimeCreditMonths: 0,
  RemainingTimeCreditUses: 5,
  RemainingTimePassesMinutes: 60,
  RemainingTimePassesCount: 1,
  BookedTimeTotal: 4200,
  BookedTimeThisMonth: 360,
  CheckedTimeTotal: 3800,
  CheckedTimeThisMonth: 300,
};

const ofJane: Rows = {
  timepasses: [{ Id: 72, MinutesIncluded: 120 }],
  coworkerproducts: [1, 2].map((Id) => ({ Id, CoworkerId: 101 })),
  eventattendees: [{ Id: 1, CoworkerId: 101 }],
  coworkerbookingcredits: [{ Id: 1, CoworkerId: 101, RemainingCredit: 500 }],
  coworkerextraservices: [
    { Id: 1, CoworkerId: 101, Invoiced: true, ChargePeriod: 1, RemainingUses: 120 },
    { Id: 2, CoworkerId: 101, Invoiced: true, ChargePeriod: 5, RemainingUses: 5 },
  ],
  coworkertimepasses: [{ Id: 1, CoworkerId: 101, Invoiced: true, TimePassId: 72, RemainingUses: 60 }],
  bookings: [
    { Id: 1, CoworkerId: 101, FromTime: '2026-03-02T08:00:00Z', ToTime: '2026-03-02T14:00:00Z' },
    { Id: 2, CoworkerId: 101, FromTime: '2026-01-05T08:00:00Z', ToTime: '2026-01-08T00:00:00Z' },
  ],
  checkins: [
    { Id: 1, CoworkerId: 101, FromTime: '2026-03-02T08:00:00Z', ToTime: '2026-03-02T13:00:00Z' },
    { Id: 2, CoworkerId: 101, FromTime: '2025-12-01T00:00:00Z', ToTime: '2025-12-03T10:20:00Z' },
  ],
};

const named = (Id: number, FullName: string) => ({ Id, FullName });

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();
  const idsOf = async (rows: Rows) => (await world(rows).kpi(55)).map(({ CoworkerId }) => CoworkerId);

  const seed = world(joined({ ...techTeam(1), coworkers: [jane] }, ofJane));
  it('the published example is answered to the letter, its fields in their order', async () => {
    const answer = await seed.ask({ operation: 'kpi', input: { teamId: 55 } });
    expect(JSON.stringify(answer)).toBe(JSON.stringify({ Kpi: [published] }));
  });

  it('rows are in the order of names ignoring case, then of ids', async () => {
    const coworkers = [
      named(105, 'bob'),
      named(101, 'Zed'),
      named(104, 'Bob'),
      named(102, 'ann'),
      named(103, 'Carl'),
    ];
    expect(await idsOf({ ...techTeam(5), coworkers })).toEqual([102, 104, 105, 103, 101]);
  });

  it('a member is one whose record names the team, or whom the team names, and is one once', async () => {
    const coworkers = [
      { ...named(101, 'a'), Teams: [55, 56] },
      { ...named(102, 'b'), Teams: [55] },
      { ...named(103, 'c'), Teams: [56, 5] },
      { ...named(104, 'd'), Teams: [] },
      { ...named(105, 'e'), Teams: null },
    ];
    const rows = { ...techTeam(0, { TeamMembers: [101, 104] }), coworkers };
    expect(await idsOf(rows)).toEqual([101, 102, 104]);
  });

  it('an inactive member has a row', async () => {
    const coworkers = [{ ...jane, Active: false }];
    expect(await idsOf({ ...techTeam(1), coworkers })).toEqual([101]);
  });

  it('a member without a record has none', async () => {
    const rows = { ...techTeam(3), coworkers: [named(102, 'b')] };
    expect(await idsOf(rows)).toEqual([102]);
  });

  it('an administrator who is no member has none', async () => {
    const coworkers = [named(100, 'Admin'), named(101, 'a')];
    expect(await idsOf({ ...techTeam(1, { TeamAdministrators: [100] }), coworkers })).toEqual([101]);
  });

  it('a team without members has no rows', async () => {
    expect(await idsOf(techTeam(0, { TeamMembers: null }))).toEqual([]);
    expect(await idsOf(techTeam(0))).toEqual([]);
  });

  it('several records with one e-mail are several rows', async () => {
    const coworkers = [jane, { ...jane, Id: 102 }];
    const rows = await world({ ...techTeam(2), coworkers }).kpi(55);
    expect(rows.map(({ CoworkerId, CoworkerEmail }) => [CoworkerId, CoworkerEmail])).toEqual([
      [101, jane.Email],
      [102, jane.Email],
    ]);
  });

  it('a member of two teams has all that is his in both, in the currency of each', async () => {
    const teams = [
      { Id: 55, Name: 'Here', BusinessId: london, TeamMembers: [101] },
      { Id: 56, Name: 'There', BusinessId: newYork, TeamMembers: [101] },
    ];
    const credit = { CoworkerId: 101, RemainingCredit: 10 };
    const both = world(
      joined(
        { ...techTeam(1), teams },
        {
          coworkerbookingcredits: [
            { Id: 1, ...credit, BusinessCurrencyCode: 'GBP' },
            { Id: 2, ...credit, RemainingCredit: 5, BusinessCurrencyCode: 'USD' },
          ],
          coworkerproducts: [{ Id: 1, CoworkerId: 101 }],
        },
      ),
    );
    expect(await both.kpi(55)).toMatchObject([{ RemainingBookingCredit: 10, UninvoicedProducts: 1 }]);
    expect(await both.kpi(56)).toMatchObject([{ RemainingBookingCredit: 5, UninvoicedProducts: 1 }]);
  });

  it('of a pool the payer has all that remains, and the others nothing', async () => {
    const pool = world(
      joined(techTeam(2, { PayingMemberId: 102, CreateSingleInvoiceForTeam: true }), {
        coworkerbookingcredits: [{ Id: 1, CoworkerId: 102, RemainingCredit: 300 }],
      }),
    );
    const rows = await pool.kpi(55);
    expect(rows.map(({ RemainingBookingCredit }) => RemainingBookingCredit)).toEqual([0, 300]);
  });
});
