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
    { name: 'Last pull began', value: <Exactly at={source.lastStartedAt} /> },
    { name: 'Last pulled well', value: <Exactly at={source.lastSucceededAt} /> },
    {
      name: 'Next pull',
      definition: sourceMeaning('next pull'),
      value: source.nextPullAt === null ? 'not planned' : <Exactly at={source.nextPullAt} />,
    },
  ];
  return (
    <Facts
      facts={[
        {
          name: 'State',
          value: (
            <>
              <SourceState is={source.state} />
              <span className={styles.detail}>{sourceMeaning(source.state)}</span>
            </>
          ),
        },
        ...(source.lastError === null
          ? []
          : [{ name: 'Last error', value: <span className={styles.error}>{source.lastError}</span> }]),
        { name: 'As of', definition: sourceMeaning('as of'), value: <Exactly at={source.asOf} /> },
        ...(pulled ? pulls : []),
        {
          name: 'Events waiting',
          definition: sourceMeaning('waiting'),
          value: (
            <>
              {toNumberText(source.eventsWaiting)}
              {source.waitingSince !== null && (
                <span className={styles.detail}>
                  since <Exactly at={source.waitingSince} />
                </span>
              )}
            </>
          ),
        },
        {
          name: 'Nothing is missing',
          value: source.unprovable ?? 'can be proved: it can be asked again, and what was lost shows',
        },
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
