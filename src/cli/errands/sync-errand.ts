import { z } from 'zod';
import { findWorkspace } from '../../people/workspaces.ts';
import { SourceError } from '../../sources/source-error.ts';
import { listSources, requireSource, type Source } from '../../sources/sources.ts';
import { type Desk, errand } from './errand.ts';

/** One after the other, and all of them, whatever becomes of each. */
export const syncErrand = errand(
  'sync',
  z.object({ workspace: z.string(), name: z.string().optional(), compare: z.enum(['recent', 'whole']) }),
  async (desk, { workspace, name, compare }) => {
    const results = [];
    for (const source of await sourcesOf(desk, workspace, name)) {
      results.push(await pullOnce(desk, source, compare));
      if (desk.signal.aborted) break;
    }
    return results;
  },
);

async function sourcesOf({ engine }: Desk, workspaceName: string, name?: string): Promise<Source[]> {
  if (name !== undefined) return [await requireSource(engine, name)];
  const workspace = await findWorkspace(engine, workspaceName);
  const pulled = (await listSources(engine, workspace.id)).filter(({ every }) => every !== null);
  if (pulled.length > 0) return pulled;
  throw new SourceError(
    `The workspace ${workspace.name} has no source that is pulled; "kepi source add" makes one.`,
  );
}

async function pullOnce({ pulls, signal, progress }: Desk, source: Source, compare: 'recent' | 'whole') {
  const { name } = source;
  const onProgress = (part: string, done: number, total: number) =>
    progress({ part: `${name}: ${part}`, done, total, unit: 'rows' });
  try {
    const { counts, drift } = await pulls.pull(source, { compare, signal, onProgress });
    return { name, ...counts, drift, error: null };
  } catch (error) {
    const line = (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ');
    return { name, added: 0, updated: 0, removed: 0, drift: null, error: line };
  }
}
