import { useState } from 'react';
import type { InvitationData } from '../../../../src/contract/people/invitation.ts';
import { Button } from '../../parts/button.tsx';
import { CopyText } from '../../parts/copy-text.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSentForm } from '../../session/use-sent-form.ts';
import { useView } from '../../view/use-view.ts';
import { toInstantText } from '../../words/dates.ts';
import { Choice } from './choice.tsx';
import { change } from './use-people.ts';

/** Makes a link to a page where a password is set, and shows it this once. */
export function InviteDialog({ onClose }: { readonly onClose: () => void }) {
  const [made, setMade] = useState<InvitationData | null>(null);
  const { sending, refusal, faultOf, onSubmit } = useSentForm(
    async (form) => {
      const body = { email: String(form.get('email')).trim(), operator: form.has('operator') };
      setMade(await change<InvitationData>('/v1/invitations', { body }));
    },
    ['email'],
  );
  if (made !== null) return <Invited made={made} onClose={onClose} />;
  return (
    <Dialog
      title="Invite somebody"
      onSubmit={onSubmit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={sending}>
            Make the link
          </Button>
        </>
      }
    >
      <Field
        label="E-mail"
        fault={faultOf('email')}
        hint="With the e-mail of a Cal.com user or a coworker, one sees what that person may see."
      >
        {(its) => <input {...its} name="email" type="email" autoComplete="off" required />}
      </Field>
      <Choice
        name="operator"
        label="Operator"
        about="sees everything, and manages sources, people and keys"
      />
      <Refusal of={refusal} />
    </Dialog>
  );
}

interface InvitedProps {
  readonly made: InvitationData;
  readonly onClose: () => void;
}

function Invited({ made: { email, link, expiresAt, operator }, onClose }: InvitedProps) {
  const { zone } = useView();
  return (
    <Dialog
      title={`A link for ${email}`}
      onClose={onClose}
      actions={
        <Button kind="main" onClick={onClose}>
          Done
        </Button>
      }
    >
      <p>
        Send it to {email}, who sets a password there{operator ? ' and becomes an operator' : ''}. It is good
        once, until {toInstantText(expiresAt, zone)} ({zone}), and is shown only now.
      </p>
      <CopyText what="the link" text={link} />
    </Dialog>
  );
}
