import { randomBytes } from 'node:crypto';
import { sourceSecretVariable } from '../config/settings.ts';
import { isWebhook } from '../sources/given-secrets.ts';
import type { SourceKindName } from '../sources/source-kinds.ts';
import { CliError, WrongUse } from './cli-error.ts';
import type { Effects } from './effects.ts';
import { readSecretLine } from './read-secret.ts';

export interface SecretFlags {
  readonly generateSecret?: true;
  /** False for a webhook that is not signed. */
  readonly signature?: boolean;
}

/** Null for a webhook that is not signed. */
interface GivenSecret {
  readonly secret: string | null;
  /** Made here, so that somebody has to be told. */
  readonly generated: boolean;
}

const called: Readonly<Record<SourceKindName, string>> = {
  'calcom-postgres': 'Postgres URL',
  'calcom-api': 'API key',
  'nexudus-api': 'password',
  'calcom-webhook': 'webhook secret',
  'nexudus-webhook': 'webhook secret',
};

/** Wrong use is told before anybody is asked for a secret. */
export function refuseMixedFlags(kind: SourceKindName, { generateSecret, signature = true }: SecretFlags) {
  if (!isWebhook(kind) && (generateSecret || !signature)) {
    throw new WrongUse(`--generate-secret and --no-signature are for webhooks; ${kind} is pulled.`);
  }
  if (generateSecret && !signature) throw new WrongUse('Give --generate-secret or --no-signature, not both.');
}

/** From the environment, else asked for on a terminal, else one line of standard input; never from a flag. */
export async function readSourceSecret(
  effects: Effects,
  kind: SourceKindName,
  { generateSecret, signature = true }: SecretFlags,
): Promise<GivenSecret> {
  if (!signature) return { secret: null, generated: false };
  if (generateSecret) return { secret: randomBytes(32).toString('base64url'), generated: true };
  const inEnvironment = effects.env[sourceSecretVariable]?.trim() ?? '';
  if (inEnvironment !== '') return { secret: inEnvironment, generated: false };
  const what = called[kind];
  const question = `${what[0]?.toUpperCase()}${what.slice(1)}`;
  const secret = (await readSecretLine(effects, question, what)).trim();
  if (secret !== '') return { secret, generated: false };
  const more = isWebhook(kind)
    ? ', have one made with --generate-secret, or take what is not signed with --no-signature'
    : '';
  throw new CliError(
    `No ${what}: give it as one line of standard input or in ${sourceSecretVariable}${more}.`,
  );
}
