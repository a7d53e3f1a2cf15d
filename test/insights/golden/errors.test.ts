import { describe, expect, it } from 'vitest';
import { bookingOperations } from '../../../src/contract/operations.ts';
import { mostEngines } from '../../engines.ts';
import { between, created } from './filters.ts';
import { worldsOn } from './worlds.ts';

const asked = { scope: 'org', timeZone: 'UTC' };
const ranged = { ...asked, columnFilters: [created('2024-02-01', '2024-02-02')] };
const filtered = (id: string, type: string, data: unknown) => ({
  ...asked,
  columnFilters: [{ id, value: { type, data } }],
});
const dated = (startDate: string | null, endDate: string | null, more: object = {}) => ({
  ...asked,
  columnFilters: [between('startTime', startDate, endDate)],
  ...more,
});

const filterIds = [
  'eventTypeId',
  'userId',
  'status',
  'paid',
  'userEmail',
  'userName',
  'rating',
  'startTime',
  'createdAt',
];
const statuses = ['accepted', 'pending', 'awaiting_host', 'cancelled', 'rejected'];
const textOperators = [
  'equals',
  'notEquals',
  'contains',
  'notContains',
  'startsWith',
  'endsWith',
  'isEmpty',
  'isNotEmpty',
];
const numberOperators = ['eq', 'neq', 'gt', 'gte', 'lt', 'lte'];
const metrics = [
  'created',
  'scheduled',
  'completed',
  'rescheduled',
  'cancelled',
  'rejected',
  'pending',
  'no_show',
  'no_show_guest',
  'rating',
  'csat',
];

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine)({});

  it.each([
    ['no scope', { timeZone: 'UTC' }, ['scope', 'user', 'team', 'org']],
    ['an unknown scope', { ...asked, scope: 'me' }, ['scope', '"me', 'user', 'team', 'org']],
    ['no zone', { scope: 'org' }, ['timeZone']],
    ['an unknown zone', { ...asked, timeZone: 'Mars/Olympus' }, ['timeZone', 'Mars/Olympus', 'IANA']],
    ['an offset for a zone', { ...asked, timeZone: '+02:00' }, ['timeZone', '+02:00', 'IANA']],
    ['an empty zone', { ...asked, timeZone: '' }, ['timeZone', '""', 'IANA']],
    ['a zone of another type', { ...asked, timeZone: 1 }, ['timeZone', 'string', '1']],
    ['a team as text', { ...asked, selectedTeamId: '5' }, ['selectedTeamId', 'number', '"5']],
    ['half a team', { ...asked, selectedTeamId: 1.5 }, ['selectedTeamId', 'whole number', '1.5']],
    ['an unknown field', { ...asked, colour: 'red' }, ['colour', 'not a known field']],
    ['an unknown filter', filtered('colour', 'ss', 'red'), ['colour', ...filterIds]],
    ['a filter named like a method', filtered('toString', 'ss', 'red'), ['toString', ...filterIds]],
    [
      'an unknown type of filter',
      filtered('userId', 'x', 1),
      ['columnFilters[0].value.type', '"x', 'ss', 'ms', 't', 'n', 'dr'],
    ],
    ['a filter of the wrong type', filtered('rating', 'ss', 5), ['rating', '"ss', '"n']],
    ['a date of the wrong type', filtered('startTime', 'ms', []), ['startTime', '"ms', '"dr']],
    [
      'a person as a date',
      filtered('userId', 'dr', { startDate: null, endDate: null }),
      ['userId', '"dr', '"ss'],
    ],
    ['one where many are', filtered('status', 'ss', 'accepted'), ['status', '"ss', '"ms']],
    ['an unknown status', filtered('status', 'ms', ['ACCEPTED']), ['status', 'ACCEPTED', ...statuses]],
    ['a status as a number', filtered('status', 'ms', [1]), ['status', '1', ...statuses]],
    [
      'a status named like a method',
      filtered('status', 'ms', ['constructor']),
      ['status', 'constructor', ...statuses],
    ],
    [
      'paid as a boolean',
      filtered('paid', 'ss', true),
      ['columnFilters[0].value.data', 'true', 'string', 'number'],
    ],
    ['paid as yes', filtered('paid', 'ss', 'yes'), ['paid', 'yes', 'true', 'false']],
    ['paid as a number', filtered('paid', 'ss', 1), ['paid', '1', 'true', 'false']],
    ['a person by name', filtered('userId', 'ss', 'alice'), ['userId', 'alice', 'whole number']],
    ['half a person', filtered('userId', 'ss', 1.5), ['userId', '1.5', 'whole number']],
    ['half a person as text', filtered('userId', 'ss', '1.5'), ['userId', '1.5', 'whole number']],
    ['nobody', filtered('userId', 'ss', ''), ['userId', '""', 'whole number']],
    ['too great a number', filtered('userId', 'ss', 1e21), ['userId', '1e+21', 'whole number']],
    [
      'too great a number as text',
      filtered('userId', 'ss', '99999999999999999999'),
      ['userId', '9999', 'whole number'],
    ],
    [
      'an event type by name',
      filtered('eventTypeId', 'ms', [1, 'demo']),
      ['eventTypeId', 'demo', 'whole number'],
    ],
    ['null among many', filtered('eventTypeId', 'ms', [null]), ['columnFilters[0].value.data[0]', 'null']],
    [
      'an unknown operator of text',
      filtered('userName', 't', { operator: 'like', operand: 'x' }),
      ['operator', '"like', ...textOperators],
    ],
    [
      'an operator of numbers on text',
      filtered('userEmail', 't', { operator: 'eq', operand: 'x' }),
      ['operator', '"eq', ...textOperators],
    ],
    [
      'no operand of text',
      filtered('userName', 't', { operator: 'contains' }),
      ['columnFilters[0].value.data.operand', 'required'],
    ],
    [
      'an operand of another type',
      filtered('userName', 't', { operator: 'contains', operand: 5 }),
      ['operand', 'string', '5'],
    ],
    [
      'an unknown operator of numbers',
      filtered('rating', 'n', { operator: '>=', operand: 3 }),
      ['operator', '">=', ...numberOperators],
    ],
    [
      'an operand as text',
      filtered('rating', 'n', { operator: 'eq', operand: '3' }),
      ['operand', 'number', '"3'],
    ],
    [
      'no operand of numbers',
      filtered('rating', 'n', { operator: 'eq' }),
      ['columnFilters[0].value.data.operand', 'required'],
    ],
    ['a date that is none', dated('yesterday', null), ['startTime.startDate', 'yesterday', '2024-01-31']],
    [
      'a day that is not on the calendar',
      dated(null, '2023-02-29'),
      ['startTime.endDate', '2023-02-29', '2024-01-31'],
    ],
    [
      'an hour that is not on the clock',
      dated('2024-01-01T24:00:00Z', null),
      ['startTime.startDate', 'T24:00', '2024-01-31'],
    ],
    ['an empty date', dated('', null), ['startTime.startDate', '""', '2024-01-31']],
    ['a date before 1970', dated('1969-12-31', null), ['startTime.startDate', '1969-12-31', '1970', '2199']],
    [
      'an instant before 1970',
      dated('1970-01-01T00:00:00+01:00', null),
      ['startDate', '1970-01-01T00', '1970', '2199'],
    ],
    ['a date after 2199', dated(null, '2200-01-01'), ['startTime.endDate', '2200-01-01', '1970', '2199']],
    [
      'an end before its start',
      dated('2024-01-02', '2024-01-01'),
      ['startTime', '2024-01-02', '2024-01-01', 'before'],
    ],
    [
      'an instant before its start',
      dated('2024-01-02T00:00:00.001Z', '2024-01-02T00:00:00Z'),
      ['startTime', '2024-01-02T00:00:00Z', 'before'],
    ],
    [
      'an end that is missing',
      filtered('startTime', 'dr', { startDate: '2024-01-01' }),
      ['columnFilters[0].value.data.endDate', 'required'],
    ],
    [
      'a date as a number',
      filtered('startTime', 'dr', { startDate: 1, endDate: null }),
      ['columnFilters[0].value.data.startDate', 'string', 'null', '1'],
    ],
  ])('400 that says what and what is allowed: %s', async (_, body, words) => {
    const { code, text } = await world.refusal('rows', body);
    expect(code).toBe('BadRequestException');
    for (const word of words) expect(JSON.stringify(text)).toContain(JSON.stringify(word).slice(1, -1));
  });

  it.each([
    ['an unknown metric', { select: { metric: 'shown' } }, ['select', '"shown', ...metrics]],
    ['an hour too late', { select: { hour: 24 } }, ['select.hour', '23', '24']],
    ['half an hour', { select: { hour: 1.5 } }, ['select.hour', 'whole number', '1.5']],
    ['a metric and an hour', { select: { hour: 1, metric: 'created' } }, ['select', 'metric', 'hour']],
    ['neither a metric nor an hour', { select: {} }, ['select', 'metric', 'hour']],
    [
      'an unknown column',
      { sorting: [{ id: 'colour', desc: true }] },
      ['sorting[0].id', '"colour', 'createdAt', 'rating'],
    ],
    [
      'a column that is no scalar',
      { sorting: [{ id: 'attendees', desc: true }] },
      ['sorting[0].id', '"attendees', 'createdAt'],
    ],
    ['no direction', { sorting: [{ id: 'rating' }] }, ['sorting[0].desc', 'required']],
    ['a limit of nothing', { limit: 0 }, ['limit', '1', '0']],
    ['a limit too great', { limit: 1_001 }, ['limit', '1000', '1001']],
    ['a limit as text', { limit: '10' }, ['limit', 'number', '"10']],
    ['an offset below 0', { offset: -1 }, ['offset', '0', '-1']],
    ['an offset as text', { offset: '0' }, ['offset', 'number', '"0']],
    ['an interval, which is of charts', { interval: 'day' }, ['interval', 'not a known field']],
  ])('400 of rows: %s', async (_, more, words) => {
    const { code, text } = await world.refusal('rows', { ...ranged, ...more });
    expect(code).toBe('BadRequestException');
    for (const word of words) expect(JSON.stringify(text)).toContain(JSON.stringify(word).slice(1, -1));
  });

  const needRange = [
    'kpi-stats',
    'event-trends',
    'average-duration',
    'no-show-hosts-over-time',
    'csat-over-time',
  ];
  const open = [
    { ...asked },
    { ...asked, columnFilters: [] },
    dated('2024-01-01', null),
    dated(null, '2024-01-01'),
    dated(null, null),
  ];

  it.each(bookingOperations.map(({ id }) => [id]))(
    '%s asks for a date filter with both ends, or goes without',
    async (id) => {
      for (const body of open) {
        if (!needRange.includes(id)) await world.ask(id, body);
        else {
          const { code, text } = await world.refusal(id, body);
          expect(code).toBe('BadRequestException');
          for (const word of ['columnFilters', 'startTime', 'createdAt', 'startDate', 'endDate'])
            expect(text).toContain(word);
        }
      }
    },
  );

  it.each(['event-trends', 'average-duration', 'no-show-hosts-over-time', 'csat-over-time'] as const)(
    '%s: 400 for an unknown interval and for more than 5,000 buckets',
    async (id) => {
      const unknown = await world.refusal(id, { ...ranged, interval: 'hour' });
      for (const word of ['interval', 'hour', 'day', 'week', 'month', 'year'])
        expect(unknown.text).toContain(word);
      const days = dated('2000-01-01', '2013-09-09', { interval: 'day' });
      const { code, text } = await world.refusal(id, days);
      expect(code).toBe('BadRequestException');
      for (const word of ['interval', '5000', 'day']) expect(text).toContain(word);
      await world.ask(id, { ...days, interval: 'week' });
    },
  );

  it('bad input is told before a missing permission', async () => {
    const { code } = await world.refusal(
      'kpi-stats',
      { ...asked, scope: 'team', selectedTeamId: 7 },
      { userId: 1 },
    );
    expect(code).toBe('BadRequestException');
  });

  it('an empty store answers every question about bookings', async () => {
    for (const semantics of ['documented', 'calcom'] as const) {
      for (const { id } of bookingOperations) {
        const answer: unknown = await world.ask(id, ranged, { semantics });
        if (id === 'kpi-stats')
          expect(answer).toMatchObject({ empty: true, created: { count: 0, deltaPrevious: 0 } });
        if (id === 'rows') expect(answer).toEqual({ total: 0, data: [] });
        if (id === 'event-trends') expect(answer).toHaveLength(2);
        if (id === 'by-hour') expect(answer).toHaveLength(24);
      }
    }
  });
});
