import { afterAll, afterEach, beforeAll } from 'vitest';
import type { Engine } from '../../src/store/engine.ts';
import type { StoreOptions } from '../../src/store/open-engine.ts';
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
  const opened = () => {
    if (store === undefined) throw new Error('not open yet');
    return store;
  };
  return {
    get engine(): Engine {
      return opened().engine;
    },
    get options(): StoreOptions {
      return opened().options;
    },
    newWorkspace: () => ++workspaces,
  };
}
