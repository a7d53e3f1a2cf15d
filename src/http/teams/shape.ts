/** The asked paths as a tree; an empty one is a container that was named, and comes whole. */
type Tree = ReadonlyMap<string, Tree>;

function treeOf(paths: readonly (readonly string[])[]): Tree {
  const children = new Map<string, (readonly string[])[]>();
  for (const [first = '', ...rest] of paths) children.set(first, [...(children.get(first) ?? []), rest]);
  return new Map(
    [...children].map(([name, rests]) => [
      name,
      rests.some((rest) => rest.length === 0) ? new Map() : treeOf(rests),
    ]),
  );
}

const isWalked = (value: unknown) => typeof value === 'object';

function pruned(value: unknown, tree: Tree): unknown {
  if (tree.size === 0) return value;
  if (Array.isArray(value)) return value.map((item) => pruned(item, tree));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => {
      const asked = tree.get(key);
      // A path that goes on below a text or a number leads nowhere.
      const astray = asked !== undefined && asked.size > 0 && !isWalked(inner);
      return asked === undefined || astray ? [] : [[key, pruned(inner, asked)]];
    }),
  );
}

/**
 * A copy of the answer with the asked paths alone: `Kpi.CoworkerId,Kpi.BookedTimeTotal`, also written
 * `Kpi[].CoworkerId`. Lists are walked, wrapping levels stay, unknown paths are ignored.
 */
export function shaped(answer: unknown, shape: string | readonly string[] | undefined): unknown {
  const paths = [shape ?? []]
    .flat()
    .join(',')
    .split(',')
    .map((path) => path.trim())
    .filter((path) => path !== '')
    .map((path) => path.split('.').map((part) => part.trim().replace(/\[\]$/, '')));
  return paths.length === 0 ? answer : pruned(answer, treeOf(paths));
}
