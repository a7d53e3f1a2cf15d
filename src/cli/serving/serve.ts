import type { Config } from '../../config.ts';
import { settleLeft } from '../../ingest/settle-left.ts';
import { buildServer, type KepiServer, openStore } from '../../main.ts';
import { SecretBox } from '../../sources/secret-box.ts';
import type { Engine } from '../../store/engine.ts';
import { StoreHeld } from '../../store/store-held.ts';
import { CliError } from '../cli-error.ts';
import type { Effects } from '../effects.ts';
import { openRelay, type Relay } from '../relay/relay-server.ts';
import { requireWhole } from '../require-whole.ts';
import { type DemoAccess, openDemo } from './demo-serving.ts';
import { listen } from './listen.ts';

export interface Serving {
  readonly url: string;
  readonly demo: DemoAccess | null;
}

const graceful = 10_000;

/** Serves until the process is asked to stop. */
export async function serve(
  effects: Effects,
  config: Config,
  { demo }: { readonly demo: boolean },
  onServing: (serving: Serving) => void,
): Promise<void> {
  const engine = await openHeld(config, effects);
  try {
    await requireWhole(engine);
    const access = demo ? await openDemo(engine, config, effects) : null;
    const server = buildServer(engine, config, { clock: effects.clock, log: effects.stderr });
    try {
      const url = await listen(server.app, config);
      const relay = await openRelayOfHolder(config, relayOptions(engine, config, server, effects));
      const stopped = untilStop(effects);
      onServing({ url, demo: access });
      settleLeft(engine).catch((error) => server.app.log.warn({ err: error }, 'not all is settled yet'));
      await stopped;
      await stop(server, relay, effects);
    } finally {
      await server.close();
    }
  } finally {
    await engine.close();
  }
}

async function openHeld(config: Config, { stderr }: Effects): Promise<Engine> {
  try {
    return await openStore(config, (line) => stderr.write(`${line}\n`));
  } catch (error) {
    if (!(error instanceof StoreHeld)) throw error;
    throw new CliError(
      `The data folder ${config.data} is held by another process, and a folder has one server; stop that one, or give this one a folder of its own with --data or KEPI_DATA.`,
      { cause: error },
    );
  }
}

const relayOptions = (engine: Engine, config: Config, server: KepiServer, { clock }: Effects) => ({
  engine,
  clock,
  secrets: new SecretBox(config),
  onDone: () => server.forget(),
  onUnexpected: (error: unknown, errand: string) => server.app.log.error({ err: error, errand }, 'failed'),
});

/** Commands reach a store of its own without the server. */
const openRelayOfHolder = async ({ store, data }: Config, options: ReturnType<typeof relayOptions>) =>
  store.kind === 'duckdb' ? openRelay(data, options) : null;

const untilStop = ({ onStop }: Effects) =>
  new Promise<void>((resolve) => {
    const off = onStop(() => {
      off();
      resolve();
    });
  });

/** Lets requests finish for a while, or until somebody asks again. */
async function stop({ app }: KepiServer, relay: Relay | null, { onStop, clock }: Effects): Promise<void> {
  const cutOff = () => app.server.closeAllConnections();
  const askedAt = clock();
  // One Ctrl-C can arrive twice: from the terminal, and passed on by npm.
  const off = onStop(() => clock() - askedAt > 1_000 && cutOff());
  const timer = setTimeout(cutOff, graceful);
  try {
    await Promise.all([relay?.close(), app.close()]);
  } finally {
    clearTimeout(timer);
    off();
  }
}
