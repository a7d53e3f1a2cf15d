import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { z } from 'zod';
import { Refusal } from '../../../src/booking/refusal.ts';
import type { Semantics } from '../../../src/booking/semantics.ts';
import type { AnyOperation } from '../../../src/contract/operation.ts';
import {
  bookingOperations,
  type OperationById,
  type OperationId,
  operations,
} from '../../../src/contract/operations.ts';
import { HttpError } from '../../../src/http/http-error.ts';
import { parseInput } from '../../../src/http/parse-input.ts';
import type { Asking } from '../../../src/insights/asking.ts';
import { questions } from '../../../src/insights/questions.ts';
import type { CalcomTable } from '../../../src/records/calcom-tables.ts';
import type { Engine } from '../../../src/store/engine.ts';
import type { TestEngine, TestStore } from '../../engines.ts';
import { storeRows } from '../store-dataset.ts';

/** Rows by the names of the source's tables. */
export type Tables = Readonly<Record<string, readonly object[]>>;

/** Rows as they come at some time; of the tables that it brings whole, what it leaves out is gone. */
export interface Arrival {
  readonly at: string;
  readonly rows: Tables;
  readonly whole?: readonly CalcomTable[];
}

type Data<Id extends OperationId> = z.output<OperationById<Id>['data']>;

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

/** Questions about bookings cannot do without a zone. */
const zoned = new Set<string>(bookingOperations.map(({ id }) => id));

/** Worlds on one store, each a workspace of its own whose rows are stored when it is first asked. */
export function worldsOn(engine: TestEngine): (...parts: Tables[]) => World {
  const world = storedOn(engine);
  return (...parts) =>
    world((engine, workspace) => storeRows(engine, Object.assign({}, ...parts), workspace));
}

/** The same for rows that come one after the other, in the given order, whenever they were observed. */
export function historiesOn(engine: TestEngine): (...arrivals: Arrival[]) => World {
  const world = storedOn(engine);
  return (...arrivals) =>
    world(async (engine, workspace) => {
      for (const { at, rows, whole = [] } of arrivals)
        await storeRows(engine, rows, workspace, { at: Date.parse(at), whole });
    });
}

type Store = (engine: Engine, workspace: number) => Promise<void>;

function storedOn(engine: TestEngine): (store: Store) => World {
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

  return (storeIn) => {
    const workspace = ++workspaces;
    let stored: Promise<void> | undefined;

    async function put(id: OperationId, body: unknown, asker: Asker): Promise<unknown> {
      if (store === undefined) throw new Error('a world is asked inside a test');
      const { engine } = store;
      stored ??= storeIn(engine, workspace);
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
        put(
          operation,
          { scope: 'org', ...(zoned.has(operation) && { timeZone: 'UTC' }), ...body },
          asker,
        ) as Promise<never>,
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
