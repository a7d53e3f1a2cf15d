import { useState } from 'react';
import type { PeopleData } from '../../../../src/contract/people/people.ts';
import { Answer } from '../../parts/answer.tsx';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { type Column, DataTable } from '../../parts/data-table.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useSession } from '../../session/session.ts';
import { InvitationsTable } from './invitations-table.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import styles from './people-page.module.css';
import { RemovePersonDialog } from './remove-dialogs.tsx';
import { usePeople } from './use-people.ts';

type Login = PeopleData['people'][number];

/** Who may log in, and who is invited to. */
export function LoginsCard() {
  const people = usePeople();
  const [inviting, setInviting] = useState(false);
  const [removing, setRemoving] = useState<string | null>(null);
  const { person } = useSession();
  return (
    <Card
      title="People who may log in"
      tools={
        <Button kind="main" onClick={() => setInviting(true)}>
          Invite somebody
        </Button>
      }
    >
      <Answer to={people} what="The people" height={200}>
        {({ people: logins, invitations }) => (
          <>
            <DataTable
              label="People who may log in"
              columns={columnsFor(person.email, setRemoving)}
              rows={logins}
              keyOf={({ email }) => email}
              folds
            />
            {invitations.length > 0 && <InvitationsTable invitations={invitations} />}
          </>
        )}
      </Answer>
      {inviting && <InviteDialog onClose={() => setInviting(false)} />}
      {removing !== null && <RemovePersonDialog email={removing} onClose={() => setRemoving(null)} />}
    </Card>
  );
}

const columnsFor = (own: string, remove: (email: string) => void): readonly Column<Login>[] => [
  { id: 'email', label: 'E-mail', toCell: ({ email }) => <span className={styles.email}>{email}</span> },
  { id: 'name', label: 'Name', toCell: ({ name }) => name ?? '–' },
  { id: 'operator', label: 'Operator', toCell: ({ operator }) => (operator ? 'yes' : 'no') },
  { id: 'since', label: 'Since', toCell: ({ createdAt }) => <Moment at={createdAt} as="day" /> },
  {
    id: 'remove',
    label: 'Remove',
    unseen: true,
    numeric: true,
    toCell: ({ email }) =>
      email === own ? (
        <span className={styles.muted}>you</span>
      ) : (
        <button
          type="button"
          className={styles.act}
          aria-label={`Remove ${email}`}
          onClick={() => remove(email)}
        >
          Remove
        </button>
      ),
  },
];
