import { expect, onTestFinished, test } from 'vitest';
import { followSources } from '../../src/ingest/follow-sources.ts';
import { PullLog } from '../../src/ingest/pull-log.ts';
import { Pulls } from '../../src/ingest/pulls.ts';
import { SecretBox } from '../../src/sources/secret-box.ts';
import { SourceError } from '../../src/sources/source-error.ts';
import { noteRun, readRuns } from '../../src/sources/source-runs.ts';
import { addSource, removeSource } from '../../src/sources/sources.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';
import { fewEngines } from '../engines.ts';
import { TestSource } from '../sources/test-connector.ts';

const [first] = fewEngines;
const start = Date.UTC(2026, 10, 20);
const minute = 60_000;
const day = 24 * 60 * minute;

/** Sources that are followed by a clock which the test sets. */
async function following({ shared = false } = {}) {
  if (first === undefined) throw new Error('no engine is chosen');
  const store = await first.open();
  const { engine } = store;
  const secrets = new SecretBox({ data: temporaryFolder() });
  const [postgres, api] = [new TestSource(), new TestSource('calcom-api')];
  let now = start;
  const clock = () => now;
  const lines: string[] = [];
  const log = (about: object, text: string) => void lines.push(`${text} ${JSON.stringify(about)}`);
  const pullLog = new PullLog({ info: log, warn: log, error: log });
  const pulls = new Pulls(engine, { connectors: [postgres.connector, api.connector], secrets, clock });
  const follow = () =>
    followSources(engine, {
      pulls,
      schedule: { since: start, seed: 'one', shared },
      clock,
      onFailed: (source, error) => pullLog.failed(source, error),
      onPulled: (source) => pullLog.pulled(source),
      onTrouble: (error) => log({ error: String(error) }, 'trouble'),
    });
  let followed: ReturnType<typeof follow> | null = null;
  onTestFinished(async () => {
    await followed?.close();
    await store.close();
  });
  const until = async (holds: () => boolean) => {
    for (let tries = 0; tries < 500 && !holds(); tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    expect(holds()).toBe(true);
  };
  return {
    engine,
    secrets,
    pulls,
    postgres,
    api,
    lines,
    until,
    follow() {
      followed = follow();
      return followed;
    },
    add: (name: string, kind: 'calcom-postgres' | 'calcom-api', every = 5 * minute) =>
      addSource(engine, secrets, {
        workspace: 1,
        name,
        kind,
        settings: {},
        secrets: kind === 'calcom-api' ? { apiKey: 'x' } : { url: 'postgres://db/cal' },
        every,
        now,
      }),
    /** Lets time go by, and a moment in which pulls that are due begin. */
    async pass(ms: number) {
      now += ms;
      followed?.wake();
      await new Promise((resolve) => setTimeout(resolve, 60));
      while (pulls.isUnderWay('cal') && postgres.atOnce === 0)
        await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}

test('every source is pulled by its own time, one that is added meanwhile too', async () => {
  const { add, follow, pass, postgres, api, until } = await following();
  await add('cal', 'calcom-postgres');
  follow();
  await pass(0);
  expect(postgres.pulls).toHaveLength(0);
  await pass(2_000);
  await until(() => postgres.pulls.length === 1);
  await add('api', 'calcom-api', minute);
  await pass(2_000);
  await until(() => api.pulls.length === 1);
  await pass(1.5 * minute);
  await until(() => api.pulls.length === 2);
  expect(postgres.pulls).toHaveLength(1);
  await pass(4.5 * minute);
  await until(() => postgres.pulls.length === 2);
});

test('a source that is slow holds no other up, and is not pulled twice at once', async () => {
  const { add, follow, pass, pulls, postgres, api, until } = await following();
  const cal = await add('cal', 'calcom-postgres', minute);
  await add('api', 'calcom-api', minute);
  let open = () => {};
  postgres.gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  follow();
  for (const n of [1, 2, 3]) {
    await pass(2 * minute);
    await until(() => api.pulls.length === n);
  }
  const asked = pulls.pull(cal, { compare: 'recent' });
  expect(postgres.pulls).toHaveLength(1);
  open();
  await asked;
  expect([postgres.pulls.length, postgres.mostAtOnce]).toEqual([2, 1]);
});

test('a source that fails is logged once for each reason, tried more rarely, and stops nothing', async () => {
  const { add, follow, pass, postgres, api, lines, until } = await following();
  await add('cal', 'calcom-postgres');
  await add('api', 'calcom-api');
  postgres.failure = new SourceError('no answer');
  follow();
  await pass(2_000);
  await until(() => postgres.pulls.length === 1 && api.pulls.length === 1);
  for (let n = 0; n < 60; n++) await pass(2 * minute);
  // 120 minutes of trying every five would be 24.
  expect(postgres.pulls.length).toBeGreaterThan(2);
  expect(postgres.pulls.length).toBeLessThan(14);
  expect(api.pulls.length).toBeGreaterThan(postgres.pulls.length);
  postgres.failure = new TypeError('no such thing');
  await pass(31 * minute);
  postgres.failure = null;
  await pass(31 * minute);
  await until(() => lines.length === 3);
  expect(lines[0]).toBe('a source cannot be pulled {"source":"cal","error":"no answer"}');
  expect(lines[1]).toContain('a source cannot be pulled');
  expect(lines[2]).toBe('a source is pulled again {"source":"cal"}');
});

test('once a day everything is compared, until that is done', async () => {
  const { add, follow, pass, postgres, until } = await following();
  await add('cal', 'calcom-postgres', 60 * minute);
  postgres.drift = [];
  follow();
  await pass(2_000);
  await until(() => postgres.pulls.length === 1);
  await pass(day);
  await until(() => postgres.pulls.length === 2);
  await pass(61 * minute);
  await until(() => postgres.pulls.length === 3);
  await pass(day);
  await until(() => postgres.pulls.length === 4);
  expect(postgres.pulls.map(({ compare }) => compare)).toEqual(['recent', 'whole', 'recent', 'whole']);
});

test('closing ends the pulls under way, which is not logged as a failure', async () => {
  const { add, follow, pass, engine, postgres, lines, until } = await following();
  await add('cal', 'calcom-postgres');
  postgres.gate = new Promise(() => {});
  const followed = follow();
  await pass(2_000);
  await until(() => postgres.atOnce === 1);
  await followed.close();
  expect(postgres.atOnce).toBe(0);
  expect(lines).toEqual([]);
  expect((await readRuns(engine)).get('cal')?.error).toContain('the next one goes on from there');
});

test('a source that is removed while it is pulled leaves no run behind', async () => {
  const { add, follow, pass, engine, pulls, postgres, lines, until } = await following();
  await add('cal', 'calcom-postgres');
  postgres.gate = new Promise(() => {});
  follow();
  await pass(2_000);
  await until(() => postgres.atOnce === 1);
  await pulls.stop('cal');
  await removeSource(engine, 'cal');
  await pass(60 * minute);
  expect([...(await readRuns(engine)).keys()]).toEqual([]);
  expect(lines).toEqual([]);
  expect(postgres.pulls).toHaveLength(1);
});

test('what another server of the store pulls right now is left to it', async () => {
  const { add, follow, pass, engine, postgres, until } = await following({ shared: true });
  await add('cal', 'calcom-postgres', minute);
  await noteRun(engine, 1, 'cal', { startedAt: start, endedAt: null, outcome: 'running' });
  follow();
  await pass(10 * minute);
  expect(postgres.pulls).toHaveLength(0);
  await pass(6 * minute);
  await until(() => postgres.pulls.length === 1);
});
