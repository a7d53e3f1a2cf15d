import { Options } from '../../parts/options.tsx';
import { Popover } from '../../parts/popover.tsx';
import styles from './attendance.module.css';
import { type placeOf, places } from './attendance-words.ts';
import { PlaceSign } from './place-sign.tsx';

interface PlaceChoiceProps {
  readonly place: ReturnType<typeof placeOf>;
  /** Whose, and which day. */
  readonly name: string;
  readonly onChoose: (value: number) => void;
}

/** Where somebody is, to be changed. */
export const PlaceChoice = ({ place, name, onChoose }: PlaceChoiceProps) => (
  <Popover
    label={<PlaceSign place={place} />}
    name={`${name}: ${place.label}. Change it.`}
    className={styles.choice}
  >
    {(close) => (
      <Options
        label={`${name}, every week`}
        options={places.map(({ id, label }) => ({ id, label }))}
        chosen={[place.id]}
        onChoose={(id) => {
          const chosen = places.find((one) => one.id === id);
          if (chosen !== undefined && chosen.id !== place.id) onChoose(chosen.value);
          close();
        }}
      />
    )}
  </Popover>
);
