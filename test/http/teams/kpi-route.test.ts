import { expect } from 'vitest';
import { locations } from '../../insights/golden/coworking/acme.ts';
import { time } from '../../insights/golden/coworking/time.ts';
import type { Rows } from '../../insights/golden/coworking/worlds.ts';
import { type Ask, annsId, askAsAnn } from './ask-teams.ts';
import { testServer } from './test-server.ts';

/** The example of the published page, as it is printed there. */
const published = `{
  "Kpi": [
    {
      "CoworkerId": 101,
      "CoworkerFullName": "Jane Smith",
      "CoworkerEmail": "jane@techinnovators.com",
      "UninvoicedProducts": 2,
      "UninvoicedExtraServices": 0,
      "UnivoicedEventAttendees": 1,
      "UnivoicedTimepasses": 0,
      "RemainingBookingCredit": 500,
      "RemainingTimeCreditMinutes": 120,
      "RemainingTimeCreditDays": 0,
      "RemainingTimeCreditWeeks": 0,
      "RemainingTimeCreditMonths": 0,
      "RemainingTimeCreditUses": 5,
      "RemainingTimePassesMinutes": 60,
      "RemainingTimePassesCount": 1,
      "BookedTimeTotal": 4200,
      "BookedTimeThisMonth": 360,
      "CheckedTimeTotal": 3800,
      "CheckedTimeThisMonth": 300
    }
  ]
}`;

const jane = { CoworkerId: 101 };

/** What Jane has; it is 20 November 2026. */
const rows: Rows = {
  ...locations,
  coworkers: [{ Id: 101, FullName: 'Jane Smith', Email: 'jane@techinnovators.com' }],
  teams: [
    { Id: 55, Name: 'Tech Innovators', BusinessId: 1, TeamMembers: [101], TeamAdministrators: [annsId] },
    { Id: 56, Name: 'Nobody', BusinessId: 1, TeamAdministrators: [annsId] },
  ],
  coworkerproducts: [
    { Id: 1, ...jane, ProductName: 'Mug', Quantity: 3, Invoiced: false },
    { Id: 2, ...jane, ProductName: 'Locker', Quantity: 1, Invoiced: false },
    { Id: 3, ...jane, ProductName: 'Parking', Quantity: 1, Invoiced: true },
  ],
  eventattendees: [
    { Id: 1, ...jane, Invoiced: false },
    { Id: 2, ...jane, Invoiced: false, Cancelled: true },
  ],
  coworkerbookingcredits: [{ Id: 1, ...jane, TotalCredit: 800, RemainingCredit: 500 }],
  coworkerextraservices: [
    { Id: 1, ...jane, RemainingUses: 120, ChargePeriod: 1, Invoiced: true },
    { Id: 2, ...jane, RemainingUses: 5, ChargePeriod: 5, Invoiced: true },
  ],
  timepasses: [{ Id: 9, Name: 'An hour', MinutesIncluded: 60 }],
  coworkertimepasses: [{ Id: 1, ...jane, TimePassId: 9, RemainingUses: 60, Used: false, Invoiced: true }],
  bookings: [time(1, '2026-03-02T09:00:00Z', 3840), time(2, '2026-11-25T09:00:00Z', 360)],
  checkins: [time(1, '2026-03-02T09:00:00Z', 3500), time(2, '2026-11-02T09:00:00Z', 300)],
};

const url = '/api/public/teams/55/kpi';
const whole = JSON.stringify(JSON.parse(published));

const shapes: readonly [shape: string, text: string][] = [
  ['', whole],
  ['Kpi', whole],
  ['Kpi,Kpi.CoworkerId', whole],
  ['Kpi.CoworkerId,Kpi.BookedTimeTotal', '{"Kpi":[{"CoworkerId":101,"BookedTimeTotal":4200}]}'],
  ['Kpi.BookedTimeTotal, Kpi.CoworkerId', '{"Kpi":[{"CoworkerId":101,"BookedTimeTotal":4200}]}'],
  ['Kpi[].CoworkerId', '{"Kpi":[{"CoworkerId":101}]}'],
  ['Kpi.UnivoicedTimepasses,Nope', '{"Kpi":[{"UnivoicedTimepasses":0}]}'],
  ['Kpi.Nope', '{"Kpi":[{}]}'],
  ['Nope', '{}'],
];

async function expectText(ask: Ask, query: string, text: string): Promise<void> {
  const response = await ask(url + query);
  expect([query, response.statusCode, response.body]).toEqual([query, 200, text]);
  expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
}

testServer('the published example is answered byte for byte', async (server) => {
  const ask = await askAsAnn(server, rows);
  await expectText(ask, '', whole);
});

testServer('a shape leaves what it names', async (server) => {
  const ask = await askAsAnn(server, rows);
  for (const [shape, text] of shapes) await expectText(ask, `?_shape=${encodeURIComponent(shape)}`, text);
  await expectText(ask, '?_shape=Kpi[].CoworkerId', '{"Kpi":[{"CoworkerId":101}]}');
  await expectText(ask, '?_shape=Nope&_shape=Kpi.CoworkerId', '{"Kpi":[{"CoworkerId":101}]}');
});

testServer('what clients send beside it changes nothing', async (server) => {
  const ask = await askAsAnn(server, rows);
  await expectText(ask, '?page=1&size=25&Kpi=x', whole);
  const headers = { 'x-use-timezone': 'true', 'nx-app-version': '3', accept: 'text/csv' };
  expect((await ask(url, { headers })).body).toBe(whole);
});

testServer('a team without members has an empty list', async (server) => {
  const ask = await askAsAnn(server, rows);
  expect((await ask('/api/public/teams/56/kpi')).body).toBe('{"Kpi":[]}');
  expect((await ask('/api/public/teams/56/kpi?_shape=Kpi.CoworkerId')).body).toBe('{"Kpi":[]}');
});

testServer('what is no id of a team is a 404', async (server) => {
  const ask = await askAsAnn(server, rows);
  for (const id of ['777', '0', '-55', '55.0', 'abc', '5e1', '%2055', '9'.repeat(16)]) {
    const response = await ask(`/api/public/teams/${id}/kpi`);
    expect([id, response.statusCode, response.json()]).toEqual([
      id,
      404,
      { Message: expect.stringMatching(/there is no/i) },
    ]);
  }
});
