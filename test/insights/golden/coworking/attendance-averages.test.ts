import { describe, expect, it } from 'vitest';
import { techTeam } from './acme.ts';
import { time } from './time.ts';
import { answerers, joined, type Rows } from './worlds.ts';

interface Answer {
  readonly Attendance: Record<string, unknown>;
}

const input = { teamId: 55, date: '2026-03-25T12:00:00Z' };

describe.each(answerers)('on $name', ({ worldsOn }) => {
  const world = worldsOn();
  const ask = (rows: Rows) => world(rows).ask<Answer>({ operation: 'attendance', input });

  const averaged = joined(techTeam(3), {
    bookings: [
      // Two people on the first day of the twelve weeks, one of them twice.
      time(1, '2025-12-29T00:00:00Z', 60),
      time(2, '2025-12-29T15:00:00Z', 60),
      time(3, '2025-12-29T15:00:00Z', 60, 102),
      // The last moment of them.
      time(4, '2026-03-22T23:59:59.999Z', 27, 103),
      // Before them, and in the asked week.
      time(5, '2025-12-28T23:59:59.999Z', 600),
      time(6, '2026-03-23T00:00:00Z', 600),
      time(7, '2026-01-10T00:00:00Z', 600, 999),
    ],
    checkins: [
      time(1, '2026-01-05T09:00:00Z', 60),
      time(2, '2026-01-05T13:00:00Z', 60),
      time(3, '2026-01-05T09:00:00Z', 60, 102),
      time(4, '2026-01-06T09:00:00Z', 60, 102),
      time(5, '2026-03-10T09:00:00Z', 60, 103),
      time(6, '2026-03-24T09:00:00Z', 60),
      time(7, '2026-03-11T09:00:00Z', 60, 999),
    ],
  });

  it('averages are over the twelve whole weeks before the asked one', async () => {
    const { Attendance } = await ask(averaged);
    expect(Attendance).toMatchObject({
      TeamId: 55,
      TeamName: 'Tech Innovators',
      // 207 minutes in 12 weeks.
      AvgBookedMinutesPerWeek: 17.25,
      // Two people on one day and one on another, in 84 days.
      AvgBookingsCoworkersPerDay: 0.04,
      // Two people on one day and one on each of two others, in 84 days.
      AvgCheckedinCoworkersPerDay: 0.05,
      // Three days in 12 weeks.
      AvgCheckinsDaysPerWeek: 0.25,
    });
  });

  it('without anything the averages are 0', async () => {
    const { Attendance } = await ask(techTeam(0));
    expect(Attendance).toMatchObject({
      AvgBookedMinutesPerWeek: 0,
      AvgBookingsCoworkersPerDay: 0,
      AvgCheckedinCoworkersPerDay: 0,
      AvgCheckinsDaysPerWeek: 0,
      Coworkers: [],
    });
  });
});
