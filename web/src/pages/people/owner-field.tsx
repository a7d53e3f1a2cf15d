import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { KeyOwnersData } from '../../../../src/contract/people/key-owners.ts';
import { fetchData } from '../../asking/send.ts';
import fields from '../../parts/field.module.css';
import { Fault } from '../../parts/field.tsx';
import { Options } from '../../parts/options.tsx';
import { Popover } from '../../parts/popover.tsx';
import styles from './owner-field.module.css';

interface OwnerFieldProps {
  readonly owner: string;
  readonly fault: string | undefined;
  readonly onChoose: (email: string) => void;
}

/** As whom a key asks: found among all who may own one, by the server. */
export function OwnerField({ owner, fault, onChoose }: OwnerFieldProps) {
  const [search, setSearch] = useState('');
  const owners = useQuery({
    queryKey: ['key-owners', search],
    queryFn: ({ signal }) =>
      fetchData<KeyOwnersData>(
        `/v1/key-owners${search === '' ? '' : `?${new URLSearchParams({ search })}`}`,
        { signal },
      ),
  });
  const options = (owners.data?.owners ?? []).map(({ email, name }) =>
    name === null ? { id: email, label: email } : { id: email, label: name, about: email },
  );
  return (
    <div className={fields.field}>
      <span className={styles.label}>Owner</span>
      <Popover
        name={`Owner: ${owner}`}
        className={`${fields.control} ${styles.button}`}
        label={
          <>
            {owner}
            <ChevronDown size={16} aria-hidden="true" />
          </>
        }
      >
        {(close) => (
          <Options
            label="Who may own a key"
            options={options}
            chosen={[owner]}
            onSearch={setSearch}
            onChoose={(email) => {
              onChoose(email);
              close();
            }}
          />
        )}
      </Popover>
      <div className={fields.about}>
        <Fault of={fault} />
        <p>The key sees what its owner may see.</p>
      </div>
    </div>
  );
}
