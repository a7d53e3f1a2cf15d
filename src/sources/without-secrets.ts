import { secretsOfUrl } from './postgres-url.ts';
import { SourceError } from './source-error.ts';

/** Shorter ones would black out half of any sentence. */
const shortest = 4;

/** The same error, or one in its place that shows none of the secrets: drivers quote what they were given. */
export function withoutSecrets(error: unknown, secrets: unknown): unknown {
  const message = error instanceof Error ? error.message : String(error);
  const clean = shownTexts(secrets).reduce((text, secret) => text.replaceAll(secret, '***'), message);
  // Without the cause, which would carry what was taken out into a log.
  return clean === message ? error : new SourceError(clean);
}

function shownTexts(secrets: unknown): string[] {
  if (typeof secrets !== 'object' || secrets === null) return [];
  const given = Object.entries(secrets).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'email' ? [value] : [],
  );
  return [...given, ...given.flatMap(secretsOfUrl)]
    .filter((text) => text.length >= shortest)
    .sort((a, b) => b.length - a.length);
}
