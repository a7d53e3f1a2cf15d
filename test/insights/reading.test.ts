import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import { demoRecords } from '../../src/demo/demo-records.ts';
import { recordChanges } from '../../src/ingest/record-changes.ts';
import type { Asking } from '../../src/insights/asking.ts';
import { questions } from '../../src/insights/questions.ts';
import { name, render, sql } from '../../src/sql/statement.ts';
import { duckdbDialect } from '../../src/store/duckdb/dialect.ts';
import type { Engine } from '../../src/store/engine.ts';
import { fewEngines, type TestStore } from '../engines.ts';

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

const routed = { scope: 'org' as const, startDate: '2024-01-01', endDate: '2025-05-31' };

/** What a question cannot do without. */
function bodyOf({ id, path }: { readonly id: string; readonly path: string }): object {
  if (!path.includes('/routings/')) return input;
  if (id.startsWith('form-') && id !== 'form-responses') return { scope: 'org' };
  return {
    ...routed,
    ...(id === 'form-responses' ? page : {}),
    ...(id.startsWith('routed') ? perMonth : {}),
  };
}

const page = { offset: 0, limit: 25 };
const perMonth = { period: 'perMonth', limit: 5 };
const everyBody = new Map<string, object>(
  operations.map((operation) => [operation.id, bodyOf(operation)] as const),
);

/** Every question that reads bookings or responses, and rows in each of their shapes. */
const asked: readonly (readonly [keyof typeof questions, string, object])[] = [
  ...(Object.keys(questions) as (keyof typeof questions)[])
    .filter((name) => !['form-field-options', 'form-response-headers', 'choices'].includes(name))
    .map((name) => [name, 'plainly', {}] as const),
  ['form-responses', 'sorted', { sorting: [{ id: 'bookingUserName', desc: true }] }],
  ['rows', 'of a class', { select: { metric: 'completed' } }],
  ['rows', 'of guests', { select: { metric: 'no_show_guest' }, offset: 5 }],
  ['rows', 'of a list', { select: { list: 'mostCompleted' } }],
  [
    'rows',
    'of a bucket',
    {
      select: { metric: 'created', bucket: { from: '2024-03-01T00:00:00Z', to: '2024-03-31T23:59:59.999Z' } },
    },
  ],
  ['kpi-stats', 'against a year before', { compareWith: 'year' }],
  ['rows', 'of an hour, by class', { select: { hour: 9 }, sorting: [{ id: 'timeStatus', desc: true }] }],
];

/** The SELECTs that name `booking` or `routing_response`, each without other SELECTs that it holds. */
function selectsOfBookings(statement: string): string[] {
  const innermost = /\((?![^()]*\bFROM (?:booking|routing_response)\b)([^()]*)\)/g;
  const bracketed = (_: string, held: string) => (/\bSELECT\b/.test(held) ? '[]' : `[${held}]`);
  let text = statement;
  while (text.search(innermost) >= 0) text = text.replace(innermost, bracketed);
  return text.match(/\bSELECT\b[^()]*\bFROM (?:booking|routing_response)\b[^()]*/g) ?? [];
}

describe.each(fewEngines)('on $name', ({ open }) => {
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

  const bookingReads = () => reads.filter(({ text }) => /FROM (booking|routing_response)\b/.test(text));

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

  it.each([
    ['routed-to-per-period', 5 * 17],
    ['form-responses', 25],
    ['forms-by-status', 1],
    ['funnel', 17],
  ] as const)(
    '%s reads no more rows of responses than the %i that it answers with',
    async (question, most) => {
      reads.length = 0;
      const ask = questions[question] as (asking: Asking, of: object) => Promise<unknown>;
      await ask(asking, {
        ...everyBody.get(question),
        ...(question === 'funnel' ? { interval: 'month' } : {}),
      });
      expect(bookingReads().length).toBeGreaterThan(0);
      expect(Math.max(...bookingReads().map(({ rows }) => rows))).toBeLessThanOrEqual(most);
      expect(bookingReads().at(-1)?.rows).toBeGreaterThan(0);
    },
  );

  it('failed-bookings-by-field reads a row for each option that was chosen, and one for each form', async () => {
    reads.length = 0;
    const answer = await questions['failed-bookings-by-field'](asking, routed);
    const options = Object.values(answer).flatMap((form) => Object.values(form).flat());
    const [read] = bookingReads();
    expect(read?.rows).toBeGreaterThan(options.filter(({ count }) => count > 0).length);
    // The text between the last separator and the end is empty, too.
    expect(read?.rows).toBeLessThanOrEqual(options.length + Object.keys(answer).length);
  });

  it.each(
    asked.flatMap(([question, of, more]) => [
      ['documented', question, of, more] as const,
      ['calcom', question, of, more] as const,
    ]),
  )(
    'by %s, %s %s: every SELECT of bookings groups or limits them itself, and lends no name of a column',
    async (semantics, question, _, more) => {
      reads.length = 0;
      const ask = questions[question] as (asking: Asking, of: object) => Promise<unknown>;
      await ask({ ...asking, semantics }, { ...everyBody.get(question), ...more });
      const selects = bookingReads().flatMap(({ text }) => selectsOfBookings(text));
      const named = bookingReads().flatMap(
        ({ text }) => text.match(/\bFROM (?:booking|routing_response)\b/g) ?? [],
      );
      expect(selects.length).toBeGreaterThan(0);
      expect(selects).toHaveLength(named.length);
      const relation = /FROM routing_response\b/.test(selects[0] ?? '') ? 'routing_response' : 'booking';
      const [row] = await store.engine.read(sql`SELECT * FROM ${name(relation)} LIMIT 1`);
      for (const select of selects) {
        const lent = [...select.matchAll(/\bAS ([a-z_]+)/g)].map(([, name]) => name);
        expect(Object.keys(row ?? {}).filter((column) => lent.includes(column))).toEqual([]);
        expect(select).toMatch(/\bGROUP BY\b|\bORDER BY\b.*\bLIMIT\b|\b(count|sum|min|max)\[|\bid IN \[\]/s);
      }
    },
  );

  it('every statement that reads bookings names the workspace', async () => {
    reads.length = 0;
    for (const [name, question] of Object.entries(questions)) {
      await (question as (asking: Asking, of: unknown) => Promise<unknown>)(asking, everyBody.get(name));
    }
    expect(reads.length).toBeGreaterThan(20);
    for (const { text } of reads) expect(text).toMatch(/workspace = \$/);
  });
});
