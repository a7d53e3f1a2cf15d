import { Sentence } from '../../sentence/sentence.tsx';

export function SourcesPage() {
  return (
    <Sentence title="Sources" aside={null}>
      {null}
    </Sentence>
  );
}
