import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import { type Fact, Facts } from '../../parts/facts.tsx';
import { Moment } from '../../parts/moment.tsx';
import { useView } from '../../view/use-view.ts';
import { toInstantText } from '../../words/dates.ts';
import { toNumberText } from '../../words/numbers.ts';
import { sourceMeaning } from '../../words/sources.ts';
import styles from './source-panel.module.css';
import { SourceState } from './source-state.tsx';

/** All that is known of how a source is. */
export function SourceFacts({ source }: { readonly source: SourceItem }) {
  const pulled = source.every !== null;
  const pulls: readonly Fact[] = [
    ['Last pull began', <Exactly key="began" at={source.lastStartedAt} />],
    ['Last pulled well', <Exactly key="well" at={source.lastSucceededAt} />],
    [
      'Next pull',
      source.nextPullAt === null ? 'not planned' : <Exactly key="next" at={source.nextPullAt} />,
      sourceMeaning('next pull'),
    ],
  ];
  const state = (
    <>
      <SourceState is={source.state} />
      <span className={styles.detail}>{sourceMeaning(source.state)}</span>
    </>
  );
  const waiting = (
    <>
      {toNumberText(source.eventsWaiting)}
      {source.waitingSince !== null && (
        <span className={styles.detail}>
          since <Exactly at={source.waitingSince} />
        </span>
      )}
    </>
  );
  return (
    <Facts
      stacked
      of={[
        ['State', state],
        ['Last error', source.lastError && <span className={styles.error}>{source.lastError}</span>],
        ['As of', <Exactly key="as-of" at={source.asOf} />, sourceMeaning('as of')],
        ...(pulled ? pulls : []),
        ['Events waiting', waiting, sourceMeaning('waiting')],
        [
          'Nothing is missing',
          source.unprovable ?? 'can be proved: it can be asked again, and what was lost shows',
        ],
      ]}
    />
  );
}

function Exactly({ at }: { readonly at: string | null }) {
  const { zone } = useView();
  if (at === null) return <>never</>;
  return (
    <>
      {toInstantText(at, zone)}
      <span className={styles.detail}>
        <Moment at={at} />
      </span>
    </>
  );
}
