import { expect, test } from 'vitest';
import { isWholeDue, mayGoOn, nextPullAt } from '../../src/sources/pull-schedule.ts';
import type { SourceRun } from '../../src/sources/source-runs.ts';

const minute = 60_000;
const hour = 60 * minute;
const since = Date.UTC(2026, 10, 20);
const schedule = { since, seed: 'one', shared: false };
const source = { name: 'cal', every: 5 * minute, createdAt: since - hour };

const run = (more: Partial<SourceRun> = {}): SourceRun => ({
  source: 'cal',
  startedAt: since + hour,
  endedAt: since + hour + 2_000,
  outcome: 'done',
  error: null,
  succeededAt: since + hour + 2_000,
  comparedAt: null,
  drift: [],
  wholeAt: null,
  wholeDrift: [],
  ...more,
});

const next = (of: SourceRun | undefined, more: Partial<typeof schedule> = {}, now = since + 2 * hour) =>
  nextPullAt(source, of, { ...schedule, ...more }, now) ?? Number.NaN;

test('a source is pulled shortly after the server starts, whatever was before', () => {
  for (const before of [undefined, run({ startedAt: since - minute })]) {
    expect(next(before) - since).toBeGreaterThan(0);
    expect(next(before) - since).toBeLessThanOrEqual(2_000);
  }
});

test('a source that is added to a running server is pulled shortly after', () => {
  const added = { ...source, createdAt: since + hour };
  expect((nextPullAt(added, undefined, schedule, since + hour) ?? 0) - added.createdAt).toBeLessThanOrEqual(
    2_000,
  );
});

test('one that sends by itself is never pulled', () => {
  expect(nextPullAt({ ...source, every: null }, undefined, schedule, since)).toBeNull();
});

test('it is pulled again when its time is over, by a moment that differs from pull to pull', () => {
  const starts = [1, 2, 3, 4, 5].map((n) => since + n * hour);
  const waits = starts.map((startedAt) => next(run({ startedAt }), {}, startedAt) - startedAt);
  for (const wait of waits) {
    expect(wait).toBeGreaterThanOrEqual(5 * minute);
    expect(wait).toBeLessThanOrEqual(5.5 * minute);
  }
  expect(new Set(waits).size).toBe(waits.length);
});

test('two servers do not pull in the same moment', () => {
  expect(next(run())).not.toBe(next(run(), { seed: 'two' }));
});

test('what fails is tried again after as long as it has failed, up to half an hour', () => {
  const succeededAt = since + hour;
  const waitAfter = (failing: number) => {
    const endedAt = succeededAt + failing;
    const failed = run({ outcome: 'failed', startedAt: endedAt - 1_000, endedAt, succeededAt });
    return next(failed, {}, endedAt) - endedAt;
  };
  const about = (ms: number) => [ms, ms + minute / 2] as const;
  for (const [failing, [least, most]] of [
    [5 * minute, about(5 * minute)],
    [10 * minute, about(10 * minute)],
    [20 * minute, about(20 * minute)],
    [40 * minute, about(30 * minute)],
    [30 * 24 * hour, about(30 * minute)],
  ] as const) {
    expect(waitAfter(failing)).toBeGreaterThanOrEqual(least);
    expect(waitAfter(failing)).toBeLessThanOrEqual(most);
  }
});

test('a source that fails at the start of a server is not punished for the time before', () => {
  const endedAt = since + 3_000;
  const failed = run({
    outcome: 'failed',
    startedAt: since + 1_000,
    endedAt,
    succeededAt: since - 24 * hour,
  });
  expect(next(failed) - endedAt).toBeLessThanOrEqual(45_000);
});

test("another server's pull is waited for, but not for ever", () => {
  const running = run({ outcome: 'running', endedAt: null });
  expect(next(running, { shared: true })).toBe(running.startedAt + 15 * minute);
});

test('a clock that was set back keeps nobody waiting', () => {
  expect(next(run({ startedAt: since + 100 * hour }))).toBeLessThanOrEqual(since + 2_000);
});

test('everything is compared once a day', () => {
  const day = 24 * hour;
  expect(isWholeDue({ createdAt: since }, undefined, since + day - 1)).toBe(false);
  expect(isWholeDue({ createdAt: since }, undefined, since + day)).toBe(true);
  expect(isWholeDue({ createdAt: 0 }, run({ wholeAt: since }), since + day - 1)).toBe(false);
  expect(isWholeDue({ createdAt: 0 }, run({ wholeAt: since }), since + day)).toBe(true);
});

test('a pull whose end nobody noted goes on here, or for a while on another server of a shared store', () => {
  const begun = run({ outcome: 'running', endedAt: null });
  const after = (ms: number, here: boolean, shared: boolean) =>
    mayGoOn(begun, { here, shared }, begun.startedAt + ms);
  expect(after(hour, true, false)).toBe(true);
  expect(after(0, false, false)).toBe(false);
  expect(after(14 * minute, false, true)).toBe(true);
  expect(after(15 * minute, false, true)).toBe(false);
});
