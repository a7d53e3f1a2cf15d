import { changeQuery } from '../address/address.ts';
import { Options } from '../parts/options.tsx';
import { Popover } from '../parts/popover.tsx';
import type { Basis } from '../view/use-view.ts';
import styles from './part.module.css';

const bases: readonly { readonly id: Basis; readonly label: string; readonly about: string }[] = [
  { id: 'createdAt', label: 'created', about: 'when they were booked' },
  { id: 'startTime', label: 'starting', about: 'when they take place' },
];

export function BasisPart({ basis }: { readonly basis: Basis }) {
  const label = bases.find(({ id }) => id === basis)?.label;
  return (
    <Popover label={label} name={`By which date: ${label}`} className={styles.part}>
      {(close) => (
        <Options
          label="By which date"
          options={bases}
          chosen={[basis]}
          onChoose={(id) => {
            changeQuery({ on: id === 'startTime' ? 'starts' : null });
            close();
          }}
        />
      )}
    </Popover>
  );
}
