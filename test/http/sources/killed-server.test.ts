import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { foldEvents } from '../../../src/ingest/inbox/fold-events.ts';
import { SecretBox } from '../../../src/sources/secret-box.ts';
import { addSource } from '../../../src/sources/sources.ts';
import { sql } from '../../../src/sql/statement.ts';
import { openEngine } from '../../../src/store/open-engine.ts';
import { temporaryFolder } from '../../cli/temporary-folder.ts';
import { bookingBody } from '../../ingest/webhooks/calcom-bodies.ts';
import { digest } from '../../ingest/webhooks/deliver-events.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));
const secret = 'the secret of the hook';

beforeAll(async () => {
  const { buildIfStale } = (await import(path('../../../scripts/build.mjs'))) as { buildIfStale(): boolean };
  expect(buildIfStale()).toBe(true);
});

/** A server of its own on the folder. */
async function serve(data: string) {
  const env = { PATH: process.env.PATH, KEPI_DATA: data, KEPI_PORT: '0', KEPI_LOG_LEVEL: 'silent' };
  const child = spawn(process.execPath, [path('../../../bin/kepi.js'), 'serve'], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  const kill = async () => {
    child.kill('SIGKILL');
    await ended;
  };
  onTestFinished(kill);
  let said = '';
  for await (const chunk of child.stdout) {
    said += chunk;
    const url = /http:\/\/[\d.:]+/.exec(said)?.[0];
    if (url !== undefined && said.includes('\n')) return { url, kill };
  }
  throw new Error('the server did not come up');
}

/** Sends one booking after the other, many at once, until the server is gone; answers with those that were acknowledged. */
async function sendUntilGone(url: string, onAcknowledged: (count: number) => void): Promise<number[]> {
  const acknowledged: number[] = [];
  let next = 1;
  const sender = async () => {
    for (;;) {
      const id = next++;
      const at = new Date(Date.UTC(2026, 1, 1) + id * 1_000).toISOString();
      const body = JSON.stringify(bookingBody('BOOKING_CREATED', { bookingId: id, at }));
      const signature = createHmac('sha256', secret).update(body).digest('hex');
      const headers = { 'content-type': 'application/json', 'x-cal-signature-256': signature };
      const answer = await fetch(`${url}/v1/sources/hook/webhook`, { method: 'POST', body, headers }).catch(
        () => null,
      );
      if (answer === null) return;
      if (answer.status === 200) onAcknowledged(acknowledged.push(id));
    }
  };
  await Promise.all(Array.from({ length: 16 }, sender));
  return acknowledged;
}

describe('a server that is killed while webhooks come in', () => {
  it.each([1, 60, 400])('has kept all that it acknowledged, and counts it once: after %i', async (enough) => {
    const data = temporaryFolder();
    const options = { data, memoryLimit: '512MB', threads: 2 };
    const engine = await openEngine(options);
    const hook = { workspace: 1, name: 'hook', kind: 'calcom-webhook', settings: {}, now: 1 } as const;
    await addSource(engine, new SecretBox({ data }), { ...hook, secrets: { signature: secret } });
    await engine.close();

    const first = await serve(data);
    const acknowledged = await sendUntilGone(first.url, (count) => count === enough && first.kill());

    const after = await openEngine(options);
    onTestFinished(() => after.close());
    while ((await foldEvents(after, { workspace: 1, digest })) > 0);
    const kept = await after.read(sql`SELECT count(*) AS n FROM inbox_event`);
    const waiting = await after.read(sql`SELECT count(*) AS n FROM inbox_waiting`);
    const bookings = await after.read(sql`SELECT id, count(*) AS n FROM booking GROUP BY id ORDER BY id`);
    expect(waiting).toEqual([{ n: 0 }]);
    expect(bookings).toHaveLength(kept[0]?.n as number);
    expect(bookings.filter(({ n }) => n !== 1)).toEqual([]);
    const there = new Set(bookings.map(({ id }) => id));
    expect(acknowledged.filter((id) => !there.has(id))).toEqual([]);
  });
});
