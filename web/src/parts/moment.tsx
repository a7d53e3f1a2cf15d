import { useView } from '../view/use-view.ts';
import { toAgeText, toInstantText, toShortText } from '../words/dates.ts';
import { useNow } from './use-now.ts';

interface MomentProps {
  /** ISO 8601; null for never. */
  readonly at: string | null;
  readonly as?: 'age' | 'day';
}

/** When something was or will be; exactly so, and in which zone, on hover. */
export function Moment({ at, as = 'age' }: MomentProps) {
  const { zone } = useView();
  const now = useNow();
  if (at === null) return <>never</>;
  const day = { day: 'numeric', month: 'short', year: 'numeric' } as const;
  return (
    <time className="nowrap" dateTime={at} title={`${toInstantText(at, zone)} ${zone}`}>
      {as === 'age' ? toAgeText(new Date(at), now) : toShortText(at, zone, day)}
    </time>
  );
}
