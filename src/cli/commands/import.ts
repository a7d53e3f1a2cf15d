import { resolve } from 'node:path';
import type { Command } from 'commander';
import { calcomDump } from '../../ingest/dump/calcom-dump.ts';
import { encodeFolder } from '../../ingest/dump/folder-stream.ts';
import { localFolder } from '../../ingest/dump/local-folder.ts';
import { nexudusDump } from '../../ingest/dump/nexudus-dump.ts';
import { planDump } from '../../ingest/dump/plan-dump.ts';
import type { ImportSummary } from '../../ingest/import-dump.ts';
import { WrongUse } from '../cli-error.ts';
import { importCalcomErrand, importNexudusErrand } from '../errands/import-errands.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable } from '../text-table.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';

interface ImportOptions extends Options {
  readonly workspace: string;
  readonly full?: true;
  readonly asOf?: string;
}

const shownRejects = 20;

/** What can be imported: the command, and what it is said to eat. */
const systems = [
  {
    name: 'calcom',
    about: 'tables of a Cal.com database as CSV, NDJSON or JSON files, plain or .gz',
    kind: calcomDump,
    errand: importCalcomErrand,
  },
  {
    name: 'nexudus',
    about: 'records of the REST API of Nexudus as CSV, NDJSON or JSON files, plain or .gz',
    kind: nexudusDump,
    errand: importNexudusErrand,
  },
] as const;

export function addImportCommands(program: Command, shell: Shell): void {
  const importing = program.command('import').description('files of another system into the store');
  for (const system of systems) addImport(importing, shell, system);
}

function addImport(
  importing: Command,
  shell: Shell,
  { name, about, kind, errand }: (typeof systems)[number],
) {
  const leaf = storeLeaf(importing, `${name} <folder>`, { about, example: `kepi import ${name} ./dump` });
  withWorkspace(leaf)
    .option('--full', 'also remove what the files leave out and what is not newer than them')
    .option('--as-of <time>', 'when the files were written (without it the time of the newest file)')
    .action(async (folder: string, options: ImportOptions) => {
      const asOf = options.asOf === undefined ? undefined : parseInstant(options.asOf, shell.effects.clock());
      const dump = await localFolder(resolve(shell.effects.cwd, folder));
      const names = planDump(
        kind,
        dump.files.map((file) => file.name),
      ).files.map(({ fileName }) => fileName);
      const input = { workspace: options.workspace, full: options.full === true, asOf };
      const summary = await shell.run(options, errand, input, () => encodeFolder(dump, names));
      noteTroubles(shell, summary);
      const { asOf: observedAt, ...rest } = summary;
      shell.answer(options, { asOf: new Date(observedAt).toISOString(), ...rest }, summaryTable(summary));
    });
}

function parseInstant(text: string, now: number): number {
  const withZone = /^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/.test(text);
  const instant = withZone ? Date.parse(text) : Number.NaN;
  if (instant > now) throw new WrongUse(`--as-of is ${text}, which is still to come.`);
  if (!Number.isNaN(instant) && instant >= 0) return instant;
  throw new WrongUse(
    `--as-of is ${JSON.stringify(text)}; allowed: a day such as 2026-11-01, or a time such as 2026-11-01T12:00:00Z.`,
  );
}

function noteTroubles(shell: Shell, { warnings, rejects, tables }: ImportSummary): void {
  for (const warning of warnings) shell.note(`Warning: ${warning}`);
  for (const { file, line, column, reason, value } of rejects.slice(0, shownRejects)) {
    const where = `${file}:${line}${column === null ? '' : ` ${column}`}`;
    shell.note(`Rejected ${where}: ${reason}${value === undefined ? '' : ` (${JSON.stringify(value)})`}`);
  }
  const more = tables.reduce((sum, { rejected }) => sum + rejected, 0) - shownRejects;
  if (more > 0) shell.note(`Rejected ${more} more rows.`);
}

function summaryTable({ tables }: ImportSummary): string {
  const counts = ['added', 'updated', 'unchanged', 'stale', 'removed', 'rejected'] as const;
  const rows = tables.map((table) => [table.table, ...counts.map((count) => String(table[count]))]);
  return toTextTable(['TABLE', ...counts.map((count) => count.toUpperCase())], rows);
}
