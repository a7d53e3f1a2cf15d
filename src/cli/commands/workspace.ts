import type { Command } from 'commander';
import { workspaceAdd, workspaceList } from '../errands/workspace-errands.ts';
import type { Options, Shell } from '../shell.ts';
import { storeLeaf } from './leaf.ts';

export function addWorkspaceCommands(program: Command, shell: Shell): void {
  const workspace = program
    .command('workspace')
    .description("workspaces: each holds one business's data, and nothing reaches across");

  storeLeaf(workspace, 'add <name>', {
    about: 'makes a workspace',
    example: 'kepi workspace add berlin',
  }).action(async (name: string, options: Options) => {
    const added = await shell.run(options, workspaceAdd, { name });
    shell.answer(options, added, `Workspace ${added.name} is there.`);
  });

  storeLeaf(workspace, 'list', {
    about: 'lists the workspaces',
    example: 'kepi workspace list',
  }).action(async (options: Options) => {
    const all = await shell.run(options, workspaceList, {});
    shell.answer(options, all, all.map(({ name }) => name).join('\n'));
  });
}
