import { describe, expect, it } from 'vitest';
import { fewEngines } from '../engines.ts';
import { acme, february } from '../insights/golden/routings/acme.ts';
import { appsOn, csv } from './routing-files.ts';

const userColumns = ['User ID', 'Name', 'Email', 'Total Bookings', 'Performance'];

const weekly = { scope: 'org', ...february, period: 'perWeek' };

describe.each(fewEngines)('on $name', (engine) => {
  const send = appsOn(engine)(acme);

  it('CSV of routed-to has a line a user, and a column a period', async () => {
    expect(await csv(send, 'routed-to-per-period', weekly)).toEqual({
      header: [...userColumns, 'Responses 2024-01-29', 'Responses 2024-02-05', 'Responses 2024-02-12'],
      rows: [
        ['101', 'Alice', 'Alice@Acme.test', '2', 'above_average', '1', '1', '0'],
        ['103', 'Cora', 'cora@acme.test', '2', 'above_average', '0', '2', '0'],
        ['102', 'Bob', 'bob@acme.test', '1', 'below_average', '1', '0', '0'],
      ].map(([id, name, email, total, performance, ...weeks]) => ({
        'User ID': id,
        Name: name,
        Email: email,
        'Total Bookings': total,
        Performance: performance,
        'Responses 2024-01-29': weeks[0],
        'Responses 2024-02-05': weeks[1],
        'Responses 2024-02-12': weeks[2],
      })),
    });
  });

  it('a period is named by its local date', async () => {
    const march = { startDate: '2024-03-10', endDate: '2024-03-11', timeZone: 'Asia/Kathmandu' };
    const body = { ...weekly, ...march, period: 'perDay' };
    const days = ['Responses 2024-03-10', 'Responses 2024-03-11'];
    expect(await csv(send, 'routed-to-per-period', body)).toEqual({
      header: [...userColumns, ...days],
      rows: [],
    });
  });

  it('a limit and a search say which users', async () => {
    const ids = async (payload: object) =>
      (await csv(send, 'routed-to-per-period', { ...weekly, ...payload })).rows.map((row) => row['User ID']);
    expect(await ids({ limit: 2 })).toEqual(['101', '103']);
    expect(await ids({ searchQuery: 'bob' })).toEqual(['102']);
  });

  it('NDJSON of routed-to has the users with their periods', async () => {
    const file = await send('routed-to-per-period', 'application/x-ndjson', weekly);
    const lines = file.body
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const starts = ['2024-01-29', '2024-02-05', '2024-02-12'].map((day) => `${day}T00:00:00.000Z`);
    expect(lines.map(({ id }) => id)).toEqual([101, 103, 102]);
    expect(lines[1]).toEqual({
      id: 103,
      name: 'Cora',
      email: 'cora@acme.test',
      avatarUrl: 'https://img.test/cora',
      performance: 'above_average',
      totalBookings: 2,
      periodStats: starts.map((period_start, i) => ({ period_start, total: [0, 2, 0][i] })),
    });
  });

  it('what a file refuses is a 400 of its own', async () => {
    const response = await send('routed-to-per-period', 'text/csv', { ...weekly, limit: 0 });
    expect([response.statusCode, response.json().status]).toEqual([400, 'error']);
  });
});
