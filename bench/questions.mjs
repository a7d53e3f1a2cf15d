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

/** Of responses to forms; `headers` are the fields of the forms. */
export function routingQuestions(asOf, headers) {
  const end = Date.parse(asOf) - day;
  const q = (name, operation, days, more) => ({
    name,
    path: `/v2/insights/routings/${operation}`,
    body: { scope: 'org', startDate: dateOf(end - (days - 1) * day), endDate: dateOf(end), ...more },
  });
  const field = (label) => headers.find((header) => header.label === label);
  const topic = field('What is it about');
  const filters = [
    { id: 'bookingStatusOrder', value: { type: 'ms', data: [1, 4, 999] } },
    { id: topic.id, value: { type: 'ms', data: topic.options.slice(0, 2).map(({ id }) => id) } },
    { id: field('Name').id, value: { type: 't', data: { operator: 'contains', operand: 'an' } } },
  ];
  const attendee = {
    id: 'attendeeEmail',
    value: { type: 't', data: { operator: 'contains', operand: 'example.net' } },
  };
  const page = { offset: 0, limit: 25 };
  const all = 3_650;
  return [
    q('routed-to, a quarter per week', 'routed-to-per-period', 92, { period: 'perWeek', limit: 10 }),
    q('routed-to, all time per month', 'routed-to-per-period', all, { period: 'perMonth', limit: 100 }),
    q('form-responses, all time, a page', 'form-responses', all, page),
    q('form-responses, all time, three filters, 25 rows', 'form-responses', all, {
      ...page,
      columnFilters: filters,
    }),
    q('form-responses, all time, by an attendee', 'form-responses', all, {
      ...page,
      columnFilters: [attendee],
    }),
    q('form-responses, all time, by host name', 'form-responses', all, {
      ...page,
      sorting: [{ id: 'bookingUserName', desc: false }],
    }),
    q('forms-by-status, all time', 'forms-by-status', all),
    q('failed-bookings-by-field, all time', 'failed-bookings-by-field', all),
    q('funnel, a year', 'funnel', 365),
  ];
}
