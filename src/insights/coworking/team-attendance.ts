import { parseAskedPeriod } from '../../booking/asked-dates.ts';
import { firstDayOf, monday } from '../../booking/buckets.ts';
import { roundedRatio } from '../../booking/rounding.ts';
import { dayOf, parseZone, startOfDay, toDate, type Zone } from '../../booking/zone.ts';
import type { AttendedDays, TeamAttendance } from '../../contract/teams/team-attendance.ts';
import { attendedDaysQuery, bookingsOfDaysQuery } from '../../coworking/attendance.ts';
import { weekdays } from '../../coworking/weekdays.ts';
import { ownTeam } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { teamMembers } from './team-members.ts';

const daysOfWeek = 7;
const weeksBefore = 12;
const minute = 60_000;

const ratio = (numerator: number, denominator: number) =>
  roundedRatio(BigInt(numerator), BigInt(denominator), 2);

/** A day is itself; an instant, in UTC where it has no zone, is the day that it is there. */
function askedDay(date: string, zone: Zone): number {
  const isDay = !date.includes('T');
  const read = isDay ? zone : parseZone('UTC');
  const { from } = parseAskedPeriod({ startDate: date, endDate: null }, 'date', read);
  return dayOf(from ?? 0, zone);
}

export async function teamAttendance(
  asking: TeamAsking,
  { teamId, date }: { readonly teamId: number; readonly date: string },
): Promise<TeamAttendance> {
  const team = await ownTeam(asking, teamId);
  const { zone } = team;
  const first = firstDayOf(askedDay(date, zone), 'week', monday);
  const members = await teamMembers(asking, teamId);
  const of = { workspace: asking.caller.workspace, ids: members.map(({ id }) => id) };
  const instant = (day: number) => startOfDay(day, zone);
  const week = { from: instant(first), to: instant(first + daysOfWeek) };
  const before = { from: instant(first - weeksBefore * daysOfWeek), to: week.from };
  const [bookings, days] =
    members.length === 0
      ? [[], []]
      : await Promise.all([
          asking.engine.read(bookingsOfDaysQuery(of, week)),
          asking.engine.read(attendedDaysQuery(of, before, zone)),
        ]);
  const booked = days.filter((row) => row.kind === 1);
  const checked = days.filter((row) => row.kind === 2);
  const sum = (rows: typeof days, column: string) =>
    rows.reduce((total, row) => total + Number(row[column]), 0);
  const dayCount = weeksBefore * daysOfWeek;
  return {
    IsTeamAdministrator: team.isAdministrator,
    Attendance: {
      TeamId: team.id,
      TeamName: team.name,
      AvgBookedMinutesPerWeek: ratio(sum(booked, 'k_time'), minute * weeksBefore),
      AvgBookingsCoworkersPerDay: ratio(sum(booked, 'k_coworkers'), dayCount),
      AvgCheckedinCoworkersPerDay: ratio(sum(checked, 'k_coworkers'), dayCount),
      AvgCheckinsDaysPerWeek: ratio(checked.length, weeksBefore),
      Coworkers: members.map((member) => ({
        CoworkerId: member.id,
        CoworkerFullName: member.fullName,
        CoworkerType: member.coworkerType,
        CoworkerCompanyName: member.companyName,
        ...(Object.fromEntries(
          weekdays.map((weekday, n) => [`${weekday}Attendance`, member.attendance[n] ?? 5]),
        ) as AttendedDays),
      })),
      Days: Array.from({ length: daysOfWeek }, (_, n) => ({
        Date: toDate(first + n).toString(),
        Bookings: bookings
          .filter((row) => dayOf(row.from_time as number, zone) === first + n)
          .map((row) => ({
            Id: row.id as number,
            FromTime: new Date(row.from_time as number).toISOString(),
            ToTime: new Date(row.to_time as number).toISOString(),
            ResourceId: row.place_id as number | null,
            ResourceName: row.place as string | null,
            CoworkerId: row.coworker_id as number | null,
          })),
      })),
    },
  };
}
