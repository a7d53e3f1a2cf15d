import { parse } from 'csv-parse/sync';
import { afterAll, expect } from 'vitest';
import type { AppOptions } from '../../src/http/app-options.ts';
import type { TestEngine } from '../engines.ts';
import type { Tables } from '../insights/golden/worlds.ts';
import { storeRows } from '../insights/store-dataset.ts';
import { openAppOver } from './open-test-app.ts';

/** The real app over rows of its own; every test may have one. */
export function appsOn(engine: TestEngine) {
  const opened: ReturnType<typeof openAppOver>[] = [];
  afterAll(async () => {
    for (const one of opened) await (await one).app.close();
  });
  return (rows: Tables, parts: Partial<AppOptions> = {}) => {
    let opening: ReturnType<typeof openAppOver> | undefined;
    const openOnce = async () => {
      const store = await engine.open();
      await storeRows(store.engine, rows);
      return openAppOver(store, parts);
    };
    return async (operation: string, accept: string, payload: object) => {
      if (opening === undefined) {
        opening = openOnce();
        opened.push(opening);
      }
      const { app, key } = await opening;
      const headers = { authorization: `Bearer ${key}`, accept };
      return app.inject({ method: 'POST', url: `/v2/insights/routings/${operation}`, headers, payload });
    };
  };
}

type Send = ReturnType<ReturnType<typeof appsOn>>;

/** A CSV answer, read. */
export async function csv(send: Send, operation: string, payload: object) {
  const response = await send(operation, 'text/csv', payload);
  expect([response.statusCode, response.headers['content-type']]).toEqual([200, 'text/csv; charset=utf-8']);
  expect(response.rawPayload.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]));
  const [header = [], ...records] = parse(response.body, { bom: true }) as string[][];
  const rows = records.map((cells) => Object.fromEntries(cells.map((cell, i) => [header[i], cell])));
  return { header, rows };
}
