import type { InvitationData } from '../../contract/people/invitation.ts';
import type { KeyItem } from '../../contract/people/key-item.ts';
import type { KeyOwnersData } from '../../contract/people/key-owners.ts';
import type { NewKeyData } from '../../contract/people/new-key.ts';
import type { PeopleData } from '../../contract/people/people.ts';
import type { RemovalData } from '../../contract/people/removal.ts';

/** What became of a change, or why nothing did. */
export type Change<Data> =
  | { readonly kind: 'done'; readonly data: Data }
  | { readonly kind: 'missing' | 'refused'; readonly reason: string; readonly field: string | null };

interface InWorkspace {
  readonly workspace: number;
}

interface Addressed extends InWorkspace {
  readonly email: string;
}

/** People and keys of a workspace, and what is done with them, as far as this face knows. */
export interface AskPeople {
  people(workspace: number): Promise<PeopleData>;
  owners(asked: InWorkspace & { readonly search?: string | undefined }): Promise<KeyOwnersData>;
  invite(
    asked: Addressed & { readonly operator: boolean },
  ): Promise<Change<Omit<InvitationData, 'link'> & { readonly token: string }>>;
  withdraw(asked: Addressed): Promise<Change<RemovalData>>;
  /** `by` is who asks for it. */
  remove(asked: Addressed & { readonly by: string | null }): Promise<Change<RemovalData>>;
  keys(workspace: number): Promise<KeyItem[]>;
  createKey(
    asked: InWorkspace & {
      readonly owner: string;
      readonly name: string;
      readonly scopes: KeyItem['scopes'];
      readonly expires?: string | undefined;
    },
  ): Promise<Change<NewKeyData>>;
  /** By its id. */
  revokeKey(asked: InWorkspace & { readonly which: string }): Promise<Change<KeyItem>>;
}
