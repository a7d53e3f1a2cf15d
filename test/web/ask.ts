import type { BookingInsightsInput } from '../../src/contract/booking-insights-input.ts';
import type { ColumnFilter } from '../../src/contract/column-filter.ts';
import type { Demo } from './start-dashboard.ts';

/** What is in an answer to a key: of any client, not of the page. */
export async function ask<Data>(
  { url, key }: Pick<Demo, 'url' | 'key'>,
  path: string,
  body: object,
): Promise<Data> {
  const answer = await fetch(new URL(path, url), {
    method: 'POST',
    headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { readonly data: Data }).data;
}

export const askBookings = <Data>(demo: Demo, operation: string, body: object) =>
  ask<Data>(demo, `/v2/insights/bookings/${operation}`, body);

interface Asked {
  readonly from?: string;
  readonly to?: string;
  readonly zone?: string;
  readonly on?: 'createdAt' | 'startTime';
  readonly filters?: readonly ColumnFilter[];
}

/** The question of a page that nobody has changed: the last thirty days of everybody, as created. */
export const toQuestion = ({
  from = '2026-10-14',
  to = '2026-11-12',
  zone = 'Europe/Paris',
  on = 'createdAt',
  filters = [],
}: Asked = {}): BookingInsightsInput => ({
  scope: 'org',
  timeZone: zone,
  columnFilters: [{ id: on, value: { type: 'dr', data: { startDate: from, endDate: to } } }, ...filters],
});
