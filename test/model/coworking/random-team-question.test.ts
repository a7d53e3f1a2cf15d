import { expect, test } from 'vitest';
import { answerTeams } from './answer-teams.ts';
import { randomTeamQuestion } from './random-team-question.ts';
import { randomWorkspace } from './random-workspace.ts';
import { teamOperations } from './team-question.ts';

const asked = Array.from({ length: 6 }, (_, seed) => {
  const dataset = randomWorkspace(seed, 60);
  return Array.from({ length: 120 }, (_, n) => {
    const question = randomTeamQuestion(seed * 10_000 + n, dataset);
    return { question, answered: answerTeams(dataset, question) };
  });
}).flat();

const answersTo = (operation: string) =>
  asked.flatMap(({ question, answered }) =>
    question.operation === operation && answered.status === 200 ? [answered.data as never] : [],
  );

test('the same seed gives the same workspace and the same question', () => {
  const dataset = randomWorkspace(3, 20);
  expect(randomWorkspace(3, 20)).toEqual(dataset);
  expect(randomTeamQuestion(5, dataset)).toEqual(randomTeamQuestion(5, dataset));
});

test.each(teamOperations.filter((operation) => operation !== 'my'))(
  '%s is answered and refused',
  (operation) => {
    const statuses = asked
      .filter(({ question }) => question.operation === operation)
      .map(({ answered }) => answered.status);
    expect([...new Set(statuses)].sort()).toEqual([200, 401, 404]);
  },
);

test('every number of kpi is often other than 0', () => {
  const rows = answersTo('kpi').flatMap(({ Kpi }: { Kpi: object[] }) => Kpi);
  expectOftenOtherThanZero(rows, 19, []);
});

test('every number of metrics is often other than 0', () => {
  const rows = answersTo('metrics').flatMap(({ Metrics }: { Metrics: object[] }) => Metrics);
  expectOftenOtherThanZero(rows, 26, ['TotalUnpaidNexKiosk', 'CurrencyCode', 'MonthDate', 'NextInvoice']);
  const said = rows.filter((row) => 'NextInvoice' in row && row.NextInvoice !== null);
  expect(said.length).toBeGreaterThan(20);
});

test('attendance has often bookings and averages to tell', () => {
  const rows = answersTo('attendance').map(({ Attendance }: { Attendance: object }) => Attendance);
  expectOftenOtherThanZero(rows, 8, []);
  const booked = rows.filter((row) => JSON.stringify(row).includes('ResourceId'));
  expect(booked.length / rows.length).toBeGreaterThan(0.3);
});

function expectOftenOtherThanZero(rows: object[], fields: number, except: string[]): void {
  expect(rows.length).toBeGreaterThan(50);
  const names = Object.keys(rows[0]!);
  expect(names).toHaveLength(fields);
  for (const name of names.filter((one) => !except.includes(one))) {
    const told = rows.filter((row) => ![0, null, ''].includes(Object(row)[name]));
    expect(told.length / rows.length, name).toBeGreaterThan(0.01);
  }
}
