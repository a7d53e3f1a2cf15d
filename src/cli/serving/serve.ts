import type { Config } from '../../config.ts';
import type { Connector } from '../../ingest/connector.ts';
import { settleLeft } from '../../ingest/settle-left.ts';
import { buildServer, type KepiServer, openStore } from '../../main.ts';
import type { Engine } from '../../store/engine.ts';
import { StoreHeld } from '../../store/store-held.ts';
import { CliError } from '../cli-error.ts';
import type { Effects } from '../effects.ts';
import type { Office } from '../errands/errand.ts';
import { openRelay, type Relay } from '../relay/relay-server.ts';
import { requireWhole } from '../require-whole.ts';
import { type DemoAccess, openDemo } from './demo-serving.ts';
import { listen } from './listen.ts';
import { offerSetUpLink } from './set-up-link.ts';

export interface Serving {
  readonly url: string;
  readonly demo: DemoAccess | null;
  /** Where the first operator is made, while nobody may log in. */
  readonly setUp: string | null;
}

interface ServeOptions {
  readonly demo: boolean;
  readonly connectors: readonly Connector[];
}

const graceful = 10_000;

/** Serves until the process is asked to stop. */
export async function serve(
  effects: Effects,
  config: Config,
  { demo, connectors }: ServeOptions,
  onServing: (serving: Serving) => void,
): Promise<void> {
  const engine = await openHeld(config, effects);
  try {
    await requireWhole(engine);
    const { clock, stderr: log } = effects;
    const server = buildServer(engine, config, { clock, log, connectors });
    try {
      const { secrets, pulls, schedule } = server;
      const access = demo ? await openDemo({ engine, config, secrets }, effects) : null;
      const url = await listen(server.app, config);
      const address = config.publicUrl ?? url;
      const setUp = await offerSetUpLink(engine, { address, now: clock() });
      const office = { engine, clock, config, secrets, pulls, schedule, address };
      const relay = await openRelayOfHolder(config, relayOptions(office, server));
      const stopped = untilStop(effects);
      onServing({ url, demo: access, setUp });
      server.follow();
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

const relayOptions = (office: Office, server: KepiServer) => ({
  office,
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
async function stop(server: KepiServer, relay: Relay | null, { onStop, clock }: Effects): Promise<void> {
  const cutOff = () => server.app.server.closeAllConnections();
  const askedAt = clock();
  // One Ctrl-C can arrive twice: from the terminal, and passed on by npm.
  const off = onStop(() => clock() - askedAt > 1_000 && cutOff());
  const timer = setTimeout(cutOff, graceful);
  try {
    await Promise.all([relay?.close(), server.app.close(), server.stopPulls()]);
  } finally {
    clearTimeout(timer);
    off();
  }
}
