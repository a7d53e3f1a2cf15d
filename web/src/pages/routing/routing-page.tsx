import { Sentence } from '../../sentence/sentence.tsx';

export function RoutingPage() {
  return (
    <Sentence title="Routing" aside={null}>
      {null}
    </Sentence>
  );
}
