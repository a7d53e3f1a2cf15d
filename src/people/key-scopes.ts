import { PeopleError } from './people-error.ts';

const keyScopes = ['read', 'ingest', 'admin'] as const;
export type KeyScope = (typeof keyScopes)[number];

const isScope = (word: string): word is KeyScope => keyScopes.some((scope) => scope === word);

/** `read,ingest`, in whatever order; each once. */
export function parseScopes(text: string): KeyScope[] {
  const words = text.split(',').map((word) => word.trim());
  const unknown = words.find((word) => !isScope(word));
  if (unknown !== undefined) {
    throw new PeopleError(`There is no scope ${JSON.stringify(unknown)}; allowed: ${keyScopes.join(', ')}.`, {
      field: 'scopes',
    });
  }
  return keyScopes.filter((scope) => words.includes(scope));
}
