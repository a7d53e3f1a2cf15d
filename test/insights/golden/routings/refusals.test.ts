import { describe, expect, it } from 'vitest';
import type { OperationId } from '../../../../src/contract/operations.ts';
import { fewEngines } from '../../../engines.ts';
import { worldsOn } from '../worlds.ts';
import { acme } from './acme.ts';
import { chosen, dated, numeric, single, textual } from './asked-filters.ts';
import { fieldId } from './forms.ts';

const window = { scope: 'org', startDate: '2024-02-01', endDate: '2024-02-12' };
const page = { ...window, offset: 0, limit: 10 };
const weekly = { ...window, period: 'perWeek', limit: 10 };

const filterIds = [
  'bookingStatusOrder',
  'bookingAssignmentReason',
  'bookingUid',
  'attendeeName',
  'attendeeEmail',
  'attendeePhone',
  'bookingUserId',
  'formId',
  'createdAt',
];
const ranged = (id: string) => ({ ...dated('2024-02-01', '2024-02-02'), id });
const filtered = (...columnFilters: object[]) => ({ ...page, columnFilters });

describe.each(fewEngines)('on $name', (engine) => {
  const world = worldsOn(engine)(acme);

  async function expectRefusal(operation: OperationId, body: object, words: readonly string[]) {
    const { code, text } = await world.refusal(operation, body);
    expect(code).toBe('BadRequestException');
    for (const word of words) expect(JSON.stringify(text)).toContain(JSON.stringify(word).slice(1, -1));
  }

  it.each([
    ['an unknown filter', single('colour', 'red'), ['colour', ...filterIds]],
    ['one of bookings', chosen('eventTypeId', 12), ['eventTypeId', ...filterIds]],
    ['one named like a method', single('toString', 'x'), ['toString', ...filterIds]],
    ['almost a UUID', single('00000000-0000-4000-8000-00000000000', 'x'), ['00000000', ...filterIds]],
    ['one where many are', single('bookingStatusOrder', 1), ['bookingStatusOrder', '"ss', '"ms']],
    ['a status by name', chosen('bookingStatusOrder', 'ACCEPTED'), ['bookingStatusOrder', 'ACCEPTED']],
    ['a status that there is not', chosen('bookingStatusOrder', 6), ['bookingStatusOrder', '6', '999']],
    ['half a status', chosen('bookingStatusOrder', 1.5), ['bookingStatusOrder', '1.5']],
    ['a person by name', chosen('bookingUserId', 'alice'), ['bookingUserId', 'alice', 'whole number']],
    ['half a person', chosen('bookingUserId', 1.5), ['bookingUserId', '1.5', 'whole number']],
    ['one person', single('bookingUserId', 101), ['bookingUserId', '"ss', '"ms']],
    ['many forms', chosen('formId', 'form_sales'), ['formId', '"ms', '"ss']],
    ['a form as text', textual('formId', 'equals', 'x'), ['formId', '"t', '"ss']],
    ['a text as one', single('bookingUid', 'uid-1'), ['bookingUid', '"ss', '"t']],
    ['a reason as many', chosen('bookingAssignmentReason', 'x'), ['bookingAssignmentReason', '"ms', '"t']],
    ['a name as a number', numeric('attendeeName', 'eq', 1), ['attendeeName', '"n', '"t']],
    ['an e-mail as one', single('attendeeEmail', 'x'), ['attendeeEmail', '"ss', '"t']],
    ['a phone as a date', ranged('attendeePhone'), ['attendeePhone', '"dr', '"t']],
    ['a date as one', single('createdAt', '2024-02-01'), ['createdAt', '"ss', '"dr']],
    ['a date of bookings', ranged('startTime'), ['startTime', ...filterIds]],
    ['a day that there is not', dated('2024-02-30', null), ['createdAt.startDate', '2024-02-30']],
    ['an end before its start', dated('2024-02-02', '2024-02-01'), ['createdAt', 'before']],
    ['an operator of numbers on text', textual('bookingUid', 'eq', 'x'), ['operator', '"eq', 'contains']],
    ['no operand', textual('bookingUid', 'contains'), ['operand', 'required']],
    ['a number on a text', numeric(fieldId('note'), 'eq', 1), [fieldId('note'), '"n']],
    ['many on a text', chosen(fieldId('note'), 'x'), [fieldId('note'), '"ms']],
    ['a number on a select', numeric(fieldId('topic'), 'eq', 1), [fieldId('topic'), '"n']],
    ['a text on a number', textual(fieldId('size'), 'contains', '1'), [fieldId('size'), '"t']],
    ['many on a number', chosen(fieldId('size'), 1), [fieldId('size'), '"ms']],
    ['one on a number', single(fieldId('size'), 12), [fieldId('size'), '"ss']],
    ['one on a multiselect', single(fieldId('tools'), 'crm'), [fieldId('tools'), '"ss']],
    ['a text on a multiselect', textual(fieldId('tools'), 'equals', 'crm'), [fieldId('tools'), '"t']],
    ['a number on a multiselect', numeric(fieldId('tools'), 'eq', 1), [fieldId('tools'), '"n']],
    ['a date on a field', ranged(fieldId('note')), [fieldId('note'), '"dr']],
  ] as const)('400 that says what and what is allowed: %s', async (_, filter, words) => {
    await expectRefusal('form-responses', filtered(filter), words);
  });

  const { startDate: _start, ...noStart } = page;
  const { endDate: _end, ...noEnd } = page;
  const { limit: _limit, ...noLimit } = page;
  const { offset: _offset, ...noOffset } = page;

  it.each([
    ['no start', noStart, ['startDate', 'required']],
    ['no end', noEnd, ['endDate', 'required']],
    [
      'a start that is no date',
      { ...page, startDate: 'yesterday' },
      ['startDate', 'yesterday', '2024-01-31'],
    ],
    ['an empty end', { ...page, endDate: '' }, ['endDate', '""', '2024-01-31']],
    ['an end before its start', { ...page, endDate: '2024-01-31' }, ['2024-02-01', '2024-01-31', 'before']],
    ['a date before 1970', { ...page, startDate: '1969-12-31' }, ['startDate', '1969-12-31', '1970', '2199']],
    ['a date after 2199', { ...page, endDate: '2200-01-01' }, ['endDate', '2200-01-01', '1970', '2199']],
    ['an unknown zone', { ...page, timeZone: 'Mars/Olympus' }, ['timeZone', 'Mars/Olympus', 'IANA']],
    ['an unknown scope', { ...page, scope: 'me' }, ['scope', '"me', 'user', 'team', 'org']],
    ['a team without its id', { ...page, scope: 'team' }, ['selectedTeamId', 'team']],
    ['no limit', noLimit, ['limit', 'required']],
    ['no offset', noOffset, ['offset', 'required']],
    ['a limit of nothing', { ...page, limit: 0 }, ['limit', '1', '0']],
    ['a limit too great', { ...page, limit: 101 }, ['limit', '100', '101']],
    ['an offset below 0', { ...page, offset: -1 }, ['offset', '0', '-1']],
    ['an unknown field', { ...page, colour: 'red' }, ['colour', 'not a known field']],
    [
      'an unknown column',
      { ...page, sorting: [{ id: 'colour', desc: true }] },
      ['sorting[0].id', '"colour', 'createdAt', 'bookingStatusOrder'],
    ],
    [
      'a column that is no scalar',
      { ...page, sorting: [{ id: 'bookingAttendees', desc: true }] },
      ['sorting[0].id', '"bookingAttendees', 'createdAt'],
    ],
    ['no direction', { ...page, sorting: [{ id: 'createdAt' }] }, ['sorting[0].desc', 'required']],
  ])('400 of form-responses: %s', async (_, body, words) => {
    await expectRefusal('form-responses', body, words);
  });

  const { period: _period, ...noPeriod } = weekly;

  it.each([
    ['no period', noPeriod, ['period', 'perDay', 'perWeek', 'perMonth']],
    ['an unknown period', { ...weekly, period: 'perYear' }, ['period', '"perYear', 'perMonth']],
    ['a limit of nothing', { ...weekly, limit: 0 }, ['limit', '1', '0']],
    ['a limit too great', { ...weekly, limit: 101 }, ['limit', '100', '101']],
    ['half a limit', { ...weekly, limit: 1.5 }, ['limit', 'whole number', '1.5']],
    ['a limit as text', { ...weekly, limit: '10' }, ['limit', 'number', '"10']],
    ['a search that is no text', { ...weekly, searchQuery: 5 }, ['searchQuery', 'string', '5']],
    [
      'more than 5,000 periods',
      { ...weekly, startDate: '2000-01-01', endDate: '2013-09-09', period: 'perDay' },
      ['period', '5000'],
    ],
  ])('400 of routed-to-per-period: %s', async (_, body, words) => {
    await expectRefusal('routed-to-per-period', body, words);
  });

  it.each(['form-field-options', 'form-response-headers'] as const)('%s needs no dates', async (id) => {
    await expectRefusal(id, { scope: 'org', startDate: '2024-02-01' }, ['startDate', 'not a known field']);
    await expectRefusal(id, { scope: 'org', routingFormId: 5 }, ['routingFormId', 'string', '5']);
    await expectRefusal(id, { scope: 'team' }, ['selectedTeamId', 'team']);
  });

  it('bad input is told before a missing permission', async () => {
    const body = { ...page, scope: 'team', selectedTeamId: 2, columnFilters: [single('colour', 'red')] };
    const { code } = await world.refusal('form-responses', body, { userId: 104 });
    expect(code).toBe('BadRequestException');
  });
});
