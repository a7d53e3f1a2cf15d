import { dayIn, plusDays } from '../../words/days.ts';

interface Asked {
  readonly key: string;
  readonly scope: 'org' | 'user';
  readonly now: Date;
}

/** The KPIs of the last thirty days by this server, for a shell. */
export function toCurlLine({ key, scope, now }: Asked): string {
  const server = new URL('.', document.baseURI).href;
  const today = dayIn('UTC', now);
  const data = { startDate: plusDays(today, -29), endDate: today, preset: 'custom' };
  const columnFilters = [{ id: 'createdAt', value: { type: 'dr', data } }];
  const body = JSON.stringify({ scope, timeZone: 'UTC', columnFilters });
  return (
    `curl -s '${server}v2/insights/bookings/kpi-stats' -H 'Authorization: Bearer ${key}' ` +
    `-H 'Content-Type: application/json' -d '${body}'`
  );
}
