import { execFileSync, spawn } from 'node:child_process';
import { Agent, request } from 'node:http';
import { fileURLToPath } from 'node:url';

const kepi = fileURLToPath(new URL('../bin/kepi.js', import.meta.url));
const port = 4319;
const rounds = 41;
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** A Kepi with settings of its own: its commands, its server, and how long its answers take. */
export class MeasuredKepi {
  constructor(settings) {
    this.env = {
      ...process.env,
      KEPI_PORT: String(port),
      KEPI_RATE_LIMIT: '0',
      KEPI_LOG_LEVEL: 'warn',
      ...settings,
    };
  }

  run(...args) {
    return execFileSync(process.execPath, [kepi, ...args], {
      env: this.env,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  }

  /** Gives what it says once it serves. */
  async serve(...flags) {
    this.server = spawn(process.execPath, [kepi, 'serve', ...flags], {
      env: this.env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    this.server.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
    });
    for (let tries = 0; tries < 300; tries++) {
      const answered = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
      if (answered?.ok && said.endsWith('\n')) return said;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    throw new Error('the server did not come up');
  }

  async stop() {
    this.server?.kill('SIGTERM');
    await new Promise((resolve) => this.server?.once('exit', resolve) ?? resolve());
  }

  /** A question with a body is posted. */
  ask(key, path, body) {
    const payload = body === undefined ? '' : JSON.stringify(body);
    const headers = {
      Authorization: `Bearer ${key}`,
      ...(body === undefined
        ? {}
        : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(payload) }),
    };
    const method = body === undefined ? 'GET' : 'POST';
    const start = performance.now();
    return new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, method, headers, agent }, (answer) => {
        let text = '';
        answer.setEncoding('utf8');
        answer.on('data', (part) => {
          text += part;
        });
        answer.on('end', () => {
          if (answer.statusCode === 200) resolve({ ms: performance.now() - start, text });
          else reject(new Error(`${path}: ${answer.statusCode} ${text}`));
        });
      });
      asking.on('error', reject);
      asking.end(payload);
    });
  }

  /** Prints the median, the least and the greatest of many answers. */
  async measure(key, { name, path, body }) {
    const times = [];
    for (let i = 0; i < rounds + 5; i++) {
      const { ms } = await this.ask(key, path, body);
      if (i >= 5) times.push(ms);
    }
    times.sort((a, b) => a - b);
    const shown = [times[rounds >> 1], times[0], times[rounds - 1]].map((ms) => ms.toFixed(1).padStart(8));
    console.log(`${name.padEnd(52)}${shown.join('')}`);
  }
}

export const told = `median, least and greatest of ${rounds} answers, HTTP included, in ms\n`;
