import type { Command } from 'commander';
import { mainWorkspace } from '../../people/workspaces.ts';
import { storeSettings, withSettings } from '../setting-options.ts';

interface LeafText {
  readonly about: string;
  readonly example: string;
}

/** A command that does something, with what all of those have. */
export function leaf(parent: Command, usage: string, { about, example }: LeafText): Command {
  return parent
    .command(usage)
    .description(about)
    .option('--json', 'print the result as one line of JSON')
    .addHelpText('after', `\nExample:\n  $ ${example}`);
}

/** One that works on the store. */
export const storeLeaf = (parent: Command, usage: string, text: LeafText): Command =>
  withSettings(leaf(parent, usage, text), storeSettings);

export const withWorkspace = (command: Command): Command =>
  command.option('--workspace <name>', 'the workspace', mainWorkspace);
