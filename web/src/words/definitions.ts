import kpis from '../../../docs/kpis.md?raw';
import routing from '../../../docs/routing.md?raw';
import teams from '../../../docs/teams.md?raw';

/** The pages of the documentation say what each number means, once; a test holds them to the contract. */
export function readDefinitions(page: string): [name: string, meanings: readonly string[]][] {
  return [...page.matchAll(/^\| `([^`]+)` \|(.*)\|$/gm)].map(([, name = '', cells = '']) => [
    name,
    cells.split(' | ').map((cell) => cell.replaceAll(/[`*]|\[([^\]]*)\]\([^)]*\)/g, '$1').trim()),
  ]);
}

const definitions = new Map([routing, teams, kpis].flatMap(readDefinitions));

/** In the definitions that are used; the same in both where the page says so. */
export function definitionOf(name: string, semantics: 'documented' | 'calcom'): string | undefined {
  const [documented, calcom] = definitions.get(name) ?? [];
  if (documented === undefined) return undefined;
  const meaning =
    semantics === 'calcom' && calcom !== undefined ? calcom.replace(/^the same\b/, documented) : documented;
  return `${meaning.charAt(0).toUpperCase()}${meaning.slice(1)}${/[.!?]$/.test(meaning) ? '' : '.'}`;
}
