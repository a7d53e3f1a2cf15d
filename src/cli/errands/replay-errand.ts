import { z } from 'zod';
import { replayEvents } from '../../ingest/inbox/replay-events.ts';
import { findWorkspace } from '../../people/workspaces.ts';
import { findSource, requireSource } from '../../sources/sources.ts';
import { errand } from './errand.ts';

/** Also of a source that was removed: its events stay. */
export const replayErrand = errand(
  'replay',
  z.object({ workspace: z.string(), name: z.string().optional() }),
  async ({ engine, secrets, signal, progress }, { workspace, name }) => {
    const source = name === undefined ? null : await findSource(engine, name);
    const replayed = await replayEvents(engine, {
      workspace: source?.workspace ?? (await findWorkspace(engine, workspace)).id,
      source: name,
      digest: (text) => secrets.digest(text),
      signal,
      onProgress: (done, total) => progress({ part: 'folding', done, total, unit: 'events' }),
    });
    if (name !== undefined && source === null && replayed.events === 0) await requireSource(engine, name);
    return replayed;
  },
);
