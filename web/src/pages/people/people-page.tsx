import { Sentence } from '../../sentence/sentence.tsx';

export function PeoplePage() {
  return (
    <Sentence title="People" aside={null}>
      {null}
    </Sentence>
  );
}
