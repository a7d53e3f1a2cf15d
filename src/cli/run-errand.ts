import { setTimeout } from 'node:timers/promises';
import type { Config } from '../config.ts';
import { openStore } from '../main.ts';
import { SecretBox } from '../sources/secret-box.ts';
import type { Engine } from '../store/engine.ts';
import { StoreHeld } from '../store/store-held.ts';
import { CliError } from './cli-error.ts';
import type { Effects } from './effects.ts';
import type { Errand } from './errands/errand.ts';
import { ProgressLine } from './progress.ts';
import { connectToServer, sendErrand } from './relay/send-errand.ts';

const patience = 5_000;

export type Body = () => AsyncIterable<Uint8Array>;

async function* noBody(): AsyncGenerator<Uint8Array> {}

/** By the server that holds the folder if there is one, else here. */
export async function runErrand<Input, Result>(
  effects: Effects,
  config: Config,
  errand: Errand<Input, Result>,
  input: Input,
  body: Body = noBody,
): Promise<Result> {
  const line = new ProgressLine(effects);
  try {
    for (let waited = 0; ; waited += 100) {
      const server = await findServer(config);
      if (server !== null) {
        const request = { errand: errand.name, input };
        return (await sendErrand(server, request, body(), (progress) => line.show(progress))) as Result;
      }
      const engine = await openIfFree(config, effects);
      if (engine !== null) return await runHere(engine, config, effects, errand, input, body, line);
      if (waited >= patience) throw heldInSilence(config);
      // A server holds the folder from its first moment and answers a moment later.
      await setTimeout(100);
    }
  } finally {
    line.clear();
  }
}

/** A store that several servers share is opened by whoever needs it; only a data folder has one holder. */
const findServer = async ({ store, data }: Config) =>
  store.kind === 'duckdb' ? connectToServer(data) : null;

async function openIfFree(config: Config, effects: Effects): Promise<Engine | null> {
  try {
    return await openStore(config, (line) => effects.stderr.write(`${line}\n`));
  } catch (error) {
    if (error instanceof StoreHeld) return null;
    throw error;
  }
}

async function runHere<Input, Result>(
  engine: Engine,
  config: Config,
  { clock }: Effects,
  errand: Errand<Input, Result>,
  input: Input,
  body: Body,
  line: ProgressLine,
): Promise<Result> {
  const { signal } = new AbortController();
  try {
    return await errand.run(
      {
        engine,
        clock,
        secrets: new SecretBox(config),
        body: body(),
        signal,
        progress: (progress) => line.show(progress),
      },
      input,
    );
  } finally {
    await engine.close();
  }
}

const heldInSilence = ({ data }: Config) =>
  new CliError(
    `The data folder ${data} is held by another process that takes no commands yet: a server that is starting, or another command; try again when it is done.`,
  );
