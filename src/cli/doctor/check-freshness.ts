import { sql } from '../../sql/statement.ts';
import { type Check, type Finding, findingsAbout, toMinute } from './finding.ts';

const { ok, note } = findingsAbout('data');

/** How far each workspace has been followed by what. */
export const checkFreshness: Check = async ({ read, workspaces }) => {
  const rows = await read(sql`SELECT workspace, source, as_of FROM freshness ORDER BY workspace, source`);
  return [...workspaces].map(([id, name]): Finding => {
    const of = rows.filter(({ workspace }) => workspace === id);
    if (of.length === 0)
      return note(`${name} has no data yet; "kepi import" or "kepi source add" brings some.`);
    const told = of.map(({ source, as_of }) => `${source} as of ${toMinute(as_of as number)}`);
    return ok(`${name} has data: ${told.join(', ')}.`);
  });
};
