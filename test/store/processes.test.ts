import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { sql } from '../../src/sql/statement.ts';
import { openEngine } from '../../src/store/open-engine.ts';
import { StoreHeld } from '../../src/store/store-held.ts';
import { temporaryFolder } from '../cli/temporary-folder.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const open = (data: string) => openEngine({ data, memoryLimit: '256MB', threads: 1 });

/** Another process with the store open. */
function start(data: string, task: 'hold' | 'count' | 'fill') {
  const args = [path('holding-process.mjs'), path('../../dist'), data, task];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const lines: string[] = [];
  const said = (line: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const look = () => {
        const found = lines.find((one) => line.test(one));
        if (found !== undefined) resolve(found);
      };
      look();
      output.on('line', look);
      child.once('close', () => reject(new Error(`it ended, having said: ${lines.join(', ')}`)));
    });
  const output = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  return { said, kill, lines };
}

beforeAll(async () => {
  const { buildIfStale } = (await import(path('../../scripts/build.mjs'))) as { buildIfStale(): boolean };
  expect(buildIfStale()).toBe(true);
});

describe('two processes on one folder', () => {
  it('the second is told in a sentence, and can have it when the first is gone', async () => {
    const data = temporaryFolder();
    const first = start(data, 'hold');
    await first.said(/^opened$/);
    await expect(open(data)).rejects.toThrow(StoreHeld);
    await expect(open(data)).rejects.toThrow(`the data folder ${data} is in use by another process`);
    await first.kill();
    const engine = await open(data);
    await engine.close();
  });

  it('a process is told when this one has it', async () => {
    const data = temporaryFolder();
    const engine = await open(data);
    await start(data, 'hold').said(/^StoreHeld: the data folder .* is in use by another process$/);
    expect(await engine.read(sql`SELECT id FROM workspace`)).toEqual([{ id: 1 }]);
    await engine.close();
  });
});

describe('kill -9', () => {
  it('in the middle of a write leaves what was before it, and the store goes on', async () => {
    const data = temporaryFolder();
    const child = start(data, 'fill');
    await child.said(/^filled 2$/);
    await child.kill();
    const engine = await open(data);
    expect(await engine.read(sql`SELECT count(*) AS n FROM freshness`)).toEqual([{ n: 0 }]);
    await engine.write((writer) =>
      writer.insert('freshness', sql`SELECT ${1} AS workspace, ${'a'} AS source, ${1} AS as_of`),
    );
    await engine.close();
  });

  it.each([40, 150, 400])(
    'after %i ms of small writes keeps each write that was told, and none by half',
    async (ms) => {
      const data = temporaryFolder();
      const child = start(data, 'count');
      await child.said(/^written 3$/);
      await delay(ms);
      await child.kill();
      const told = child.lines.filter((line) => line.startsWith('written ')).length;
      const engine = await open(data);
      const [counted] = await engine.read(sql`
      SELECT (SELECT count(*) FROM freshness) AS fresh, (SELECT count(*) FROM workspace) - 1 AS workspaces`);
      expect(counted?.workspaces).toBe(counted?.fresh);
      expect([told, told + 1]).toContain(counted?.fresh);
      await engine.close();
    },
  );
});
