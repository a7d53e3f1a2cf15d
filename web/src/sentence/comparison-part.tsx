import { changeQuery } from '../address/address.ts';
import { Options } from '../parts/options.tsx';
import { Popover } from '../parts/popover.tsx';
import { comparisons } from '../view/comparison.ts';
import type { View } from '../view/use-view.ts';
import styles from './part.module.css';

export function ComparisonPart({ comparison }: Pick<View, 'comparison'>) {
  const label = comparisons.find(({ id }) => id === comparison)?.label;
  return (
    <Popover label={label} name={`Comparison: ${label}`} className={styles.part}>
      {(close) => (
        <Options
          label="Comparison"
          options={comparisons}
          chosen={[comparison]}
          onChoose={(id) => {
            changeQuery({ compare: id === 'previous' ? null : id });
            close();
          }}
        />
      )}
    </Popover>
  );
}
