import { changeQuery } from '../../address/address.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/states.tsx';
import grid from '../../style/grid.module.css';
import { presetChange } from '../../view/range.ts';
import type { View } from '../../view/use-view.ts';

/** What to do about a page of zeros: the filters leave nothing, or the dates are too few. */
export function NothingFound({ filters, range }: Pick<View, 'filters' | 'range'>) {
  const wide = range.preset?.id === 'last-12-months';
  return (
    <div className={grid.whole}>
      {filters.length > 0 ? (
        <Empty action={<Button onClick={() => changeQuery({ f: null })}>Take the filters away</Button>}>
          The filters leave no booking in these dates.
        </Empty>
      ) : (
        <Empty
          action={
            wide ? undefined : (
              <Button onClick={() => changeQuery(presetChange('last-12-months'))}>
                Look at the last 12 months
              </Button>
            )
          }
        >
          There is no booking in these dates.
        </Empty>
      )}
    </div>
  );
}
