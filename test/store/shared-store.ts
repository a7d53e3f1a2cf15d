import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Engine } from '../../src/store/engine.ts';
import type { TestEngine, TestStore } from '../engines.ts';

/** One store for the tests of a `describe`; each of them takes workspaces of its own. */
export function sharedStore({ open }: Pick<TestEngine, 'open'>) {
  let store: TestStore | undefined;
  let failed = false;
  let workspaces = 0;
  beforeAll(async () => {
    store = await open();
  });
  afterEach(({ task }) => {
    failed ||= task.result?.state === 'fail';
  });
  afterAll(() => store?.close(failed));
  return {
    get engine(): Engine {
      if (store === undefined) throw new Error('not open yet');
      return store.engine;
    },
    newWorkspace: () => ++workspaces,
  };
}
