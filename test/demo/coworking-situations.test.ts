import { describe, expect, test } from 'vitest';
import { demoOwnerEmail } from '../../src/demo/demo-owner.ts';
import { type CoworkingTables, coworkingTables, emailOf, ids, membersOf } from './coworking-tables.ts';
import { dayMs, grouped, type Row } from './demo-tables.ts';

type Situation = readonly [string, (tables: CoworkingTables, now: number) => boolean];

const some = (rows: readonly Row[], holds: (row: Row) => unknown) => rows.some((row) => holds(row));
const all = (values: readonly unknown[], of: readonly unknown[]) => of.every((one) => values.includes(one));
const zones = ['Europe/London', 'America/New_York', 'Australia/Sydney'];

const located: Situation[] = [
  [
    'three locations, each with its zone and currency',
    ({ businesses, simpleTimeZones }) =>
      all(
        simpleTimeZones.map((row) => row.Name),
        ['GMT Standard Time', 'Eastern Standard Time', 'AUS Eastern Standard Time'],
      ) &&
      all(
        businesses.map((row) => row.CurrencyCode),
        ['GBP', 'USD', 'AUD'],
      ),
  ],
  [
    'thirty teams or more, in every location',
    ({ teams }) => teams.length >= 30 && new Set(teams.map((row) => row.BusinessId)).size === 3,
  ],
];

const peopled: Situation[] = [
  [
    'members stated by the team alone',
    (t) => some(t.teams, (team) => some(membersOf(t, team), (one) => !ids(one.Teams).includes(team.Id))),
  ],
  [
    'members stated by themselves alone',
    (t) =>
      some(t.teams, (team) => some(membersOf(t, team), (one) => !ids(team.TeamMembers).includes(one.Id))),
  ],
  [
    'an administrator who is no member',
    (t) =>
      some(t.teams, (team) =>
        ids(team.TeamAdministrators).some((id) => !membersOf(t, team).some(({ Id }) => Id === id)),
      ),
  ],
  ['a team without members', (t) => some(t.teams, (team) => membersOf(t, team).length === 0)],
  ['a team of fifty', (t) => some(t.teams, (team) => membersOf(t, team).length === 50)],
  [
    'a paying member with a pool, one without, and teams where each pays',
    ({ teams }) =>
      some(teams, (row) => row.CreateSingleInvoiceForTeam && row.PayingMemberId && row.ShareTimePasses) &&
      some(teams, (row) => row.CreateSingleInvoiceForTeam && row.PayingMemberId && !row.ShareBookingCredit) &&
      some(teams, (row) => !row.CreateSingleInvoiceForTeam && row.PayingMemberId === null),
  ],
  [
    'individuals and companies, some inactive, some archived',
    ({ coworkers }) =>
      all(
        coworkers.map((row) => row.CoworkerType),
        ['1', '2'],
      ) &&
      some(coworkers, (row) => !row.Active && !row.Archived) &&
      some(coworkers, (row) => row.Archived),
  ],
  ['an inactive member', (t) => some(t.teams, (team) => some(membersOf(t, team), (row) => !row.Active))],
  [
    'somebody in two teams',
    (t) => {
      const counts = t.teams.flatMap((team) => membersOf(t, team)).map(({ Id }) => Id);
      return new Set(counts).size < counts.length;
    },
  ],
  [
    'two people with a record at two locations each',
    ({ coworkers }) => coworkers.length - new Set(coworkers.map(emailOf)).size >= 2,
  ],
  [
    'planned weeks, and people who planned nothing',
    ({ coworkers }) =>
      all(
        coworkers.map((row) => row.MondayAttendance),
        [1, 2, 3, 5],
      ),
  ],
  [
    'the owner of the demo is a coworker and administers teams of several locations, one as no member',
    (t) => {
      const own = t.coworkers.filter((row) => emailOf(row) === demoOwnerEmail).map(({ Id }) => Id);
      const teams = t.teams.filter((row) => ids(row.TeamAdministrators).some((id) => own.includes(id)));
      return (
        new Set(teams.map((row) => row.BusinessId)).size === 3 &&
        some(teams, (team) => !some(membersOf(t, team), ({ Id }) => own.includes(Id)))
      );
    },
  ],
];

const timed: Situation[] = [
  [
    'bookings of the past, of today and the future, and tentative ones',
    ({ bookings }, now) =>
      some(bookings, (row) => row.ToTime < now) &&
      some(bookings, (row) => row.FromTime > now) &&
      some(bookings, (row) => row.Tentative && row.FromTime > now),
  ],
  [
    'bookings without a coworker, charged ones and others',
    ({ bookings }) =>
      some(bookings, (row) => row.CoworkerId === null) &&
      some(bookings, (row) => row.Invoiced) &&
      some(bookings, (row) => !row.Invoiced),
  ],
  [
    'cancelled bookings: gone, listed still, and told by their own id',
    ({ bookings, cancelledBookings }) => {
      const listed = new Set(bookings.map(({ Id }) => Id));
      return (
        some(cancelledBookings, (row) => row.OriginalBookingId && !listed.has(row.OriginalBookingId)) &&
        some(cancelledBookings, (row) => listed.has(row.OriginalBookingId)) &&
        some(cancelledBookings, (row) => row.OriginalBookingId === null)
      );
    },
  ],
  [
    'check-ins that are open, in every location',
    ({ checkins }, now) => {
      const open = checkins.filter((row) => row.ToTime === null);
      return (
        new Set(open.map((row) => row.BusinessId)).size === 3 &&
        open.every((row) => row.FromTime <= now && row.FromTime > now - dayMs)
      );
    },
  ],
  [
    'check-ins by hand, by the door and by the network',
    ({ checkins }) =>
      all(
        checkins.map((row) => row.Source),
        [1, 2, 3],
      ),
  ],
  [
    'check-ins of one person that overlap',
    ({ checkins }) =>
      [
        ...grouped(
          checkins.filter((row) => row.CoworkerId),
          'CoworkerId',
        ).values(),
      ].some((own) => {
        const sorted = own.sort((a, b) => a.FromTime - b.FromTime);
        return sorted.some((row, i) => row.FromTime < (sorted[i - 1]?.ToTime ?? 0));
      }),
  ],
  [
    'members who were in another team at the time',
    (t) => {
      const names = new Map(t.teams.map((row) => [row.Id, row.Name]));
      return some(t.coworkers, (one) => {
        const now = t.teams.filter((team) => some(membersOf(t, team), ({ Id }) => Id === one.Id));
        return some(
          t.bookings,
          (row) =>
            row.CoworkerId === one.Id &&
            row.TeamsAtTheTimeOfBooking !== null &&
            !now.some(({ Id }) => row.TeamsAtTheTimeOfBooking.includes(names.get(Id))),
        );
      });
    },
  ],
];
const billed: Situation[] = [
  [
    'products invoiced, not invoiced, and silent about it',
    ({ products }) =>
      all(
        products.map((row) => row.Invoiced),
        [true, false, null],
      ),
  ],
  ['products without a total', ({ products }) => some(products, (row) => row.TotalPrice === null)],
  [
    'charges of bookings, linked by id or by guid alone',
    ({ extraServices }) =>
      some(extraServices, (row) => row.BookingId !== null) &&
      some(extraServices, (row) => row.BookingId === null && row.BookingUniqueId !== null),
  ],
  [
    'credits of all six units with something left',
    (t, now) =>
      all(
        t.extraServices
          .filter((row) => isActive(row, now) && row.BookingUniqueId === null && row.RemainingUses > 0)
          .map((row) => row.ChargePeriod),
        [1, 2, 3, 4, 5, 6],
      ),
  ],
  [
    'time credits of printing, over, of the future, used up, of a plan, and by hand',
    ({ extraServices }, now) => {
      const credits = extraServices.filter((row) => row.BookingUniqueId === null);
      return (
        some(credits, (row) => row.ExtraServiceIsPrintingCredit) &&
        some(credits, (row) => row.ExpireDate !== null && row.ExpireDate < now && row.RemainingUses > 0) &&
        some(credits, (row) => row.ValidFrom > now) &&
        some(credits, (row) => row.RemainingUses === 0) &&
        some(credits, (row) => row.Free && row.Invoiced && row.IsFromTariff) &&
        some(credits, (row) => row.Price === 0 && row.Free === false && row.Invoiced === false)
      );
    },
  ],
  [
    'booking credits over with money left, of the future, used up, and for ever',
    ({ bookingCredits }, now) =>
      some(
        bookingCredits,
        (row) => row.ExpireDate !== null && row.ExpireDate < now && row.RemainingCredit > 0,
      ) &&
      some(bookingCredits, (row) => row.ValidFrom > now) &&
      some(bookingCredits, (row) => row.RemainingCredit === 0) &&
      some(bookingCredits, (row) => row.ValidFrom === null && row.ExpireDate === null),
  ],
  [
    '128.88 − 20.53 − 33.80 − 18.07 is 56.48, with the bookings it went to',
    (t, now) => {
      const credit = t.bookingCredits.find((row) => row.TotalCredit === 128_880_000);
      const uses = t.bookingCreditUses.filter((row) => row.CoworkerBookingCreditId === credit?.Id);
      return (
        credit?.RemainingCredit === 56_480_000 &&
        isActive(credit, now) &&
        uses.map((row) => row.CreditUsed).join() === '20530000,33800000,18070000' &&
        uses.every((row) => row.BookingId !== null)
      );
    },
  ],
  [
    'passes of days and of minutes; used, over, paid at the door',
    ({ coworkerTimePasses, timePasses }, now) => {
      const minutes = new Map(timePasses.map((row) => [row.Id, row.MinutesIncluded]));
      const left = coworkerTimePasses.filter((row) => !row.Used && !row.IsPayAsYouGo && isActive(row, now));
      return (
        some(left, (row) => minutes.get(row.TimePassId) === null) &&
        some(left, (row) => minutes.get(row.TimePassId) > 0 && row.RemainingUses > 0) &&
        some(left, (row) => minutes.get(row.TimePassId) > 0 && row.RemainingUses === null) &&
        some(left, (row) => minutes.get(row.TimePassId) > 0 && row.RemainingUses === 0) &&
        some(left, (row) => minutes.get(row.TimePassId) === 0) &&
        some(left, (row) => row.TimePassId === null) &&
        some(coworkerTimePasses, (row) => row.Used && !row.Invoiced) &&
        some(coworkerTimePasses, (row) => !row.Used && row.ExpireDate !== null && row.ExpireDate < now) &&
        some(coworkerTimePasses, (row) => row.IsPayAsYouGo)
      );
    },
  ],
  [
    'a pass whose name says ten and whose record says nothing',
    ({ timePasses, coworkerTimePasses }) => {
      const pass = timePasses.find((row) => row.Name === '10-Visit Pass' && row.MinutesIncluded === null);
      return some(coworkerTimePasses, (row) => row.TimePassName === pass?.Name && row.RemainingUses === null);
    },
  ],
  [
    'five passes of a plan, all alike',
    ({ coworkerTimePasses }) =>
      [
        ...grouped(
          coworkerTimePasses.filter((row) => row.IsFromTariff),
          'CoworkerId',
        ).values(),
      ].some((own) => own.length >= 5 && new Set(own.slice(0, 5).map((row) => row.CreatedOn)).size === 1),
  ],
  [
    'attendees: cancelled, for nothing, invoiced, invoiced and unpaid, and of nobody',
    ({ eventAttendees }) =>
      some(eventAttendees, (row) => row.Cancelled && row.CoworkerId !== null && !row.Invoiced) &&
      some(eventAttendees, (row) => row.EventProductPrice === 0 && row.CoworkerId !== null) &&
      some(eventAttendees, (row) => row.Invoiced && row.CoworkerInvoicePaid) &&
      some(eventAttendees, (row) => row.Invoiced && row.CoworkerInvoicePaid === false) &&
      some(eventAttendees, (row) => row.CoworkerId === null),
  ],
  [
    'contracts that run and such as have ended',
    ({ contracts }, now) =>
      some(contracts, (row) => row.Active && row.NextAutoInvoice > now) &&
      some(contracts, (row) => row.Cancelled && row.CancellationDate < now && row.NextAutoInvoice === null),
  ],
  [
    'invoices paid, owed, past due, drafts, void, and credit notes',
    ({ invoices }, now) =>
      some(invoices, (row) => row.Paid) &&
      some(invoices, (row) => row.Draft) &&
      some(invoices, (row) => row.Void) &&
      some(invoices, (row) => row.CreditNote && row.TotalAmount < 0) &&
      some(invoices, (row) => !row.Paid && !row.Void && !row.Draft && row.DueDate < now && row.DueAmount > 0),
  ],
  [
    'bills that carry lines of others',
    ({ invoiceLines, products, invoices }) => {
      const payer = new Map(invoices.map((row) => [row.Id, row.CoworkerId]));
      const buyer = new Map(products.map((row) => [row.UniqueId, row.CoworkerId]));
      return some(
        invoiceLines,
        (row) =>
          row.CoworkerProductUniqueId !== null &&
          buyer.get(row.CoworkerProductUniqueId) !== payer.get(row.CoworkerInvoiceId),
      );
    },
  ],
];

function isActive(row: Row, now: number): boolean {
  const { ValidFrom = null, ExpireDate } = row;
  return (ValidFrom === null || ValidFrom <= now) && (ExpireDate === null || ExpireDate > now);
}

const worlds = (
  [
    [1000, 1, '2026-11-21'],
    [1000, 2, '2026-03-01'],
    [1000, 3, '2026-11-02'],
    [20_000, 4, '2025-06-30'],
  ] as const
).map(([bookings, seed, asOf]) => ({
  title: `${bookings} bookings, seed ${seed}, ${asOf}`,
  now: Date.parse(asOf),
  tables: coworkingTables({ bookings, seed, asOf }),
}));

describe.each(worlds)('$title', ({ tables, now }) => {
  test.each([...located, ...peopled, ...timed, ...billed])('there is: %s', (_, holds) => {
    expect(holds(tables, now)).toBe(true);
  });

  test.each(zones)('bookings and check-ins meet the edges of a month in %s', (zone) => {
    const location = tables.businesses[zones.indexOf(zone)] as Row;
    const here = new Set(
      tables.coworkers.filter((row) => row.InvoicingBusinessId === location.Id).map(({ Id }) => Id),
    );
    const clock = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
    });
    const isEdge = (instant: number) =>
      clock.format(instant) === clock.format(Date.parse(midnights[zone] ?? ''));
    for (const rows of [tables.bookings, tables.checkins]) {
      const own = rows.filter((row) => here.has(row.CoworkerId));
      expect(own.some((row) => isEdge(row.FromTime))).toBe(true);
      expect(own.some((row) => row.ToTime !== null && isEdge(row.ToTime))).toBe(true);
    }
  });

  test('people are at the door as the clock changes', () => {
    const jumps = tables.bookings.filter(({ FromTime, ToTime }) =>
      zones.some((zone) => offset(zone, FromTime) !== offset(zone, ToTime)),
    );
    expect(jumps.length).toBeGreaterThan(0);
  });

  test('no address is anybody’s', () => {
    for (const row of [...tables.coworkers, ...tables.eventAttendees])
      if (row.Email !== null) expect(emailOf(row)).toMatch(/^[^@\s]+@example\.(com|org|net)$/);
  });
});

/** Of a first of the month. */
const midnights: Readonly<Record<string, string>> = {
  'Europe/London': '2026-01-01T00:00Z',
  'America/New_York': '2026-01-01T05:00Z',
  'Australia/Sydney': '2025-12-31T13:00Z',
};

const formats = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }),
  ]),
);
const offset = (zone: string, instant: number) => formats.get(zone)?.format(instant).split(', ').at(-1);
