import { changeQuery } from '../address/address.ts';
import { Options } from '../parts/options.tsx';
import { Popover } from '../parts/popover.tsx';
import { ownZone } from '../view/use-view.ts';
import styles from './part.module.css';

const zones = [...new Set([ownZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({
  id: zone,
  label: zone.replaceAll('_', ' '),
}));

export function ZonePart({ zone }: { readonly zone: string }) {
  return (
    <Popover label={zone.replaceAll('_', ' ')} name={`Time zone: ${zone}`} className={styles.part}>
      {(close) => (
        <Options
          label="Time zone"
          options={zones}
          chosen={[zone]}
          onChoose={(id) => {
            changeQuery({ zone: id });
            close();
          }}
        />
      )}
    </Popover>
  );
}
