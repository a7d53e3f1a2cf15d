import { z } from 'zod';
import { decodeFolder } from '../../ingest/dump/folder-stream.ts';
import { importCalcom } from '../../ingest/import-calcom.ts';
import { importNexudus } from '../../ingest/import-nexudus.ts';
import { findWorkspace } from '../../people/workspaces.ts';
import { errand } from './errand.ts';

/** The body is the folder, as a stream. */
const importErrand = (name: string, importFolder: typeof importCalcom, settled: 'bookings' | 'rows') => {
  const units = { reading: 'bytes', merging: 'rows', settling: settled } as const;
  return errand(
    name,
    z.object({ workspace: z.string(), full: z.boolean(), asOf: z.number().optional() }),
    async ({ engine, body, progress, clock, secrets }, { workspace: workspaceName, full, asOf }) => {
      const workspace = await findWorkspace(engine, workspaceName);
      return importFolder(engine, {
        workspace: workspace.id,
        dump: await decodeFolder(body),
        full,
        now: clock(),
        digest: (text) => secrets.digest(text),
        ...(asOf === undefined ? {} : { asOf }),
        onProgress: (step, done, total) => progress({ part: step, done, total, unit: units[step] }),
      });
    },
  );
};

export const importCalcomErrand = importErrand('import calcom', importCalcom, 'bookings');
export const importNexudusErrand = importErrand('import nexudus', importNexudus, 'rows');
