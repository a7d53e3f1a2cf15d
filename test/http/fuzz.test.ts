import fc from 'fast-check';
import type { FastifyInstance, LightMyRequestResponse } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { errorBody } from '../../src/contract/error-body.ts';
import type { AnyOperation } from '../../src/contract/operation.ts';
import { operations } from '../../src/contract/operations.ts';
import { mostEngines } from '../engines.ts';
import { spoiled, spoiledBytes, strangeHeaders } from './hostile-values.ts';
import { likelyValues } from './likely-values.ts';
import { openTestApp } from './open-test-app.ts';
import { arbitraryOf, type JsonSchema } from './schema-arbitrary.ts';

describe.each(mostEngines)('on $name', (engine) => {
  const runs = (onDuckDB: number) => Math.ceil(onDuckDB * Math.max(engine.share, 0.4));
  let app: FastifyInstance;
  let key: string;
  const counts = { asked: 0, refused: 0 };

  beforeAll(async () => {
    ({ app, key } = await openTestApp(engine));
  });
  afterAll(() => app.close());

  function verify(operation: AnyOperation, response: LightMyRequestResponse): void {
    const { statusCode, headers, body } = response;
    expect(statusCode, body).toBeLessThan(500);
    expect(headers['x-request-id']).toBeDefined();
    if (statusCode === 200) {
      if (String(headers['content-type']).startsWith('application/json'))
        operation.data.parse(response.json().data);
      return;
    }
    const { error } = errorBody.parse(response.json());
    expect(error.message.trim()).not.toBe('');
  }

  async function ask(operation: AnyOperation, payload: string | Buffer, headers: object): Promise<number> {
    const response = await app.inject({
      method: 'POST',
      url: operation.path,
      headers: { ...headers, authorization: `Bearer ${key}` },
      payload,
    });
    verify(operation, response);
    counts.asked += 1;
    if (response.statusCode !== 200) counts.refused += 1;
    return response.statusCode;
  }

  const json = { 'content-type': 'application/json' };

  for (const operation of operations as readonly AnyOperation[]) {
    const schema = z.toJSONSchema(operation.input, { io: 'input' }) as JsonSchema;
    const likely = arbitraryOf(schema, likelyValues(operation.path));
    const allowed = arbitraryOf(schema, {});

    test(`${operation.id} answers what its schema allows, or says what is wrong with it`, async () => {
      const statuses = new Set<number>();
      await fc.assert(
        fc.asyncProperty(fc.oneof({ weight: 4, arbitrary: likely }, allowed), async (question) => {
          statuses.add(await ask(operation, JSON.stringify(question), json));
        }),
        { numRuns: runs(60) },
      );
      expect(statuses, 'not one question was answered: see likely-values.ts').toContain(200);
    });

    test(`${operation.id} never fails over a question that went wrong`, async () => {
      const question = spoiled(spoiled(likely));
      await fc.assert(
        fc.asyncProperty(fc.oneof(spoiled(likely), question), strangeHeaders, async (body, headers) => {
          await ask(operation, JSON.stringify(body) ?? '', headers);
        }),
        { numRuns: runs(120) },
      );
    });

    test(`${operation.id} never fails over bytes that are no question`, async () => {
      await fc.assert(
        fc.asyncProperty(spoiledBytes(likely), async (bytes) => {
          await ask(operation, bytes, json);
        }),
        { numRuns: runs(40) },
      );
    });
  }

  test('those were a great many questions, more than half of them refused', () => {
    expect(counts.asked).toBeGreaterThanOrEqual(runs(2_000));
    expect(counts.refused).toBeGreaterThan(counts.asked / 2);
  });
});
