import { Readable } from 'node:stream';
import type { Effects } from '../../src/cli/effects.ts';
import type { Connector } from '../../src/ingest/connector.ts';

class Collected {
  text = '';
  readonly isTTY: boolean;
  readonly #waiting = new Set<() => void>();

  constructor(isTTY: boolean) {
    this.isTTY = isTTY;
  }

  write(text: string): void {
    this.text += text;
    for (const check of this.#waiting) check();
  }

  /** The text once it fits. */
  until(pattern: RegExp): Promise<string> {
    return new Promise((resolve) => {
      const check = () => {
        if (!pattern.test(this.text)) return;
        this.#waiting.delete(check);
        resolve(this.text);
      };
      this.#waiting.add(check);
      check();
    });
  }
}

export interface TestWorld {
  /** In place of those that there are. */
  readonly connectors?: readonly Connector[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  readonly isTTY?: boolean;
  readonly clock?: () => number;
}

/** A world that keeps what is written, and in which the process can be asked to stop. */
export function testEffects({ cwd, env = {}, stdin = '', isTTY = false, clock = Date.now }: TestWorld) {
  const stops = new Set<() => void>();
  const effects = {
    stdin: Readable.from(stdin === '' ? [] : [Buffer.from(stdin)]),
    stdout: new Collected(isTTY),
    stderr: new Collected(isTTY),
    env,
    cwd,
    clock,
    onStop(asked: () => void) {
      stops.add(asked);
      return () => stops.delete(asked);
    },
  } satisfies Effects;
  const stop = () => {
    for (const asked of [...stops]) asked();
  };
  return { effects, stop };
}
