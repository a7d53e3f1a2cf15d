import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { Refusal } from '../../../src/booking/refusal.ts';
import type { Semantics } from '../../../src/booking/semantics.ts';
import type { AnyOperation } from '../../../src/contract/operation.ts';
import { type OperationId, operations } from '../../../src/contract/operations.ts';
import { HttpError } from '../../../src/http/http-error.ts';
import { parseInput } from '../../../src/http/parse-input.ts';
import type { Asking } from '../../../src/insights/asking.ts';
import { questions } from '../../../src/insights/questions.ts';
import type { TestEngine, TestStore } from '../../engines.ts';
import { storeRows } from '../store-dataset.ts';

/** Rows by the names of the source's tables. */
export type Tables = Readonly<Record<string, readonly object[]>>;

type Data<Id extends OperationId> = Awaited<ReturnType<(typeof questions)[Id]>>;

/** Who asks, when, and in which definitions; without more an operator, in the documented ones. */
export interface Asker {
  readonly userId?: number;
  readonly operator?: boolean;
  readonly semantics?: Semantics;
  readonly now?: string;
}

/** One business's data, and the door to it. */
export interface World {
  ask<Id extends OperationId>(operation: Id, body: object, asker?: Asker): Promise<Data<Id>>;
  /** The refusal of a question that must not be answered. */
  refusal(operation: OperationId, body: unknown, asker?: Asker): Promise<{ code: string; text: string }>;
}

const byId = new Map<string, AnyOperation>(operations.map((operation) => [operation.id, operation]));

/** Worlds on one store, each a workspace of its own whose rows are stored when it is first asked. */
export function worldsOn(engine: TestEngine): (...parts: Tables[]) => World {
  let store: TestStore | undefined;
  let workspaces = 0;
  let failed = false;
  beforeAll(async () => {
    store = await engine.open();
  });
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });
  afterAll(() => store?.close(failed));

  return (...parts) => {
    const workspace = ++workspaces;
    let stored: Promise<void> | undefined;

    async function put(id: OperationId, body: unknown, asker: Asker): Promise<unknown> {
      if (store === undefined) throw new Error('a world is asked inside a test');
      const { engine } = store;
      stored ??= storeRows(engine, Object.assign({}, ...parts), workspace);
      await stored;
      const { userId = null, operator = userId === null, semantics = 'documented' } = asker;
      const now = Date.parse(asker.now ?? '2024-02-15T12:00:00Z');
      const asking: Asking = { engine, caller: { workspace, userId, operator }, semantics, now };
      const operation = byId.get(id) as AnyOperation;
      const question = questions[id] as (asking: Asking, input: unknown) => Promise<unknown>;
      const data = JSON.parse(JSON.stringify(await question(asking, parseInput(operation.input, body))));
      expect(operation.data.parse(data), 'the answer is as the contract promises').toEqual(data);
      return data;
    }

    return {
      ask: (operation, body, asker = {}) =>
        put(operation, { scope: 'org', timeZone: 'UTC', ...body }, asker) as Promise<never>,
      async refusal(operation, body, asker = {}) {
        const answer = await put(operation, body, asker).catch((error: unknown) => error);
        if (!(answer instanceof Refusal || answer instanceof HttpError)) {
          throw new Error(`not refused: ${JSON.stringify(answer)} ${answer}`);
        }
        return { code: answer.code, text: `${answer.message} ${JSON.stringify(answer.details)}` };
      },
    };
  };
}
