import type { Command } from 'commander';
import { replayErrand } from '../errands/replay-errand.ts';
import type { Options, Shell } from '../shell.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';

interface ReplayOptions extends Options {
  readonly workspace: string;
}

export function addReplayCommand(program: Command, shell: Shell): void {
  withWorkspace(
    storeLeaf(program, 'replay [source]', {
      about: 'makes records of all events that webhooks have brought, once more',
      example: 'kepi replay hook',
    }),
  ).action(async (name: string | undefined, options: ReplayOptions) => {
    const replayed = await shell.run(options, replayErrand, { workspace: options.workspace, name });
    const { events } = replayed;
    shell.answer(options, replayed, `${events.toLocaleString('en-US')} events were folded once more.`);
  });
}
