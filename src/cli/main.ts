import { readFileSync } from 'node:fs';
import { Command, CommanderError } from 'commander';
import { addCopyCommand } from './commands/copy.ts';
import { addDemoCommand } from './commands/demo.ts';
import { addEraseCommand } from './commands/erase.ts';
import { addImportCommands } from './commands/import.ts';
import { addKeyCommands } from './commands/key.ts';
import { addServeCommand } from './commands/serve.ts';
import { addUserCommands } from './commands/user.ts';
import { addWorkspaceCommands } from './commands/workspace.ts';
import type { Effects } from './effects.ts';
import { toFailure } from './failure.ts';
import { Shell } from './shell.ts';

/** Done, failed, wrong use. */
type ExitCode = 0 | 1 | 2;

export async function run(args: readonly string[], effects: Effects): Promise<ExitCode> {
  try {
    await buildProgram(effects).parseAsync(args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError) return afterCommander(error, effects);
    const { message, code } = toFailure(error);
    effects.stderr.write(`${message}\n`);
    return code;
  }
}

function buildProgram(effects: Effects): Command {
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
  const shell = new Shell(effects);
  addServeCommand(program, shell);
  addImportCommands(program, shell);
  addDemoCommand(program, shell);
  addWorkspaceCommands(program, shell);
  addUserCommands(program, shell);
  addKeyCommands(program, shell);
  addCopyCommand(program, shell);
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
