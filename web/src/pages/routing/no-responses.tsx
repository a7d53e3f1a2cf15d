import { changeQuery } from '../../address/address.ts';
import { Button } from '../../parts/button.tsx';
import { Empty } from '../../parts/states.tsx';
import { presetChange } from '../../view/range.ts';

/** Forms are there, and nobody filled one in. */
export const NoResponses = ({ filtered }: { readonly filtered: boolean }) =>
  filtered ? (
    <Empty action={<Button onClick={() => changeQuery({ f: null })}>Take the filters away</Button>}>
      No response of these dates fits the filters.
    </Empty>
  ) : (
    <Empty
      action={
        <Button onClick={() => changeQuery(presetChange('last-12-months'))}>Show the last 12 months</Button>
      }
    >
      No form of this scope was filled in in these dates.
    </Empty>
  );
