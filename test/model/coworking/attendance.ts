import { Temporal } from 'temporal-polyfill';
import { dayAt, dayStart } from '../local-day.ts';
import { roundRatio } from '../rounding.ts';
import type { Dataset } from './dataset.ts';
import { mondayOf, zoneOf } from './location.ts';
import { TeamRefusal } from './refusal.ts';
import { type CoworkerRow, type TeamRow, weekdays } from './source-rows.ts';
import { isAdministrator, membersOf } from './team-people.ts';
import type { TeamCaller } from './team-question.ts';
import { begunWithin, bookedTimes, checkedTimes, millisecondsOf, type Time } from './times.ts';

const weeksAveraged = 12;
const undefinedAttendance = 5;

export function teamAttendance(
  dataset: Dataset,
  team: TeamRow,
  caller: TeamCaller,
  now: number,
  date: string,
) {
  const zone = zoneOf(dataset, team);
  const monday = isDay(date) ? mondayOfDay(parseDay(date)) : mondayOf(parseInstant(date), zone);
  const members = membersOf(dataset, team);
  const ofMembers = (time: Time) => members.some((member) => member.Id === time.coworkerId);
  const booked = bookedTimes(dataset).filter(ofMembers);

  const before = {
    from: dayStart(monday.subtract({ weeks: weeksAveraged }), zone),
    to: dayStart(monday, zone),
  };
  const bookedBefore = begunWithin(booked, before);
  const checkedBefore = begunWithin(checkedTimes(dataset, now).filter(ofMembers), before);
  const dayOf = (time: Time) => dayAt(time.from, zone).toString();
  const coworkerOnDay = (time: Time) => `${dayOf(time)} ${time.coworkerId}`;

  const days = Array.from({ length: 7 }, (_, i) => monday.add({ days: i }));
  return {
    IsTeamAdministrator: isAdministrator(team, caller),
    Attendance: {
      TeamId: team.Id,
      TeamName: team.Name ?? '',
      AvgBookedMinutesPerWeek: roundRatio(millisecondsOf(bookedBefore), weeksAveraged * 60_000, 2),
      AvgBookingsCoworkersPerDay: roundRatio(distinct(bookedBefore, coworkerOnDay), weeksAveraged * 7, 2),
      AvgCheckedinCoworkersPerDay: roundRatio(distinct(checkedBefore, coworkerOnDay), weeksAveraged * 7, 2),
      AvgCheckinsDaysPerWeek: roundRatio(distinct(checkedBefore, dayOf), weeksAveraged, 2),
      Coworkers: members.map(attendanceOf),
      Days: days.map((day) => ({
        Date: day.toString(),
        Bookings: begunWithin(booked, {
          from: dayStart(day, zone),
          to: dayStart(day.add({ days: 1 }), zone),
        })
          .sort((a, b) => a.from - b.from || a.id - b.id)
          .map((time) => listed(dataset, time)),
      })),
    },
  };
}

/** Without a zone it is UTC. */
function parseInstant(text: string): number {
  try {
    const isZoned = /(Z|[+-]\d\d:?\d\d)$/i.test(text) && text.includes('T');
    const instant = isZoned
      ? Temporal.Instant.from(text)
      : Temporal.PlainDateTime.from(text).toZonedDateTime('UTC').toInstant();
    return instant.epochMilliseconds;
  } catch {
    throw new TeamRefusal(400, `no such time: ${text}`);
  }
}

/** A day is itself, in whatever zone. */
const isDay = (date: string) => /^\d{4}-\d\d-\d\d$/.test(date);

function parseDay(text: string): Temporal.PlainDate {
  try {
    return Temporal.PlainDate.from(text);
  } catch {
    throw new TeamRefusal(400, `no such day: ${text}`);
  }
}

const mondayOfDay = (day: Temporal.PlainDate) => day.subtract({ days: day.dayOfWeek - 1 });

function distinct(times: Time[], keyOf: (time: Time) => string): number {
  return new Set(times.map(keyOf)).size;
}

function attendanceOf(member: CoworkerRow) {
  const days = weekdays.map((day) => {
    const name = `${day}Attendance` as const;
    return [name, member[name] ?? undefinedAttendance];
  });
  return {
    CoworkerId: member.Id,
    CoworkerFullName: member.FullName ?? '',
    CoworkerType: ['2', 'Company'].includes(member.CoworkerType ?? '') ? 2 : 1,
    CoworkerCompanyName: member.CompanyName ?? null,
    ...Object.fromEntries(days),
  };
}

function listed(dataset: Dataset, time: Time) {
  const booking = dataset.bookings.find((one) => one.Id === time.id);
  return {
    Id: time.id,
    FromTime: new Date(time.from).toISOString(),
    ToTime: new Date(time.to).toISOString(),
    ResourceId: booking?.ResourceId ?? null,
    ResourceName: booking?.ResourceName ?? null,
    CoworkerId: time.coworkerId,
  };
}
