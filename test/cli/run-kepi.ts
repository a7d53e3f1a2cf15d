import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/main.ts';
import { type TestWorld, testEffects } from './test-effects.ts';

export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One command, as if it were typed in the folder. */
export async function kepi(args: readonly string[], world: TestWorld): Promise<Outcome> {
  const { effects } = testEffects(world);
  const code = await run(args, effects, world.connectors);
  return { code, out: effects.stdout.text, err: effects.stderr.text };
}

export interface RunningServer {
  readonly url: string;
  readonly said: string;
  log(): string;
  stop(): Promise<number>;
}

/** A server in this process, which the commands after it find by its socket. */
export async function serveKepi(args: readonly string[], world: TestWorld): Promise<RunningServer> {
  const { effects, stop } = testEffects(world);
  const running = run(['serve', '--port', '0', ...args], effects, world.connectors);
  const ended = running.then((code) => {
    throw new Error(`serve ended with ${code}: ${effects.stderr.text}`);
  });
  ended.catch(() => {});
  const said = await Promise.race([effects.stdout.until(/\/docs\b[\s\S]*\n$/), ended]);
  const stopped = () => {
    stop();
    return running;
  };
  onTestFinished(async () => void (await stopped()));
  return {
    url: /http:\/\/[\w.:[\]]+/.exec(said)?.[0] ?? '',
    said,
    log: () => effects.stderr.text,
    stop: stopped,
  };
}
