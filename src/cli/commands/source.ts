import { type Command, Option } from 'commander';
import { type SourceKindName, sourceKindNames, sourceKinds } from '../../sources/source-kinds.ts';
import { WrongUse } from '../cli-error.ts';
import { parseEvery, toEveryText } from '../duration.ts';
import { sourceAdd, sourceFind, sourceList, sourceRemove, sourceSecret } from '../errands/source-errands.ts';
import { readSourceSecret, refuseMixedFlags, type SecretFlags } from '../read-source-secret.ts';
import type { Options, Shell } from '../shell.ts';
import { toTextTable, toTimeText } from '../text-table.ts';
import { storeLeaf, withWorkspace } from './leaf.ts';
import { addSourceStatusCommand } from './source-status.ts';

interface AddOptions extends Options, SecretFlags {
  readonly workspace: string;
  readonly kind: SourceKindName;
  readonly baseUrl?: string;
  readonly every?: string;
  readonly email?: string;
}

interface SecretOptions extends Options, SecretFlags {
  readonly email?: string;
  readonly forgetPrevious?: true;
}

const oneLine = (secret: string | null) =>
  async function* () {
    if (secret !== null) yield Buffer.from(secret);
  };

export function addSourceCommands(program: Command, shell: Shell): void {
  const source = program.command('source').description('what bookings and records come from by themselves');
  addAddCommand(source, shell);
  addSecretCommand(source, shell);
  addSourceStatusCommand(source, shell);

  withWorkspace(
    storeLeaf(source, 'list', { about: 'lists the sources of a workspace', example: 'kepi source list' }),
  ).action(async (options: AddOptions) => {
    const all = await shell.run(options, sourceList, { workspace: options.workspace });
    const rows = all.map((one) => [one.name, one.kind, toEveryText(one.every), toTimeText(one.createdAt)]);
    shell.answer(options, all, toTextTable(['NAME', 'KIND', 'EVERY', 'SINCE'], rows));
  });

  storeLeaf(source, 'remove <name>', {
    about: 'takes a source and its secrets away; what it has brought stays',
    example: 'kepi source remove cal',
  }).action(async (name: string, options: Options) => {
    const removed = await shell.run(options, sourceRemove, { name });
    shell.answer(options, removed, `${removed.name} is followed no more; what it has brought stays.`);
  });
}

function addAddCommand(source: Command, shell: Shell): void {
  withWorkspace(
    storeLeaf(source, 'add <name>', {
      about:
        'connects a source; its secret is asked for, read as one line from standard input, or taken from KEPI_SOURCE_SECRET',
      example: 'kepi source add cal --kind calcom-postgres --every 5m < postgres-url.txt',
    }),
  )
    .addOption(new Option('--kind <kind>', 'what it is').choices(sourceKindNames).makeOptionMandatory())
    .option('--base-url <url>', 'of an API: where it is (without it that of the vendor)')
    .option('--every <time>', 'of what is pulled: how often, 10s to 7d (without it 5m)')
    .option('--email <email>', 'of nexudus-api: the user whose password is asked for')
    .option('--generate-secret', 'of a webhook: makes the secret and prints it, once, alone on the last line')
    .option('--no-signature', 'of a webhook: has no secret, and takes what anybody sends')
    .action(async (name: string, options: AddOptions) => {
      const { kind, workspace, baseUrl, email } = options;
      refuseOptions(options);
      refuseMixedFlags(kind, options);
      const every = options.every === undefined ? undefined : parseEvery('--every', options.every);
      shell.config(options);
      const { secret, generated } = await readSourceSecret(shell.effects, kind, options);
      const settings = baseUrl === undefined ? {} : { baseUrl };
      const input = { workspace, name, kind, settings, email, every, signed: secret !== null };
      const added = await shell.run(options, sourceAdd, input, oneLine(secret));
      const { public: reachable, ...shown } = added;
      if (shown.webhook !== null && !reachable)
        shell.note('The address is for this machine; KEPI_PUBLIC_URL makes one for others.');
      if (shown.unprovable !== null) shell.note(`What it brings ${shown.unprovable}.`);
      const words =
        shown.webhook === null
          ? `${name} is pulled every ${toEveryText(shown.every)} while a server runs; "kepi sync ${name}" pulls now.`
          : `${name} takes what is sent to ${shown.webhook}${secret === null ? ', from anybody who knows it' : ''}`;
      const last = generated ? `\nIts secret is shown only now:\n${secret}` : '';
      shell.answer(options, generated ? { ...shown, secret } : shown, `${words}${last}`);
    });
}

function refuseOptions({ kind, baseUrl, every, email }: AddOptions): void {
  if (baseUrl !== undefined && !kind.endsWith('-api')) throw new WrongUse(`${kind} takes no --base-url.`);
  if (every !== undefined && sourceKinds[kind].usualEvery === null) {
    throw new WrongUse(`${kind} takes no --every: it sends by itself.`);
  }
  if ((email !== undefined) !== (kind === 'nexudus-api')) {
    throw new WrongUse(
      email === undefined ? `${kind} needs --email, whose password it is.` : `${kind} takes no --email.`,
    );
  }
}

function addSecretCommand(source: Command, shell: Shell): void {
  storeLeaf(source, 'secret <name>', {
    about: 'gives a source another secret, read as for "source add"; of a webhook the one before stays valid',
    example: 'kepi source secret cal-hook --generate-secret',
  })
    .option(
      '--email <email>',
      'of nexudus-api: the user, when it is another or the one before cannot be opened',
    )
    .option('--generate-secret', 'of a webhook: makes it and prints it, once, alone on the last line')
    .option('--forget-previous', 'of a webhook: the secret from before is valid no more')
    .action(async (name: string, options: SecretOptions) => {
      const { forgetPrevious = false, email } = options;
      if (forgetPrevious && options.generateSecret) {
        throw new WrongUse('Give --generate-secret or --forget-previous, not both.');
      }
      const { kind } = await shell.run(options, sourceFind, { name });
      if (email !== undefined && kind !== 'nexudus-api') throw new WrongUse(`${kind} takes no --email.`);
      refuseMixedFlags(kind, options);
      const nothing = { secret: null, generated: false };
      const { secret, generated } = forgetPrevious
        ? nothing
        : await readSourceSecret(shell.effects, kind, options);
      const changed = await shell.run(
        options,
        sourceSecret,
        { name, email, forgetPrevious },
        oneLine(secret),
      );
      const previous = changed.keepsPrevious
        ? `; the one before stays valid until "kepi source secret ${name} --forget-previous"`
        : '';
      const words = forgetPrevious
        ? `${name} takes only its own secret now.`
        : `${name} has another secret${previous}.`;
      const last = generated ? `\nIt is shown only now:\n${secret}` : '';
      shell.answer(options, generated ? { ...changed, secret } : changed, `${words}${last}`);
    });
}
