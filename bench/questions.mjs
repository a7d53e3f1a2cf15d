const day = 86_400_000;
const dateOf = (instant) => new Date(instant).toISOString().slice(0, 10);

/** What is measured; ranges end the day before `asOf`. */
export function questions(asOf) {
  const end = Date.parse(asOf) - day;
  const body = (timeZone, days, more = {}) => ({
    scope: 'org',
    timeZone,
    columnFilters: [
      {
        id: 'createdAt',
        value: { type: 'dr', data: { startDate: dateOf(end - (days - 1) * day), endDate: dateOf(end) } },
      },
      ...(more.columnFilters ?? []),
    ],
    ...more.body,
  });
  const q = (name, operation, of) => ({ name, path: `/v2/insights/bookings/${operation}`, body: of });
  return [
    q('kpi-stats, org, one month', 'kpi-stats', body('America/New_York', 31)),
    q('kpi-stats, org, all time', 'kpi-stats', body('America/New_York', 3_650)),
    q('event-trends, org, a year in America/New_York', 'event-trends', body('America/New_York', 365)),
    q(
      'event-trends, org, a year by day',
      'event-trends',
      body('America/New_York', 365, { body: { interval: 'day' } }),
    ),
    q('average-duration, org, a year', 'average-duration', body('Europe/Paris', 365)),
    q('csat-over-time, org, a year', 'csat-over-time', body('Europe/Paris', 365)),
    q('members, org, a year', 'members', body('Europe/Paris', 365)),
    q('by-hour, org, a year', 'by-hour', body('Europe/Paris', 365)),
    q('popular-events, org, a year', 'popular-events', body('Europe/Paris', 365)),
    q('recent-ratings, org, all time', 'recent-ratings', body('Europe/Paris', 3_650)),
    q('rows, org, a month, first page', 'rows', body('Europe/Paris', 31, { body: { limit: 100 } })),
    q(
      'kpi-stats, org, one month, hosts named "an"',
      'kpi-stats',
      body('Europe/Paris', 31, {
        columnFilters: [
          { id: 'userName', value: { type: 't', data: { operator: 'contains', operand: 'an' } } },
        ],
      }),
    ),
  ];
}
