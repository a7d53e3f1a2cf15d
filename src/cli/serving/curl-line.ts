import type { DemoAccess } from './demo-serving.ts';

const dayMs = 86_400_000;
const day = (instant: number) => new Date(instant).toISOString().slice(0, 10);

/** The KPIs of the demo's last thirty days, for a shell. */
export function toCurlLine(url: string, { key, asOf }: DemoAccess): string {
  const data = { startDate: day(asOf - 30 * dayMs), endDate: day(asOf - dayMs), preset: 'custom' };
  const columnFilters = [{ id: 'startTime', value: { type: 'dr', data } }];
  const body = JSON.stringify({ scope: 'org', timeZone: 'UTC', columnFilters });
  return (
    `curl -s ${url}/v2/insights/bookings/kpi-stats -H 'Authorization: Bearer ${key}' ` +
    `-H 'Content-Type: application/json' -d '${body}'`
  );
}
