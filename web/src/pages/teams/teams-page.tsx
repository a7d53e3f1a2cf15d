import { Sentence } from '../../sentence/sentence.tsx';

export function TeamsPage() {
  return (
    <Sentence title="Teams" aside={null}>
      {null}
    </Sentence>
  );
}
