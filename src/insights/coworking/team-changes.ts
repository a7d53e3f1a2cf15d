import { badRequest } from '../../booking/refusal.ts';
import { socials } from '../../coworking/socials.ts';
import { weekdays } from '../../coworking/weekdays.ts';
import { changeableTeam } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { teamMembers } from './team-members.ts';

/** Fields of a record that somebody has changed here; they stand until the source's own record is newer. */
export interface ChangedRecord {
  readonly id: number;
  readonly fields: Readonly<Record<string, string | number | boolean | null>>;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The week of some members; a day that is not named stays as it is, of one that is named twice the last counts. */
export async function attendanceChanges(
  asking: TeamAsking,
  teamId: number,
  body: unknown,
): Promise<ChangedRecord[]> {
  await changeableTeam(asking, teamId);
  if (!Array.isArray(body)) throw badRequest('The body must be a list of members with their attendance.');
  const ids = new Set((await teamMembers(asking, teamId)).map(({ id }) => id));
  const changed = new Map<number, ChangedRecord['fields']>();
  for (const [n, item] of body.entries()) {
    const given = isObject(item) ? item : {};
    const id = given.CoworkerId;
    if (typeof id !== 'number' || !ids.has(id)) {
      throw badRequest(`[${n}].CoworkerId: ${JSON.stringify(id) ?? 'nothing'} is no member of the team.`);
    }
    const days = weekdays.flatMap((weekday) => {
      const name = `${weekday}Attendance`;
      const value = given[name];
      if (value === undefined) return [];
      if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 5)
        return [[name, value]];
      throw badRequest(
        `[${n}].${name} must be 1 (office), 2 (home), 3 (abroad), 4 (not working) or 5 (undefined), not ${JSON.stringify(value).slice(0, 100)}.`,
      );
    });
    changed.set(id, { ...changed.get(id), ...Object.fromEntries(days) });
  }
  return [...changed].map(([id, fields]) => ({ id, fields }));
}

const texts = ['Description', 'ProfileSummary', 'ProfileTags', ...socials];
const longest = 100_000;

function toText(name: string, value: unknown): string | null {
  if (value === null) return null;
  if (typeof value === 'string' && value.length <= longest && !/[\0\p{Surrogate}]/u.test(value)) return value;
  throw badRequest(`${name} must be a text of at most ${longest} characters, or null.`);
}

function isWebAddress(text: string): boolean {
  try {
    return ['http:', 'https:'].includes(new URL(text).protocol);
  } catch {
    return false;
  }
}

function toField(name: string, value: unknown): string | boolean | null {
  if (name === 'ProfileIsPublic') {
    if (typeof value === 'boolean') return value;
    throw badRequest('ProfileIsPublic must be true or false.');
  }
  const text = toText(name, value);
  if (name === 'Name' && (text === null || text.trim() === '')) throw badRequest('Name must not be empty.');
  if (name === 'ProfileWebsite' && text !== null && text !== '' && !isWebAddress(text)) {
    throw badRequest('ProfileWebsite must be an address that begins with http:// or https://.');
  }
  return text;
}

/** The fields of the profile that are named; others are ignored. */
export async function profileChange(
  asking: TeamAsking,
  teamId: number,
  body: unknown,
): Promise<ChangedRecord> {
  await changeableTeam(asking, teamId);
  if (!isObject(body)) throw badRequest('The body must be an object with the fields to change.');
  const named = ['Name', 'ProfileIsPublic', 'ProfileWebsite', ...texts].filter(
    (name) => body[name] !== undefined,
  );
  return { id: teamId, fields: Object.fromEntries(named.map((name) => [name, toField(name, body[name])])) };
}
