import { useState } from 'react';
import type { KeyItem } from '../../../../src/contract/people/key-item.ts';
import { changeQuery, useAddress } from '../../address/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { DataTable } from '../../parts/data-table.tsx';
import { Empty } from '../../parts/states.tsx';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { keyColumns } from './key-columns.tsx';
import styles from './people-page.module.css';
import { RevokeDialog } from './remove-dialogs.tsx';
import { useKeys } from './use-people.ts';

/** The keys of the workspace; those that were revoked only where they are asked for. */
export function KeysCard() {
  const keys = useKeys();
  const { query } = useAddress();
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<KeyItem | null>(null);
  const all = query.get('keys') === 'all';
  return (
    <Card
      title="API keys"
      tools={
        <>
          <label className={styles.switch}>
            <input
              type="checkbox"
              checked={all}
              onChange={() => changeQuery({ keys: all ? null : 'all' }, 'replace')}
            />
            Show revoked ones
          </label>
          <Button kind="main" onClick={() => setCreating(true)}>
            Create a key
          </Button>
        </>
      }
    >
      <Answer to={keys} what="The keys" height={240}>
        {(data) => {
          const shown = data.filter(({ state }) => all || state !== 'revoked');
          return shown.length === 0 ? (
            <Empty>
              {data.length === 0
                ? 'There are no keys yet. A client that asks Kepi needs one.'
                : 'All keys are revoked.'}
            </Empty>
          ) : (
            <DataTable
              label="API keys"
              columns={keyColumns(setRevoking)}
              rows={shown}
              keyOf={({ id }) => id}
              folds
            />
          );
        }}
      </Answer>
      {creating && <CreateKeyDialog onClose={() => setCreating(false)} />}
      {revoking !== null && <RevokeDialog of={revoking} onClose={() => setRevoking(null)} />}
    </Card>
  );
}
