import { Page } from '../../frame/page.tsx';
import { PlainPart } from '../../sentence/plain-part.tsx';
import { Sentence } from '../../sentence/sentence.tsx';
import { ZonePart } from '../../sentence/zone-part.tsx';
import { useSession } from '../../session/session.ts';
import { useView } from '../../view/use-view.ts';
import { KeysCard } from './keys-card.tsx';
import { LoginsCard } from './logins-card.tsx';

export function PeoplePage() {
  const { workspace } = useSession();
  const { zone } = useView();
  return (
    <>
      <Sentence title="People and keys" aside={null}>
        <PlainPart leads>People and keys of {workspace}</PlainPart>
        <ZonePart zone={zone} />
      </Sentence>
      <Page>
        <LoginsCard />
        <KeysCard />
      </Page>
    </>
  );
}
