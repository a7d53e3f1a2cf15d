import { changeQuery } from '../../address/address.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/states.tsx';
import { presetChange } from '../../view/range.ts';
import type { View } from '../../view/use-view.ts';

const widest = 'last-12-months';

/** Forms are there, and nobody filled one in. */
export function NoResponses({ filters, range }: Pick<View, 'filters' | 'range'>) {
  if (filters.length > 0) {
    return (
      <Empty action={<Button onClick={() => changeQuery({ f: null })}>Take the filters away</Button>}>
        No response of these dates fits the filters.
      </Empty>
    );
  }
  const wider = range.preset?.id !== widest && (
    <Button onClick={() => changeQuery(presetChange(widest))}>Look at the last 12 months</Button>
  );
  return <Empty action={wider}>Nobody filled in a form of this scope in these dates.</Empty>;
}
