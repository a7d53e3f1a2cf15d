// How many signed webhooks a server takes: 1,000 a second for a minute, each answered when it is durable.
//   npm run bench:webhooks                 a minute
//   npm run bench:webhooks -- 10 500       ten seconds, 500 a second
import { spawn } from 'node:child_process';
import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SecretBox } from '../dist/sources/secret-box.js';
import { addSource } from '../dist/sources/sources.js';
import { sql } from '../dist/sql/statement.js';
import { openEngine } from '../dist/store/open-engine.js';
import { bookingEvents } from './webhook-bodies.mjs';

const [seconds = 60, perSecond = 1_000] = process.argv.slice(2).map(Number);
const kepi = fileURLToPath(new URL('../bin/kepi.js', import.meta.url));
const data = mkdtempSync(join(tmpdir(), 'kepi-bench-'));
const secret = 'the secret of the bench';
const port = 4321;
const store = () => openEngine({ data, memoryLimit: '1GB', threads: availableParallelism() });

const engine = await store();
await addSource(engine, new SecretBox({ data }), {
  workspace: 1,
  name: 'bench',
  kind: 'calcom-webhook',
  settings: {},
  secrets: { signature: secret },
  now: Date.now(),
});
await engine.close();

const env = { ...process.env, KEPI_DATA: data, KEPI_PORT: String(port), KEPI_LOG_LEVEL: 'warn' };
const server = spawn(process.execPath, [kepi, 'serve'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
const up = async () => (await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null))?.ok;
while (!(await up())) await new Promise((resolve) => setTimeout(resolve, 100));

const agent = new Agent({ keepAlive: true, maxSockets: 64 });
const path = '/v1/sources/bench/webhook';
const bodies = [...bookingEvents(seconds * perSecond)].map((event) => {
  const body = JSON.stringify(event);
  return { body, signature: createHmac('sha256', secret).update(body).digest('hex') };
});
const size = bodies.reduce((sum, { body }) => sum + body.length, 0) / bodies.length;
const times = [];
let failed = 0;
const began = performance.now();
const send = ({ body, signature }, due) =>
  new Promise((resolve) => {
    const headers = { 'Content-Type': 'application/json', 'X-Cal-Signature-256': signature };
    const asked = request({ host: '127.0.0.1', port, path, method: 'POST', headers, agent }, (answer) => {
      answer.resume();
      answer.on('end', () => {
        // From when it was due, so that a server that keeps everybody waiting cannot hide it.
        if (answer.statusCode === 200) times.push(performance.now() - due);
        else failed++;
        resolve();
      });
    });
    asked.on('error', () => resolve(failed++));
    asked.end(body);
  });
const sent = [];
for (let next = 0; next < bodies.length; ) {
  const until = Math.min(bodies.length, Math.ceil(((performance.now() - began) * perSecond) / 1000));
  for (; next < until; next++) sent.push(send(bodies[next], began + (next * 1000) / perSecond));
  await new Promise((resolve) => setTimeout(resolve, 1));
}
await Promise.all(sent);
const took = (performance.now() - began) / 1000;
times.sort((a, b) => a - b);
const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))]?.toFixed(1);
console.log(
  `${availableParallelism()} cores, ${bodies.length} signed webhooks of ${Math.round(size)} bytes in ${took.toFixed(1)} s ` +
    `(${Math.round(bodies.length / took)} a second), ${failed} failed; answered when durable: ` +
    `median ${at(0.5)} ms, p99 ${at(0.99)} ms, p99.9 ${at(0.999)} ms, greatest ${at(1)} ms`,
);

server.kill('SIGTERM');
await new Promise((resolve) => server.once('exit', resolve));
const after = await store();
const [events] = await after.read(sql`SELECT count(*) AS n FROM inbox_event`);
const [waiting] = await after.read(sql`SELECT count(*) AS n FROM inbox_waiting`);
const [bookings] = await after.read(sql`SELECT count(*) AS n FROM booking`);
console.log(`kept ${events.n} events, ${waiting.n} of them not folded yet, ${bookings.n} bookings`);
await after.close();
rmSync(data, { recursive: true, force: true });
process.exit(failed > 0 || events.n !== bodies.length ? 1 : 0);
