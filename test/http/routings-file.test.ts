import { describe, expect, it } from 'vitest';
import { fewEngines } from '../engines.ts';
import { acme, february } from '../insights/golden/routings/acme.ts';
import { field, form, ofForms, responses } from '../insights/golden/routings/forms.ts';
import { appsOn, csv } from './routing-files.ts';

const responseColumns = [
  'Booking UID',
  'Booking Link',
  'Response ID',
  'Form Name',
  'Submitted At',
  'Submitted At_date',
  'Submitted At_time',
  'Has Booking',
  'Booking Status',
  'Booking Created At',
  'Booking Created At_date',
  'Booking Created At_time',
  'Booking Start Time',
  'Booking Start Time_date',
  'Booking Start Time_time',
  'Booking End Time',
  'Booking End Time_date',
  'Booking End Time_time',
  'Assignment Reason',
  'Routed To Name',
  'Routed To Email',
];
const lastColumns = ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content', 'Attendees'];

const asked = { scope: 'org', ...february };
const ascending = { sorting: [{ id: 'id', desc: false }] };

describe.each(fewEngines)('on $name', (engine) => {
  const open = appsOn(engine);
  const send = open(acme);
  const linked = open(acme, { calcomUrl: 'https://cal.acme.test' });

  const responsesCsv = (payload: object = {}, to = send) =>
    csv(to, 'form-responses', { ...asked, ...ascending, ...payload });

  it('CSV of responses has one fixed header: the fields of the headers stand between', async () => {
    const { header, rows } = await responsesCsv();
    const answers = ['Kind', 'Topic', 'Company Size', 'Tools', 'Note'];
    expect(header).toEqual([...responseColumns, ...answers, ...lastColumns]);
    expect(rows.map((row) => row['Response ID'])).toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '12',
    ]);
    const nothing = await responsesCsv({ startDate: '2024-02-03', endDate: '2024-02-04' });
    expect(nothing).toEqual({ header, rows: [] });
  });

  it('a line tells the response, its booking and its answers in the words of the form', async () => {
    const { rows } = await responsesCsv();
    expect(rows[0]).toEqual({
      'Booking UID': 'uid-1',
      'Booking Link': '',
      'Response ID': '1',
      'Form Name': 'Contact sales',
      'Submitted At': '2024-02-01T10:00:00.000Z',
      'Submitted At_date': '2024-02-01',
      'Submitted At_time': '10:00:00',
      'Has Booking': 'true',
      'Booking Status': 'ACCEPTED',
      'Booking Created At': '2024-02-01T10:05:00.000Z',
      'Booking Created At_date': '2024-02-01',
      'Booking Created At_time': '10:05:00',
      'Booking Start Time': '2024-02-06T09:00:00.000Z',
      'Booking Start Time_date': '2024-02-06',
      'Booking Start Time_time': '09:00:00',
      'Booking End Time': '2024-02-06T09:30:00.000Z',
      'Booking End Time_date': '2024-02-06',
      'Booking End Time_time': '09:30:00',
      'Assignment Reason': 'by topic',
      'Routed To Name': 'Alice',
      'Routed To Email': 'Alice@Acme.test',
      Kind: '',
      Topic: 'Pricing',
      'Company Size': '12.5',
      Tools: 'CRM, E-mail',
      Note: 'hello',
      utm_source: 'newsletter',
      utm_medium: 'mail',
      utm_campaign: '',
      utm_term: 'kpi',
      utm_content: '',
      Attendees: 'Ann (ann@guest.test); Ben (ben@guest.test)',
    });
  });

  it('without a booking its cells are empty, and its status is NO_BOOKING', async () => {
    const { rows } = await responsesCsv();
    const { 'Has Booking': has, 'Booking Status': status, ...rest } = rows[2] ?? {};
    expect([has, status]).toEqual(['false', 'NO_BOOKING']);
    expect(Object.entries(rest).filter(([, cell]) => cell !== '')).toEqual([
      ['Response ID', '3'],
      ['Form Name', 'Contact sales'],
      ['Submitted At', '2024-02-02T12:00:00.000Z'],
      ['Submitted At_date', '2024-02-02'],
      ['Submitted At_time', '12:00:00'],
      ['Topic', 'Pricing'],
      ['Company Size', '3'],
      ['Tools', 'CRM, E-mail'],
    ]);
  });

  it('instants stay UTC, days and times are those of the zone', async () => {
    const { rows } = await responsesCsv({ timeZone: 'Asia/Kathmandu' });
    expect(rows.find((row) => row['Response ID'] === '10')).toMatchObject({
      'Submitted At': '2024-02-11T23:15:00.000Z',
      'Submitted At_date': '2024-02-12',
      'Submitted At_time': '05:00:00',
      'Booking Start Time': '2024-02-14T09:00:00.000Z',
      'Booking Start Time_date': '2024-02-14',
      'Booking Start Time_time': '14:45:00',
    });
  });

  it('with the address of Cal.com a booking has its link', async () => {
    const { rows } = await responsesCsv({}, linked);
    const links = rows.slice(0, 3).map((row) => row['Booking Link']);
    expect(links).toEqual(['https://cal.acme.test/booking/uid-1', 'https://cal.acme.test/booking/uid-2', '']);
  });

  it('labels are in start case, shared by forms; of an option that is gone there is its id; no cell is a formula', async () => {
    const words = 'first name, e-mail_address OF you';
    const odd = open({
      ...ofForms(
        form('form_sales', '=Sales', [
          field('a', 'text', words),
          field('b', 'select', 'topic', 'x @X, y Y'),
          field('c', 'multiselect', 'Tools', 'x b, y a'),
        ]),
        form('form_help', 'Help', [field('d', 'number', words), field('e', 'text', 'état')]),
      ),
      ...responses(`
        id | form       | a        | b    | c                | d  | e
         1 | form_sales | =1+1     | x    | ["x","gone","y"] | -  | -
         2 | form_sales | +15550100 | gone | []              | -  | -
         3 | form_help  | -        | -    | -                | -5 | ok`),
    });
    const { header, rows } = await responsesCsv({}, odd);
    const label = 'First Name, E Mail Address OF You';
    const answers = header.slice(responseColumns.length, -lastColumns.length);
    expect(answers).toEqual([label, 'Topic', 'Tools', 'État']);
    expect(rows.map((row) => [row['Form Name'], row[label], row.Topic, row.Tools, row.État])).toEqual([
      ["'=Sales", "'=1+1", "'@X", 'a, b, gone', ''],
      ["'=Sales", '+15550100', 'gone', '', ''],
      ['Help', '-5', '', '', 'ok'],
    ]);
  });

  it('all responses come, unless offset and limit say which', async () => {
    const ids = async (payload: object) =>
      (await responsesCsv(payload)).rows.map((row) => row['Response ID']);
    expect(await ids({ limit: 2 })).toEqual(['1', '2']);
    expect(await ids({ offset: 9 })).toEqual(['10', '12']);
    expect(await ids({ offset: 1, limit: 3 })).toEqual(['2', '3', '4']);
    expect(await ids({ sorting: [{ id: 'id', desc: true }], limit: 2 })).toEqual(['12', '10']);
    const many = open({
      ...acme,
      ...responses(`id\n${Array.from({ length: 250 }, (_, i) => i + 1).join('\n')}`),
    });
    expect((await responsesCsv({}, many)).rows).toHaveLength(250);
  });

  it('NDJSON of responses has the rows of the JSON answer', async () => {
    const page = { ...asked, offset: 0, limit: 100 };
    const { data } = (await send('form-responses', 'application/json', page)).json().data;
    const file = await send('form-responses', 'application/x-ndjson', asked);
    expect(file.headers['content-type']).toBe('application/x-ndjson');
    const lines = file.body.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line))).toEqual(data);
  });

  it('what a file refuses is a 400 of its own', async () => {
    const response = await send('form-responses', 'text/csv', { ...asked, limit: 0 });
    expect([response.statusCode, response.json().status]).toEqual([400, 'error']);
  });
});
