import { changeQuery } from '../address/address.ts';
import { Options } from '../parts/options.tsx';
import { Popover } from '../parts/popover.tsx';
import type { View } from '../view/use-view.ts';
import styles from './part.module.css';

export function ScopePart({ scope, scopes }: Pick<View, 'scope' | 'scopes'>) {
  if (scope === null) return null;
  return (
    <Popover label={scope.label} name={`Whose numbers: ${scope.label}`} className={styles.part}>
      {(close) => (
        <Options
          label="Whose numbers"
          options={scopes}
          chosen={[scope.id]}
          onChoose={(id) => {
            changeQuery({ scope: id });
            close();
          }}
        />
      )}
    </Popover>
  );
}
