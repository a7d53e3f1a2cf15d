import type { Command } from 'commander';
import { keyCreate, keyList, keyRevoke } from '../errands/key-errands.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable, toTimeText } from '../text-table.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';

interface KeyOptions extends Options {
  readonly workspace: string;
}

interface NewKeyOptions extends KeyOptions {
  readonly user: string;
  readonly name: string;
  readonly scopes: string;
  readonly expires?: string;
}

export function addKeyCommands(program: Command, shell: Shell): void {
  const key = program.command('key').description('API keys');

  withWorkspace(
    storeLeaf(key, 'create', {
      about: 'makes a key and prints it, once, alone on the last line',
      example: 'kepi key create --user ann@example.com --name reports --expires 90d',
    }),
  )
    .requiredOption('--user <email>', 'as whom the key asks: a person of the workspace or a login')
    .requiredOption('--name <name>', 'what it is for')
    .option('--scopes <scopes>', 'what it may do: read, ingest, admin, with commas between', 'read')
    .option('--expires <when>', 'when it ends: 90d, 12h or a day such as 2027-01-01 (without it never)')
    .action(async (options: NewKeyOptions) => {
      const { workspace, user: owner, name, scopes, expires } = options;
      const made = await shell.run(options, keyCreate, { workspace, owner, name, scopes, expires });
      const until = made.expiresAt === null ? 'does not expire' : `expires at ${toTimeText(made.expiresAt)}`;
      const about = `Key ${made.id} "${made.name}" asks as ${made.owner}, may ${made.scopes.join(', ')}, ${until}.`;
      shell.answer(options, made, `${about}\nIt is shown only now:\n${made.key}`);
    });

  withWorkspace(
    storeLeaf(key, 'list', { about: 'lists the keys of a workspace', example: 'kepi key list --json' }),
  ).action(async (options: KeyOptions) => {
    const all = await shell.run(options, keyList, { workspace: options.workspace });
    const head = ['ID', 'PREFIX', 'NAME', 'OWNER', 'SCOPES', 'STATE', 'EXPIRES', 'LAST USED'];
    const rows = all.map((one) => [
      one.id,
      one.prefix,
      one.name,
      one.owner,
      one.scopes.join(','),
      one.state,
      toTimeText(one.expiresAt),
      toTimeText(one.lastUsedAt),
    ]);
    shell.answer(options, all, toTextTable(head, rows));
  });

  withWorkspace(
    storeLeaf(key, 'revoke <id-or-prefix>', {
      about: 'ends a key, at once and for good',
      example: 'kepi key revoke kepi_Ab3dEf',
    }),
  ).action(async (which: string, options: KeyOptions) => {
    const revoked = await shell.run(options, keyRevoke, { workspace: options.workspace, which });
    // A server that holds the store hears of it; those that share one look again after a while.
    const when = shell.config(options).store.kind === 'duckdb' ? 'any more' : 'from five seconds on';
    shell.answer(options, revoked, `Key ${revoked.id} "${revoked.name}" opens nothing ${when}.`);
  });
}
