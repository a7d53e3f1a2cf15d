import type { Config } from '../../config.ts';
import type { CopiedRelation } from '../../copy/copied-relation.ts';
import { copyStore } from '../../copy/copy-store.ts';
import { openStore } from '../../main.ts';
import type { Engine } from '../../store/engine.ts';
import { StoreHeld } from '../../store/store-held.ts';
import { CliError } from '../cli-error.ts';
import type { Effects } from '../effects.ts';
import { ProgressLine } from '../progress.ts';
import { requireStore, requireTwo, type StorePlace } from './store-place.ts';

/** Opens both stores and copies, until it is done or the process is asked to stop. */
export async function copyBetween(
  effects: Effects,
  config: Config,
  from: StorePlace,
  to: StorePlace,
): Promise<CopiedRelation[]> {
  await requireStore(from);
  await requireTwo(from, to);
  const source = await open(effects, config, from);
  try {
    const target = await open(effects, config, to);
    try {
      return await copy(effects, source, target);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function open({ stderr }: Effects, config: Config, { store, data, text }: StorePlace): Promise<Engine> {
  try {
    return await openStore({ ...config, store, data }, (line) => stderr.write(`${line}\n`));
  } catch (error) {
    if (!(error instanceof StoreHeld)) throw error;
    throw new CliError(
      `The data folder ${text} is held by another process; stop the server first: nobody may write to a store while it is copied.`,
      { cause: error },
    );
  }
}

async function copy(effects: Effects, source: Engine, target: Engine): Promise<CopiedRelation[]> {
  const line = new ProgressLine(effects);
  const stopping = new AbortController();
  // Asked once more, the process ends as any does.
  const off = effects.onStop(() => {
    off();
    stopping.abort(new CliError('Stopped before it was done; the same command goes on from there.'));
  });
  try {
    return await copyStore({
      source,
      target,
      signal: stopping.signal,
      onProgress: (part, done, total) => line.show({ part, done, total, unit: 'rows' }),
    });
  } finally {
    line.clear();
    off();
  }
}
