import { useState } from 'react';
import type { PeopleData } from '../../../../src/contract/people/people.ts';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import styles from './people-page.module.css';
import { WithdrawDialog } from './remove-dialogs.tsx';

type Invitation = PeopleData['invitations'][number];

export function InvitationsTable({ invitations }: Pick<PeopleData, 'invitations'>) {
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  const columns: readonly Column<Invitation>[] = [
    { id: 'email', label: 'E-mail', toCell: ({ email }) => <span className={styles.email}>{email}</span> },
    { id: 'operator', label: 'Operator', toCell: ({ operator }) => (operator ? 'yes' : 'no') },
    { id: 'since', label: 'Invited', toCell: ({ createdAt }) => <Moment at={createdAt} /> },
    { id: 'until', label: 'Link ends', toCell: ({ expiresAt }) => <Moment at={expiresAt} /> },
    {
      id: 'withdraw',
      label: 'Withdraw',
      unseen: true,
      numeric: true,
      toCell: ({ email }) => (
        <button
          type="button"
          className={styles.act}
          aria-label={`Withdraw the invitation of ${email}`}
          onClick={() => setWithdrawing(email)}
        >
          Withdraw
        </button>
      ),
    },
  ];
  return (
    <>
      <h3 className={styles.below}>Open invitations</h3>
      <DataTable
        label="Open invitations"
        columns={columns}
        rows={invitations}
        keyOf={({ email }) => email}
        folds
      />
      {withdrawing !== null && <WithdrawDialog email={withdrawing} onClose={() => setWithdrawing(null)} />}
    </>
  );
}
