import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoRecords } from '../../src/demo/demo-records.ts';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import type { Asking } from '../../src/insights/asking.ts';
import { questions } from '../../src/insights/questions.ts';
import { render } from '../../src/sql/statement.ts';
import { duckdbDialect } from '../../src/store/duckdb/dialect.ts';
import type { Engine } from '../../src/store/engine.ts';
import { engines, type TestStore } from '../engines.ts';

const now = Date.UTC(2025, 5, 1);
const input = {
  scope: 'org' as const,
  timeZone: 'America/New_York',
  columnFilters: [
    {
      id: 'createdAt',
      value: { type: 'dr' as const, data: { startDate: '2024-01-01', endDate: '2025-05-31' } },
    },
  ],
};

describe.each(engines)('on $name', ({ open }) => {
  let store: TestStore;
  const reads: { text: string; rows: number }[] = [];
  let asking: Asking;

  beforeAll(async () => {
    store = await open();
    await recordChanges(
      store.engine,
      { workspace: 1, source: 'demo', observedAt: now },
      async ({ record }) => {
        for (const batch of demoRecords({ bookings: 5_000, seed: 1, asOf: '2025-06-01' }))
          await record(batch);
        return [];
      },
    );
    const watched: Engine = {
      ...store.engine,
      async read(statement) {
        const rows = await store.engine.read(statement);
        reads.push({ text: render(statement, duckdbDialect).text, rows: rows.length });
        return rows;
      },
    };
    asking = {
      engine: watched,
      caller: { workspace: 1, userId: 1, operator: false },
      semantics: 'documented',
      now,
    };
  });
  afterAll(() => store.close());

  const bookingReads = () => reads.filter(({ text }) => /FROM booking\b/.test(text));

  it('kpi-stats scans the bookings once for both periods, and reads a row for each', async () => {
    reads.length = 0;
    const { created } = await questions['kpi-stats'](asking, input);
    expect(created.count).toBeGreaterThan(1_000);
    expect(bookingReads().map(({ text, rows }) => [text.match(/FROM booking\b/g)?.length, rows])).toEqual([
      [1, 2],
    ]);
  });

  it.each([
    ['event-trends', 17],
    ['average-duration', 17],
    ['no-show-hosts-over-time', 17],
    ['csat-over-time', 17],
    ['members', 80],
    ['by-hour', 24],
    ['popular-events', 10],
    ['recent-ratings', 10],
    ['recent-no-show-guests', 10],
  ] as const)(
    '%s reads no more rows of bookings than the %i that it answers with',
    async (question, most) => {
      reads.length = 0;
      await questions[question](asking, { ...input, ...(most === 17 ? { interval: 'month' as const } : {}) });
      const answering = bookingReads().at(-1);
      expect(answering?.rows).toBeGreaterThan(0);
      expect(answering?.rows).toBeLessThanOrEqual(most);
      for (const { rows } of bookingReads().slice(0, -1)) expect(rows).toBe(1);
    },
  );

  it('every statement that reads bookings names the workspace', async () => {
    reads.length = 0;
    for (const question of Object.values(questions)) {
      await (question as (asking: Asking, of: typeof input) => Promise<unknown>)(asking, input);
    }
    expect(reads.length).toBeGreaterThan(20);
    for (const { text } of reads) expect(text).toMatch(/workspace = \$/);
  });
});
