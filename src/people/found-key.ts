import type { KeyScope } from './key-scopes.ts';

/** A key that opens, and as whom. */
export interface FoundKey {
  readonly keyId: string;
  readonly workspace: number;
  /** The e-mail as whom it asks; null for a key of the source. */
  readonly owner: string | null;
  /** His id in the source, null when he is no person of it. */
  readonly userId: number | null;
  readonly operator: boolean;
  readonly scopes: readonly KeyScope[];
  /** The first instant at which it opens no more; null is never. */
  readonly endsAt: number | null;
  /** Null also for a key whose use is not kept. */
  readonly lastUsedAt: number | null;
}

export const isOpen = ({ endsAt }: Pick<FoundKey, 'endsAt'>, now: number) => endsAt === null || now < endsAt;
