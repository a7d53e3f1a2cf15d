import { expect } from 'vitest';
import type { AverageDuration } from '../../src/contract/average-duration.ts';
import type { ByHour } from '../../src/contract/by-hour.ts';
import type { CsatOverTime } from '../../src/contract/csat-over-time.ts';
import type { EventTrends } from '../../src/contract/event-trends.ts';
import type { KpiStats } from '../../src/contract/kpi-stats.ts';
import type { Members } from '../../src/contract/members.ts';
import type { NoShowHostsOverTime } from '../../src/contract/no-show-hosts-over-time.ts';
import type { PopularEvents } from '../../src/contract/popular-events.ts';
import { askBookings, toQuestion } from './ask.ts';
import { test } from './dashboard.ts';
import { card, readTable, tableOf, toNumber } from './reading-page.ts';

const kpis = {
  created: 'Created',
  completed: 'Completed',
  scheduled: 'Scheduled',
  rescheduled: 'Rescheduled',
  cancelled: 'Cancelled',
  no_show: 'Host no-shows',
  no_show_guest: 'Guest no-shows',
  rating: 'Average rating',
  csat: 'CSAT',
} as const;

const year = { from: '2025-11-13', to: '2026-11-12' };
const wholeYear = '/?range=last-12-months';
/** Half away from zero. */
const round = (value: number) => (Math.sign(value) * Math.round(Math.abs(value) * 10)) / 10;

for (const [compareWith, path] of [
  ['previous', wholeYear],
  ['weekdays', '/?compare=weekdays'],
  ['year', '/?compare=year&on=starts'],
] as const) {
  test(`the cards say what the API says, compared with "${compareWith}"`, async ({ open, stage }) => {
    const page = await open(path);
    const asked = path === wholeYear ? year : { ...(path.includes('on=') && { on: 'startTime' as const }) };
    const stats = await askBookings<KpiStats>(stage, 'kpi-stats', { ...toQuestion(asked), compareWith });
    for (const [kpi, label] of Object.entries(kpis) as [keyof typeof kpis, string][]) {
      const article = page.getByRole('article').filter({ has: page.locator(`[data-kpi="${kpi}"]`) });
      const [number, change, before] = await Promise.all([
        article.locator('[data-kpi]').textContent(),
        article.locator('p').last().locator('> span').first().textContent(),
        article.locator('p').last().locator('> span').last().textContent(),
      ]);
      const { count, deltaPrevious, previous = Number.NaN } = stats[kpi];
      expect({ number: toNumber(number), change: toNumber(change), before: toNumber(before) }, label).toEqual(
        {
          number: round(count),
          change: deltaPrevious,
          before: round(previous),
        },
      );
      const exact = article.getByRole('button', {
        name: new RegExp(`^${label}: [\\d,.%]+\\. Open the rows\\.$`),
      });
      expect(toNumber(await exact.getAttribute('title')), label).toBe(count);
    }
  });
}

test('each chart is drawn, and its table says what the API says', async ({ open, stage }) => {
  const page = await open(wholeYear);
  const question = { ...toQuestion(year), bounds: true };
  const of = <Data>(operation: string) => askBookings<Data>(stage, operation, question);
  const trends = await of<EventTrends>('event-trends');
  const expected: Readonly<Record<string, readonly (readonly (number | null)[])[]>> = {
    'Event trends': trends.map((bucket) => [
      bucket.Created,
      bucket.Completed,
      bucket.Rescheduled,
      bucket.Cancelled,
      bucket['No-Show (Host)'],
      bucket['No-Show (Guest)'],
    ]),
    'Host no-shows over time': (await of<NoShowHostsOverTime>('no-show-hosts-over-time')).map(({ Count }) => [
      Count,
    ]),
    'CSAT over time': (await of<CsatOverTime>('csat-over-time')).map(({ CSAT, Of }) => [
      Of === 0 ? null : CSAT,
    ]),
    'Average duration': (await of<AverageDuration>('average-duration')).map(({ Average, Of }) => [
      Of === 0 ? null : Average,
    ]),
    'Bookings by hour': (await askBookings<ByHour>(stage, 'by-hour', toQuestion(year))).map(({ count }) => [
      count,
    ]),
  };
  for (const [title, numbers] of Object.entries(expected)) {
    const marks = card(page, title).locator(
      'svg path[stroke-dasharray], svg g[stroke] path, svg g[fill] rect',
    );
    expect(await marks.count(), `${title} is drawn`).toBeGreaterThan(0);
    await page.getByRole('button', { name: `${title} as a table` }).click();
    const rows = await readTable(tableOf(page, title));
    const shown = rows.map(([, ...cells]) => cells.map((cell) => (cell === '–' ? null : toMinutes(cell))));
    const rounded = numbers.map((row) => row.map((one) => (one === null ? null : round(one))));
    expect(shown, title).toEqual(rounded);
  }
});

/** Durations are told in hours and minutes. */
function toMinutes(text: string): number {
  const [, hours] = /^(\d+) h/.exec(text) ?? [];
  if (hours === undefined) return toNumber(text);
  return Number(hours) * 60 + Number(/(\d+) min$/.exec(text)?.[1] ?? 0);
}

const lists = {
  mostBookings: 'Most bookings',
  leastBookings: 'Fewest bookings',
  mostCompleted: 'Most completed',
  leastCompleted: 'Fewest completed',
  mostCancelled: 'Most cancelled',
  mostNoShow: 'Most host no-shows',
  highestRatings: 'Highest rated',
  lowestRatings: 'Lowest rated',
} as const;

test('the lists say what the API says', async ({ open, stage }) => {
  const page = await open(wholeYear);
  const members = await askBookings<Members>(stage, 'members', toQuestion(year));
  for (const [list, title] of Object.entries(lists) as [keyof typeof lists, string][]) {
    const shown = (await readTable(tableOf(page, title))).map(([name, value = '']) => [
      name,
      toNumber(value),
    ]);
    expect(shown, title).toEqual(members[list].map(({ user, count }) => [user.name, count]));
    expect(shown.length, title).toBeGreaterThan(0);
  }
  const events = await askBookings<PopularEvents>(stage, 'popular-events', toQuestion(year));
  expect(
    (await readTable(tableOf(page, 'Popular events'))).map(([name, n = '']) => [name, toNumber(n)]),
  ).toEqual(events.map(({ eventTypeName, count }) => [eventTypeName, count]));
  for (const title of ['Recent ratings', 'Recent guest no-shows']) {
    expect(await card(page, title).getByRole('listitem').count(), title).toBe(10);
  }
});
