import { z } from 'zod';
import { decodeFolder } from '../../ingest/calcom-dump/folder-stream.ts';
import { importCalcom } from '../../ingest/import-calcom.ts';
import { findWorkspace } from '../../people/workspaces.ts';
import { errand } from './errand.ts';

const units = { reading: 'bytes', merging: 'rows', settling: 'bookings' } as const;

/** The body is the folder, as a stream. */
export const importCalcomErrand = errand(
  'import calcom',
  z.object({ workspace: z.string(), full: z.boolean(), asOf: z.number().optional() }),
  async ({ engine, body, progress, clock }, { workspace: name, full, asOf }) => {
    const workspace = await findWorkspace(engine, name);
    return importCalcom(engine, {
      workspace: workspace.id,
      dump: await decodeFolder(body),
      full,
      now: clock(),
      ...(asOf === undefined ? {} : { asOf }),
      onProgress: (step, done, total) => progress({ part: step, done, total, unit: units[step] }),
    });
  },
);
