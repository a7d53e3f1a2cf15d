import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import type { Connector } from '../ingest/connector.ts';
import { connectors } from '../ingest/connectors.ts';
import { addCopyCommand } from './commands/copy.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addDoctorCommand } from './commands/doctor.ts';
import { addEraseCommand } from './commands/erase.ts';
import { addImportCommands } from './commands/import.ts';
import { addKeyCommands } from './commands/key.ts';
import { addReplayCommand } from './commands/replay.ts';
import { addServeCommand } from './commands/serve.ts';
import { addSourceCommands } from './commands/source.ts';
import { addSyncCommand } from './commands/sync.ts';
import { addUserCommands } from './commands/user.ts';
import { addWorkspaceCommands } from './commands/workspace.ts';
import type { Effects } from './effects.ts';
import { toFailure } from './failure.ts';
import { Shell } from './shell.ts';

/** Done, failed, wrong use. */
type ExitCode = 0 | 1 | 2;

export async function run(
  args: readonly string[],
  effects: Effects,
  pulled: readonly Connector[] = connectors,
): Promise<ExitCode> {
  try {
    await buildProgram(effects, pulled).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return afterCommander(error, effects);
    const { message, code } = toFailure(error);
    effects.stderr.write(`${message}\n`);
    return code;
  }
}

function buildProgram(effects: Effects, pulled: readonly Connector[]): Command {
  const { stdout, stderr } = effects;
  const program = new Command('kepi')
    .description('An open, self-hosted KPI server for bookings.')
    .version(readVersion(), '-V, --version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError()
    .configureHelp({ helpWidth: stdout.columns ?? 100 })
    .configureOutput({
      writeOut: (text) => void stdout.write(text),
      writeErr: (text) => void stderr.write(text),
      outputError: () => {},
    })
    .addHelpText('after', '\nExample:\n  $ kepi serve --demo');
  const shell = new Shell(effects, pulled);
  addServeCommand(program, shell);
  addImportCommands(program, shell);
  addSourceCommands(program, shell);
  addSyncCommand(program, shell);
  addReplayCommand(program, shell);
  addDemoCommand(program, shell);
  addWorkspaceCommands(program, shell);
  addUserCommands(program, shell);
  addKeyCommands(program, shell);
  addCopyCommand(program, shell);
  addDoctorCommand(program, shell);
  addEraseCommand(program, shell);
  return program;
}

function afterCommander({ code, exitCode, message }: CommanderError, { stderr }: Effects): ExitCode {
  if (exitCode === 0) return 0;
  // Help in place of a missing command has said everything.
  if (code !== 'commander.help') stderr.write(`${message.replace(/^error: /, '').replace(/\n/g, ' ')}\n`);
  return 2;
}

function readVersion(): string {
  const description = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(description) as { version: string }).version;
}
