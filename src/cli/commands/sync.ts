import type { Command } from 'commander';
import { CliError } from '../cli-error.ts';
import { syncErrand } from '../errands/sync-errand.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable } from '../text-table.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';

interface SyncOptions extends Options {
  readonly workspace: string;
  readonly compare?: true;
}

type Synced = Awaited<ReturnType<typeof syncErrand.run>>[number];

export function addSyncCommand(program: Command, shell: Shell): void {
  withWorkspace(
    storeLeaf(program, 'sync [source]', {
      about: 'pulls a source once and now, or all of a workspace that are pulled',
      example: 'kepi sync cal --compare',
    }),
  )
    .option('--compare', 'also compares all that the source has with what is stored')
    .action(async (name: string | undefined, options: SyncOptions) => {
      const compare = options.compare ? 'whole' : 'recent';
      const input = { workspace: options.workspace, name, compare } as const;
      const synced = await shell.run(options, syncErrand, input);
      shell.answer(options, synced, toTable(synced));
      const failed = synced.flatMap(({ name: called, error }) =>
        error === null ? [] : `${called}: ${error}`,
      );
      if (failed.length > 0) throw new CliError(failed.join('\n'));
    });
}

const toTable = (synced: readonly Synced[]) =>
  toTextTable(
    ['SOURCE', 'ADDED', 'UPDATED', 'REMOVED', 'DRIFT', ''],
    synced.map(({ name, added, updated, removed, drift, error }) => [
      name,
      String(added),
      String(updated),
      String(removed),
      drift === null
        ? '-'
        : String(drift.reduce((sum, found) => sum + found.missing + found.extra + found.differing, 0)),
      error === null ? 'done' : 'failed',
    ]),
  );
