import { expect, test } from 'vitest';
import { operations } from '../../src/contract/operations.ts';
import type { Asking } from '../../src/insights/asking.ts';
import { authorization, exampleAnswers, exampleApp, kpiQuestion, noon } from './example-app.ts';

test.each(operations.map((operation) => [operation.id, operation] as const))(
  '%s answers 200 with exactly its data in the success envelope',
  async (_, { path, example }) => {
    const response = await exampleApp().inject({
      method: 'POST',
      url: path,
      headers: authorization,
      payload: example.input as object,
    });
    expect(response.statusCode).toBe(200);
    expect(response.headers['content-type']).toBe('application/json; charset=utf-8');
    expect(response.json()).toEqual({ status: 'success', data: example.data });
    expect(Object.keys(response.json())).toEqual(['status', 'data']);
  },
);

test('an answer says which definitions it used, how fresh its data is and what its request is called', async () => {
  const { headers } = await exampleApp().inject(kpiQuestion);
  expect(headers['kepi-semantics']).toBe('documented');
  expect(headers['kepi-as-of']).toBe('2024-02-01T11:00:00.000Z');
  expect(headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
  expect(headers['cache-control']).toBe('no-store');
});

test('a workspace without data is as of never', async () => {
  const { headers } = await exampleApp({ freshness: async () => ({ asOf: null, eventsWaiting: 0 }) }).inject(
    kpiQuestion,
  );
  expect(headers['kepi-as-of']).toBe('never');
});

test('a question reaches its answer with the caller, the time and the chosen definitions', async () => {
  const asked: Asking[] = [];
  const app = exampleApp({
    semantics: 'calcom',
    ask: {
      ...exampleAnswers,
      'by-hour': async (asking) => {
        asked.push(asking);
        return [];
      },
    },
  });
  const question = { ...kpiQuestion, url: '/v2/insights/bookings/by-hour' } as const;
  await app.inject(question);
  const chosen = await app.inject({
    ...question,
    headers: { ...authorization, 'kepi-semantics': 'documented' },
  });
  expect(asked.map(({ semantics }) => semantics)).toEqual(['calcom', 'documented']);
  expect(asked[0]).toMatchObject({ caller: { workspace: 1, userId: 101, operator: false }, now: noon });
  expect(chosen.headers['kepi-semantics']).toBe('documented');
});

test('a body may begin with a byte order mark and have a charset in its content type', async () => {
  const response = await exampleApp().inject({
    ...kpiQuestion,
    headers: { ...authorization, 'content-type': 'application/json; charset=utf-8' },
    payload: `\uFEFF${JSON.stringify(kpiQuestion.payload)}`,
  });
  expect(response.statusCode).toBe(200);
});
