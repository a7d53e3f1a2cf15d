import { useState } from 'react';
import type { KeyItem } from '../../../../src/contract/people/key-item.ts';
import type { NewKeyData } from '../../../../src/contract/people/new-key.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Fault, Field } from '../../parts/field.tsx';
import { Refusal } from '../../parts/refusal.tsx';
import { useSession } from '../../session/session.ts';
import { useSentForm } from '../../session/use-sent-form.ts';
import { Choice } from './choice.tsx';
import styles from './create-key-dialog.module.css';
import { NewKey } from './new-key.tsx';
import { OwnerField } from './owner-field.tsx';
import { change } from './use-people.ts';

const scopes: readonly (readonly [KeyItem['scopes'][number], string])[] = [
  ['read', 'asks for what its owner may see'],
  ['ingest', 'sends rows to /v1/import'],
  ['admin', 'manages sources, people and keys, whoever owns it'],
];

const lasting = [
  ['', 'Never'],
  ['30d', 'In 30 days'],
  ['90d', 'In 90 days'],
  ['365d', 'In a year'],
] as const;

/** Makes a key, and shows it this once. */
export function CreateKeyDialog({ onClose }: { readonly onClose: () => void }) {
  const { person } = useSession();
  const [owner, setOwner] = useState(person.email);
  const [made, setMade] = useState<NewKeyData | null>(null);
  const { sending, refusal, faultOf, onSubmit } = useSentForm(
    async (form) => {
      const expires = String(form.get('expires'));
      const body = {
        owner,
        name: String(form.get('name')),
        scopes: form.getAll('scopes'),
        ...(expires !== '' && { expires }),
      };
      setMade(await change<NewKeyData>('/v1/keys', { body }));
    },
    ['owner', 'name', 'scopes', 'expires'],
  );
  if (made !== null) return <NewKey made={made} onClose={onClose} />;
  return (
    <Dialog
      title="Create a key"
      onSubmit={onSubmit}
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button kind="main" type="submit" disabled={sending}>
            Create the key
          </Button>
        </>
      }
    >
      <Field label="Name" fault={faultOf('name')} hint="What it is for, such as: reports.">
        {(its) => <input {...its} name="name" autoComplete="off" maxLength={100} required />}
      </Field>
      <OwnerField owner={owner} fault={faultOf('owner')} onChoose={setOwner} />
      <fieldset className={styles.scopes}>
        <legend>Scopes</legend>
        {scopes.map(([scope, about]) => (
          <Choice
            key={scope}
            name="scopes"
            value={scope}
            label={scope}
            about={about}
            chosen={scope === 'read'}
          />
        ))}
        <Fault of={faultOf('scopes') && 'Choose at least one.'} />
      </fieldset>
      <Field label="Expires" fault={faultOf('expires')}>
        {(its) => (
          <select {...its} name="expires" defaultValue="90d">
            {lasting.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Refusal of={refusal} />
    </Dialog>
  );
}
