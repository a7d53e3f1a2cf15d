import type { Command } from 'commander';
import { userAdd, userList, userPassword } from '../errands/user-errands.ts';
import { readPassword } from '../read-password.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable, toTimeText } from '../text-table.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';

interface UserOptions extends Options {
  readonly workspace: string;
  readonly operator?: true;
}

export function addUserCommands(program: Command, shell: Shell): void {
  const user = program.command('user').description('people who may log in');
  const password = async () => [Buffer.from(await readPassword(shell.effects))];

  withWorkspace(
    storeLeaf(user, 'add <email>', {
      about: 'makes a login; its password is asked for, or read as one line from standard input',
      example: 'kepi user add --operator ann@example.com',
    }),
  )
    .option('--operator', 'may see everything in the workspace and manage its sources, people and keys')
    .action(async (email: string, options: UserOptions) => {
      shell.config(options);
      const body = await password();
      const input = { workspace: options.workspace, email, operator: options.operator === true };
      const added = await shell.run(options, userAdd, input, () => streamOf(body));
      shell.answer(options, added, `${added.email} may log in${added.operator ? ', as an operator' : ''}.`);
    });

  withWorkspace(
    storeLeaf(user, 'list', { about: 'lists the logins of a workspace', example: 'kepi user list' }),
  ).action(async (options: UserOptions) => {
    const all = await shell.run(options, userList, { workspace: options.workspace });
    const rows = all.map((login) => [
      login.email,
      login.operator ? 'yes' : 'no',
      toTimeText(login.createdAt),
    ]);
    shell.answer(options, all, toTextTable(['E-MAIL', 'OPERATOR', 'SINCE'], rows));
  });

  storeLeaf(user, 'password <email>', {
    about: 'gives a login another password, asked for or read as one line from standard input',
    example: 'kepi user password ann@example.com < password.txt',
  }).action(async (email: string, options: UserOptions) => {
    shell.config(options);
    const body = await password();
    const changed = await shell.run(options, userPassword, { email }, () => streamOf(body));
    shell.answer(options, changed, `${changed.email} has another password.`);
  });
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
