import { definitionOf } from '../words/definitions.ts';
import { useSession } from './session.ts';

/** Says what a number means to whoever is logged in. */
export function useDefinition(): (name: string) => string | undefined {
  const { semantics } = useSession();
  return (name) => definitionOf(name, semantics);
}
