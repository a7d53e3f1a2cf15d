import type { SourceItem } from '../../../../src/contract/sources/source-item.ts';
import { useAddress } from '../../address/address.ts';
import { Page } from '../../frame/page.tsx';
import { Answer } from '../../parts/answer.tsx';
import { Card } from '../../parts/card.tsx';
import { Freshness } from '../../sentence/freshness.tsx';
import { PlainPart } from '../../sentence/plain-part.tsx';
import { Sentence } from '../../sentence/sentence.tsx';
import { ZonePart } from '../../sentence/zone-part.tsx';
import { useSession } from '../../session/session.ts';
import { useView } from '../../view/use-view.ts';
import { ConnectCard } from './connect-card.tsx';
import { DumpPanel } from './dump-panel.tsx';
import { DumpsCard } from './dumps-card.tsx';
import { SourcePanel } from './source-panel.tsx';
import { SourceRow } from './source-row.tsx';
import { useRejectedRows, useSources } from './use-sources.ts';

export function SourcesPage() {
  const { workspace } = useSession();
  const { zone } = useView();
  const { query } = useAddress();
  const sources = useSources();
  const rejected = useRejectedRows({ limit: 1 });
  const name = query.get('source');
  const all = sources.data ?? [];
  const opened = all.find((one) => one.name === name);
  const dumps = (rejected.data?.sources ?? []).filter((dump) => all.every((one) => one.name !== dump.name));

  return (
    <>
      <Sentence title="Sources" aside={<Freshness />}>
        <PlainPart leads>Sources of {workspace}</PlainPart>
        {sources.data !== undefined && <PlainPart>{toHowTheyAre(all)}</PlainPart>}
        <ZonePart zone={zone} />
      </Sentence>
      <Page>
        {all.length > 0 || sources.data === undefined ? (
          <Card title="Connected">
            <Answer to={sources} what="The sources" height={240}>
              {(rows) => (
                <ul>
                  {rows.map((source) => (
                    <SourceRow key={source.name} source={source} />
                  ))}
                </ul>
              )}
            </Answer>
          </Card>
        ) : null}
        {sources.data !== undefined && dumps.length > 0 && <DumpsCard dumps={dumps} />}
        {sources.data !== undefined && (
          <ConnectCard title={all.length === 0 ? 'Nothing is connected yet' : 'Connect another source'} />
        )}
      </Page>
      {opened !== undefined && <SourcePanel source={opened} />}
      {name !== null && opened === undefined && sources.data !== undefined && <DumpPanel name={name} />}
    </>
  );
}

/** 4 connected, 2 ok, 1 failing */
function toHowTheyAre(sources: readonly SourceItem[]): string {
  if (sources.length === 0) return 'nothing is connected';
  const counts = new Map<string, number>();
  for (const { state } of sources) counts.set(state, (counts.get(state) ?? 0) + 1);
  return [`${sources.length} connected`, ...[...counts].map(([state, n]) => `${n} ${state}`)].join(', ');
}
