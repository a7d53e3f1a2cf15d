import type { KeyItem } from '../../../../src/contract/people/key-item.ts';
import { ConfirmDialog } from './confirm-dialog.tsx';
import { change, useKeys } from './use-people.ts';

interface OfProps {
  readonly email: string;
  readonly onClose: () => void;
}

export function RemovePersonDialog({ email, onClose }: OfProps) {
  const keys = useKeys();
  const open = (keys.data ?? []).filter(({ owner, state }) => owner === email && state === 'active');
  return (
    <ConfirmDialog
      title={`Remove ${email}?`}
      does="Remove"
      onConfirm={() => change(`/v1/people/${encodeURIComponent(email)}`, { method: 'DELETE' })}
      onClose={onClose}
    >
      <p>
        The login goes, whatever is open by it ends at once, and invitations to {email} are withdrawn.
        {open.length === 0
          ? ' There are no open keys to revoke.'
          : ` ${toKeysText(open)} revoked: clients that use ${open.length === 1 ? 'it' : 'them'} are refused from then on.`}
      </p>
      <p>
        A person of a source stays one there, and may be invited again. A key of Cal.com is revoked in
        Cal.com.
      </p>
    </ConfirmDialog>
  );
}

const toKeysText = (keys: readonly KeyItem[]) =>
  keys.length === 1
    ? `The open key “${keys[0]?.name}” is`
    : `${keys.length} open keys (${keys.map(({ name }) => `“${name}”`).join(', ')}) are`;

export const WithdrawDialog = ({ email, onClose }: OfProps) => (
  <ConfirmDialog
    title={`Withdraw the invitation of ${email}?`}
    does="Withdraw"
    onConfirm={() => change(`/v1/invitations/${encodeURIComponent(email)}`, { method: 'DELETE' })}
    onClose={onClose}
  >
    <p>The link that was sent cannot be followed any more. A login of this e-mail stays as it is.</p>
  </ConfirmDialog>
);

interface RevokeDialogProps {
  readonly of: KeyItem;
  readonly onClose: () => void;
}

export const RevokeDialog = ({ of: { id, name, owner, prefix }, onClose }: RevokeDialogProps) => (
  <ConfirmDialog
    title={`Revoke the key “${name}”?`}
    does="Revoke"
    onConfirm={() => change(`/v1/keys/${encodeURIComponent(id)}`, { method: 'DELETE' })}
    onClose={onClose}
  >
    <p>
      The key {prefix}… of {owner} is refused from now on, at once and for good. Another one can be made.
    </p>
  </ConfirmDialog>
);
