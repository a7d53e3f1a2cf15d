import { offerSetUp } from '../../people/set-up.ts';
import type { Engine } from '../../store/engine.ts';

interface Offered {
  /** Under which browsers reach the server. */
  readonly address: string;
  readonly now: number;
}

/**
 * Where the first operator is made; null where somebody may log in already. What stands after the # is sent to no
 * server, so it is in nobody's log of addresses.
 */
export async function offerSetUpLink(engine: Engine, { address, now }: Offered): Promise<string | null> {
  const token = await offerSetUp(engine, now);
  return token === null ? null : `${address}/set-up#${token}`;
}
