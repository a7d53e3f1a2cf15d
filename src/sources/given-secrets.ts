import { SourceError } from './source-error.ts';
import { type SecretsOf, type SourceKindName, sourceKinds } from './source-kinds.ts';
import type { OpenSource, Source } from './sources.ts';

/** Whether it sends by itself and signs what it sends, if it has a secret. */
export const isWebhook = (kind: SourceKindName) => sourceKinds[kind].usualEvery === null;

/** The one text that somebody gives of a source, as its kind keeps it; null for a webhook that is not signed. */
export function toSecrets(kind: SourceKindName, secret: string | null, email?: string): unknown {
  if (isWebhook(kind)) return secret === null ? {} : { signature: secret };
  if (kind === 'calcom-postgres') return { url: secret };
  return kind === 'calcom-api' ? { apiKey: secret } : { email, password: secret };
}

type Signed = SecretsOf<'calcom-webhook'>;

/**
 * Another secret. What the other side still signs with the one before is taken until that is forgotten. `before` is
 * null where nobody can open it any more.
 */
export function withSecret(
  { name, kind }: Pick<Source, 'name' | 'kind'>,
  before: OpenSource['secrets'] | null,
  { secret, email }: { readonly secret: string; readonly email?: string | undefined },
): unknown {
  if (!isWebhook(kind)) {
    const user = email ?? (before !== null && 'email' in before ? before.email : undefined);
    if (kind === 'nexudus-api' && user === undefined) {
      throw new SourceError(
        `What ${name} had cannot be opened, nor can its e-mail address: give --email, too.`,
      );
    }
    return toSecrets(kind, secret, user);
  }
  const { signature } = (before ?? {}) as Signed;
  if (signature === secret) throw new SourceError(`This is the secret of ${name} already.`);
  return signature === undefined ? { signature: secret } : { signature: secret, previous: signature };
}

export function withoutPrevious({ name, kind, secrets }: OpenSource): unknown {
  const { signature, previous } = secrets as Signed;
  if (!isWebhook(kind) || previous === undefined) {
    throw new SourceError(`${name} has no secret from before that could be forgotten.`);
  }
  return { signature };
}
