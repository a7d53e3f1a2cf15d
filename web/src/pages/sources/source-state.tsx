import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { sourceMeaning } from '../../words/sources.ts';

const tones: Readonly<Record<SourceItem['state'], Tone>> = {
  ok: 'good',
  running: 'busy',
  new: 'quiet',
  late: 'warn',
  'broke off': 'warn',
  failing: 'bad',
};

export const SourceState = ({ is }: { readonly is: SourceItem['state'] }) => (
  <Mark tone={tones[is]} title={sourceMeaning(is)}>
    {is}
  </Mark>
);
