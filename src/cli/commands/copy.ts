import type { Command } from 'commander';
import type { CopiedRelation } from '../../copy/copied-relation.ts';
import { CliError } from '../cli-error.ts';
import { copyBetween } from '../copying/copy-between.ts';
import { parseStorePlace } from '../copying/store-place.ts';
import { withSettings } from '../setting-options.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable } from '../text-table.ts';
import { leaf } from './leaf.ts';

interface CopyOptions extends Options {
  readonly from: string;
  readonly to: string;
}

export function addCopyCommand(program: Command, shell: Shell): void {
  const command = leaf(program, 'copy', {
    about: 'carries a whole store into an empty one, of the same engine or of another, and compares the two',
    example: 'kepi copy --from ./data --to clickhouse://kepi:secret@host:8123/kepi',
  })
    .requiredOption('--from <store>', 'a data folder, or the address of a ClickHouse as KEPI_STORE takes it')
    .requiredOption('--to <store>', 'the same; empty, or what an unfinished copy has left');
  withSettings(command, ['memory', 'threads']).action(async (options: CopyOptions) => {
    const { cwd } = shell.effects;
    const from = parseStorePlace('--from', options.from, cwd);
    const to = parseStorePlace('--to', options.to, cwd);
    const relations = await copyBetween(shell.effects, shell.config(options), from, to);
    const [rows, moved] = [sum(relations, 'rows'), sum(relations, 'moved')];
    shell.answer(options, { rows, moved, relations }, summaryTable(relations, rows, moved));
    const differing = relations.flatMap(({ relation, differing }) =>
      differing.map((at) => `${relation} ${at}`),
    );
    if (differing.length > 0) throw new CliError(differenceSentence(differing));
  });
}

const sum = (relations: readonly CopiedRelation[], what: 'rows' | 'moved') =>
  relations.reduce((total, relation) => total + relation[what], 0);

function summaryTable(relations: readonly CopiedRelation[], rows: number, moved: number): string {
  const lines = relations.map((one) => [
    one.relation,
    one.months === null ? '-' : String(one.months),
    String(one.rows),
    String(one.moved),
    one.differing.length === 0 ? 'same' : `differs in ${one.differing.join(', ')}`,
  ]);
  const total = ['', '', String(rows), String(moved), ''];
  return toTextTable(['TABLE', 'MONTHS', 'ROWS', 'COPIED', 'CHECK'], [...lines, total]);
}

const shown = 5;

function differenceSentence(differing: readonly string[]): string {
  const more = differing.length > shown ? ` and ${differing.length - shown} more` : '';
  return `The two stores differ in ${differing.slice(0, shown).join(', ')}${more}: one of them was written to meanwhile. Stop what writes to them, and give the same command again.`;
}
