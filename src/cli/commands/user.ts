import type { Command } from 'commander';
import { userAdd, userInvite, userList, userPassword, userRemove } from '../errands/user-errands.ts';
import { readPassword } from '../read-password.ts';
import { toClientAddress } from '../serving/client-address.ts';
import { withSettings } from '../setting-options.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable, toTimeText } from '../text-table.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';

interface UserOptions extends Options {
  readonly workspace: string;
  readonly operator?: true;
  readonly invitation?: true;
}

const operatorMay = 'may see everything in the workspace and manage its sources, people and keys';

export function addUserCommands(program: Command, shell: Shell): void {
  const user = program.command('user').description('people who may log in');
  const password = async () => [Buffer.from(await readPassword(shell.effects))];

  withWorkspace(
    storeLeaf(user, 'add <email>', {
      about: 'makes a login; its password is asked for, or read as one line from standard input',
      example: 'kepi user add --operator ann@example.com',
    }),
  )
    .option('--operator', operatorMay)
    .action(async (email: string, options: UserOptions) => {
      shell.config(options);
      const body = await password();
      const input = { workspace: options.workspace, email, operator: options.operator === true };
      const added = await shell.run(options, userAdd, input, () => streamOf(body));
      shell.answer(options, added, `${added.email} may log in${added.operator ? ', as an operator' : ''}.`);
    });

  withSettings(
    withWorkspace(
      storeLeaf(user, 'invite <email>', {
        about: 'prints a link to a page where one sets a password; it is good once, for three days',
        example: 'kepi user invite ann@example.com',
      }),
    ),
    ['publicUrl', 'host', 'port'],
  )
    .option('--operator', operatorMay)
    .action(async (email: string, options: UserOptions) => {
      const { publicUrl, host, port } = shell.config(options);
      const input = { workspace: options.workspace, email, operator: options.operator === true };
      const { token, ...invited } = await shell.run(options, userInvite, input);
      const link = `${publicUrl ?? toClientAddress(host, port)}/invitation/${token}`;
      if (publicUrl === undefined)
        shell.note('The link is for this machine; KEPI_PUBLIC_URL makes one for others.');
      const about = `${invited.email} sets a password there${invited.operator ? ', as an operator' : ''}, once, until ${toTimeText(invited.expiresAt)}.`;
      shell.answer(options, { ...invited, link }, `${about}\nIt is shown only now:\n${link}`);
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
    about: 'gives a login or a coworker another password, asked for or read as one line from standard input',
    example: 'kepi user password ann@example.com < password.txt',
  }).action(async (email: string, options: UserOptions) => {
    shell.config(options);
    const body = await password();
    const changed = await shell.run(options, userPassword, { email }, () => streamOf(body));
    shell.answer(
      options,
      changed,
      `${changed.email} has another password; whoever was logged in by the old one is out.`,
    );
  });

  withWorkspace(
    storeLeaf(user, 'remove <email>', {
      about:
        'takes the login of somebody away, with invitations and keys; of somebody invited the invitation',
      example: 'kepi user remove ann@example.com',
    }),
  )
    .option('--invitation', 'the invitation alone; a login stays as it is')
    .action(async (email: string, options: UserOptions) => {
      const input = { workspace: options.workspace, email, invitation: options.invitation === true };
      const removed = await shell.run(options, userRemove, input);
      const keys = removed.revokedKeys === 1 ? '1 key was' : `${removed.revokedKeys} keys were`;
      shell.answer(
        options,
        removed,
        removed.removed === 'login'
          ? `${removed.email} may not log in any more; ${keys} revoked.`
          : `The invitation of ${removed.email} is withdrawn.`,
      );
    });
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}
