import type { Config } from '../../config.ts';
import type { Connector } from '../../ingest/connector.ts';
import { Pulls } from '../../ingest/pulls.ts';
import { SecretBox } from '../../sources/secret-box.ts';
import type { Engine } from '../../store/engine.ts';
import { toClientAddress } from '../serving/client-address.ts';
import type { Office } from './errand.ts';

interface OfficeWorld {
  readonly clock: () => number;
  readonly connectors: readonly Connector[];
}

/** For a command that opens the store itself: where it is shared, servers pull; else nobody does. */
export function openOffice(engine: Engine, config: Config, { clock, connectors }: OfficeWorld): Office {
  const secrets = new SecretBox(config);
  return {
    engine,
    clock,
    config,
    secrets,
    pulls: new Pulls(engine, { connectors, secrets, clock }),
    schedule: config.store.kind === 'duckdb' ? null : { since: 0, seed: '', shared: true },
    address: config.publicUrl ?? toClientAddress(config.host, config.port),
  };
}
