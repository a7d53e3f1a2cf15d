import { changeQuery } from '../../address/address.ts';
import { Link } from '../../address/link.tsx';
import { useFreshness } from '../../asking/freshness.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/states.tsx';
import { useSession } from '../../session/session.ts';
import grid from '../../style/grid.module.css';
import { presetChange } from '../../view/range.ts';
import type { View } from '../../view/use-view.ts';

/** What to do about a page of zeros: nothing was ever brought, the filters leave nothing, or the dates are too few. */
export function NothingFound({ filters, range }: Pick<View, 'filters' | 'range'>) {
  const { person } = useSession();
  const never = useFreshness('bookings')?.asOf === null;
  const wide = range.preset?.id === 'last-12-months';
  return (
    <div className={grid.whole}>
      {never ? (
        <Empty
          action={
            person.operator && (
              <Link to={{ page: 'sources', query: new URLSearchParams() }}>Connect a source</Link>
            )
          }
        >
          There are no bookings yet. They come from a Cal.com, once it is connected or a dump of it is
          imported. {!person.operator && 'An operator can do that.'}
        </Empty>
      ) : filters.length > 0 ? (
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
