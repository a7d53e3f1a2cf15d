import { type Check, findingsAbout } from './finding.ts';

const { ok } = findingsAbout('store');

/** Whoever comes this far has opened it. */
export const checkStore: Check = ({ config: { store, data }, workspaces }) => {
  const where =
    store.kind === 'duckdb' ? `DuckDB in ${data}` : `ClickHouse at ${store.nodes.join()}, ${store.database}`;
  const names = [...workspaces.values()];
  return [ok(`It opens: ${where}; ${names.length === 1 ? 'workspace' : 'workspaces'} ${names.join(', ')}.`)];
};
