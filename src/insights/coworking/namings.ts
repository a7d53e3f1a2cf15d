import { type AskedMonths, namingsQuery } from '../../coworking/metrics.ts';
import { sql } from '../../sql/statement.ts';
import type { TeamAsking } from './team-asking.ts';

const split = (naming: string) => naming.split(',').map((name) => name.trim());

/**
 * Which of the wordings count for the team: those that name it, and those that name no team of today, as it may have
 * had another name. What names other teams alone was theirs.
 */
export async function namingsOf(
  { engine, caller: { workspace } }: TeamAsking,
  asked: AskedMonths,
  teamName: string,
): Promise<string[]> {
  if (asked.members.ids.length === 0) return [];
  const [times, items, teams] = await Promise.all([
    engine.read(namingsQuery('coworking_time', asked)),
    engine.read(namingsQuery('coworking_item', asked)),
    engine.read(sql`SELECT name FROM coworking_team WHERE workspace = ${workspace}`),
  ]);
  const known = new Set(teams.map(({ name }) => (name as string).trim()));
  const wordings = new Set([...times, ...items].map(({ team_names }) => team_names as string));
  return [...wordings].filter((wording) => {
    const names = split(wording);
    return names.includes(teamName.trim()) || !names.some((name) => known.has(name));
  });
}
