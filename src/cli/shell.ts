import { type Config, readConfig } from '../config.ts';
import type { Connector } from '../ingest/connector.ts';
import type { Effects } from './effects.ts';
import type { Errand } from './errands/errand.ts';
import { type Body, runErrand } from './run-errand.ts';
import { flagsOf } from './setting-options.ts';

export type Options = Readonly<Record<string, unknown>>;

/** What the commands share: the settings, the way to the store, and how a result is said. */
export class Shell {
  readonly effects: Effects;
  /** How sources are pulled. */
  readonly connectors: readonly Connector[];

  constructor(effects: Effects, connectors: readonly Connector[]) {
    this.effects = effects;
    this.connectors = connectors;
  }

  config(options: Options, defaultData?: string): Config {
    const { env, cwd } = this.effects;
    return readConfig({
      flags: flagsOf(options),
      env,
      cwd,
      ...(defaultData === undefined ? {} : { defaultData }),
    });
  }

  run<Input, Result>(
    options: Options,
    errand: Errand<Input, Result>,
    input: Input,
    body?: Body,
  ): Promise<Result> {
    const { effects, connectors } = this;
    return runErrand(effects, this.config(options), errand, input, { body, connectors });
  }

  /** As JSON if that was asked for, else in words. */
  answer(options: Options, result: unknown, words: string): void {
    this.effects.stdout.write(`${options.json === true ? JSON.stringify(result) : words}\n`);
  }

  note(text: string): void {
    this.effects.stderr.write(`${text}\n`);
  }
}
