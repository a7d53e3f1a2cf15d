import { ChevronLeft, ChevronRight } from 'lucide-react';
import { changeQuery } from '../address/address.ts';
import { Options } from '../parts/options.tsx';
import { Popover } from '../parts/popover.tsx';
import { daysChange, presetChange, presets, type Range, stepped } from '../view/range.ts';
import { toRangeText } from '../words/dates.ts';
import { isDay } from '../words/days.ts';
import styles from './part.module.css';

export function RangePart({ range }: { readonly range: Range }) {
  const dates = toRangeText(range.first, range.last);
  const label = range.preset?.label ?? dates;
  return (
    <span className={styles.range}>
      <Popover label={label} name={`Dates: ${label}, ${dates}`} className={styles.part}>
        {(close) => (
          <>
            <Options
              label="Dates"
              options={presets}
              chosen={range.preset === null ? [] : [range.preset.id]}
              onChoose={(id) => {
                changeQuery(presetChange(id));
                close();
              }}
            />
            <OwnDates range={range} />
          </>
        )}
      </Popover>
      {range.preset !== null && <span className={styles.quiet}>{dates}</span>}
      <button
        type="button"
        className={styles.step}
        aria-label="The period before"
        title="The period before: ["
        data-key="["
        onClick={() => changeQuery(daysChange(stepped(range, -1)))}
      >
        <ChevronLeft size={16} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.step}
        aria-label="The period after"
        title="The period after: ]"
        data-key="]"
        onClick={() => changeQuery(daysChange(stepped(range, 1)))}
      >
        <ChevronRight size={16} aria-hidden="true" />
      </button>
    </span>
  );
}

/** Each end moves the other along where they would cross. */
function OwnDates({ range: { first, last } }: { readonly range: Range }) {
  const choose = (days: { readonly first: string; readonly last: string }) => {
    if (isDay(days.first) && isDay(days.last)) changeQuery(daysChange(days), 'replace');
  };
  return (
    <div className={styles.days}>
      <label>
        From
        <input
          type="date"
          value={first}
          min="1970-01-01"
          max="2199-12-31"
          onChange={({ target: { value } }) => choose({ first: value, last: value > last ? value : last })}
        />
      </label>
      <label>
        To
        <input
          type="date"
          value={last}
          min="1970-01-01"
          max="2199-12-31"
          onChange={({ target: { value } }) => choose({ first: value < first ? value : first, last: value })}
        />
      </label>
    </div>
  );
}
