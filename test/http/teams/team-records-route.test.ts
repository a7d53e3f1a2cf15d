import { expect } from 'vitest';
import { kpiFields } from '../../../src/contract/teams/team-kpi.ts';
import { askAsAnn } from './ask-teams.ts';
import { sharingTeam } from './sharing-team.ts';
import { type TestServer, testServer } from './test-server.ts';

interface Records {
  readonly total: number;
  readonly sum: number;
  readonly data: readonly { readonly id: number; readonly coworkerId: number; readonly value: number }[];
}

async function open(server: TestServer) {
  const ask = await askAsAnn(server, sharingTeam);
  const reply = (query: string, accept = '*/*') =>
    ask(`/v1/teams/55/records?${query}`, { headers: { accept } });
  const records = async (query: string): Promise<Records> => (await reply(query)).json().data;
  return { ask, reply, records };
}

testServer('for every number the records behind it are as many and sum up to it', async (server) => {
  const { ask, records } = await open(server);
  const { members, totals } = (await ask('/v1/teams/55/kpi')).json().data;
  expect(kpiFields).toHaveLength(16);
  for (const field of kpiFields) {
    const whole = { name: field, number: totals[field], query: `field=${field}` };
    const single = members.map((member: Record<string, number>) => ({
      name: `${field} of ${member.CoworkerId}`,
      number: member[field],
      query: `field=${field}&member=${member.CoworkerId}`,
    }));
    for (const { name, number, query } of [whole, ...single]) {
      const { total, sum, data } = await records(query);
      expect([name, sum, data.length]).toEqual([name, number, total]);
      const summed = data.reduce((all, { value }) => all + Math.round(value * 1e6), 0) / 1e6;
      expect([name, /Time(?:Total|ThisMonth)$/.test(field) ? Math.floor(summed) : summed]).toEqual([
        name,
        number,
      ]);
      if (/^Unin?voiced|Count$/.test(field)) expect([name, total]).toEqual([name, number]);
      if (name === field) expect([name, total > 0]).toEqual([name, true]);
    }
  }
});

testServer('a record says what it is', async (server) => {
  const { records } = await open(server);
  const [lunch, , mug] = (await records('field=UninvoicedProducts')).data;
  const product = { kind: 'product', coworkerId: 101, to: null, value: 1 };
  expect([lunch, mug]).toEqual([
    { ...product, id: 13, label: 'Lunch', from: '2026-11-02T09:00:00.000Z', amount: 7, currency: 'USD' },
    { ...product, id: 11, label: '+Mug', from: null, amount: 0.1, currency: 'GBP' },
  ]);
  expect((await records('field=BookedTimeTotal&member=101')).data.at(-1)).toEqual({
    kind: 'booking',
    id: 1,
    coworkerId: 101,
    label: '@Room',
    from: '2026-11-18T09:00:00.000Z',
    to: '2026-11-18T10:30:00.000Z',
    amount: null,
    currency: null,
    value: 90,
  });
  const checkin = (await records('field=CheckedTimeTotal&member=102')).data[0];
  expect(checkin).toMatchObject({ kind: 'checkin', id: 3, to: null, value: 60 });
});

testServer('pages: total and sum are of all, the order is by member, then the newest id', async (server) => {
  const { records } = await open(server);
  const page = async (more: string) => {
    const { total, sum, data } = await records(`field=UnivoicedTimepasses&${more}`);
    return [total, sum, data.map(({ id }) => id)];
  };
  expect(await page('')).toEqual([2, 2, [41, 42]]);
  expect(await page('limit=1')).toEqual([2, 2, [41]]);
  expect(await page('limit=1&offset=1')).toEqual([2, 2, [42]]);
  expect(await page('offset=5&limit=1000')).toEqual([2, 2, []]);
  expect(await page('member=&offset=&limit=')).toEqual([2, 2, [41, 42]]);
});

testServer('CSV and NDJSON: all of them, texts that look like formulas as texts', async (server) => {
  const { reply, records } = await open(server);
  const file = await reply('field=UninvoicedProducts', 'text/csv');
  expect(file.headers['content-type']).toBe('text/csv; charset=utf-8');
  expect(file.headers['content-disposition']).toContain('"team-records-2026-11-20.csv"');
  expect(file.body).toBe(
    '\uFEFFkind,id,coworkerId,label,from,to,amount,currency,value\n' +
      'product,13,101,Lunch,2026-11-02T09:00:00.000Z,,7,USD,1\n' +
      'product,12,101,Locker,,,0.2,GBP,1\n' +
      "product,11,101,'+Mug,,,0.1,GBP,1\n",
  );
  const lines = (await reply('field=UninvoicedProducts', 'application/x-ndjson')).body.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line))).toEqual((await records('field=UninvoicedProducts')).data);
});

testServer('a bad question is a 400 that says what is allowed', async (server) => {
  const { reply } = await open(server);
  for (const [query, message] of [
    ['', /^field is required: one of UninvoicedProducts, UninvoicedExtraServices/],
    ['field=', /^field is required/],
    ['field=Nope', /^field must be one of UninvoicedProducts, .*, not "Nope"$/],
    ['field=CoworkerId', /^field must be one of/],
    ['field=BookedTimeTotal&member=x', /^member must be a whole number from 0, not "x"$/],
    ['field=BookedTimeTotal&member=200', /^member: 200 is no member of this team$/],
    ['field=BookedTimeTotal&offset=-1', /^offset must be/],
    ['field=BookedTimeTotal&limit=0', /^limit must be a whole number from 1/],
    ['field=BookedTimeTotal&limit=1001', /^limit must be a whole number from 1 to 1000/],
  ] as const) {
    for (const accept of ['application/json', 'text/csv']) {
      const response = await reply(query, accept);
      expect([query, response.statusCode, response.json().error.code]).toEqual([
        query,
        400,
        'BadRequestException',
      ]);
      expect(response.json().error.message).toMatch(message);
    }
  }
});
