import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/cli/main.ts';
import { testEffects } from '../cli/test-effects.ts';

/** The demo's today. A quarter of an hour has no booking that ends while a test compares two answers. */
export const today = '2026-11-12';
export const noon = Date.parse(`${today}T12:01:00Z`);

export interface Demo {
  readonly url: string;
  /** Asks what the pages ask, without them. */
  readonly key: string;
  readonly login: { readonly email: string; readonly password: string };
  /** How far its clock is ahead of the machine's. */
  readonly ahead: number;
}

/** Kepi over its demo data, the same at every run. */
export async function startDashboard(): Promise<Demo & { stop(): Promise<void> }> {
  const cwd = mkdtempSync(join(tmpdir(), 'kepi-web-'));
  const ahead = noon - Date.now();
  const world = { cwd, env: { KEPI_RATE_LIMIT: '0' }, clock: () => Date.now() + ahead };
  const filled = testEffects(world);
  const made = await run(
    ['demo', '--bookings', '3000', '--as-of', today, '--data', 'data-demo'],
    filled.effects,
  );
  if (made !== 0) throw new Error(filled.effects.stderr.text);

  const { effects, stop } = testEffects(world);
  const running = run(['serve', '--demo', '--json', '--port', '0'], effects);
  const ended = running.then((code) => {
    throw new Error(`serve ended with ${code}: ${effects.stderr.text}`);
  });
  ended.catch(() => {});
  const { url, key, login } = JSON.parse(await Promise.race([effects.stdout.until(/\}\n$/), ended])) as Omit<
    Demo,
    'ahead'
  >;
  return {
    url,
    key,
    login,
    ahead,
    async stop() {
      stop();
      await running;
      rmSync(cwd, { recursive: true, force: true });
    },
  };
}
