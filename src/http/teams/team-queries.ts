import type { FastifyRequest } from 'fastify';
import { badRequest, Refusal } from '../../booking/refusal.ts';
import { type KpiField, kpiFields } from '../../contract/teams/team-kpi.ts';
import { type MyTeamsInput, teamOrders } from '../../insights/coworking/my-teams.ts';
import type { RecordsInput } from '../../insights/coworking/team-records.ts';

export type Query = Readonly<Record<string, string | string[] | undefined>>;

/** An empty value is none; of several the last counts. */
function given(query: Query, name: string): string | undefined {
  const value = [query[name] ?? []].flat().at(-1)?.trim();
  return value === '' ? undefined : value;
}

const refuse = (name: string, value: string | undefined, allowed: string) =>
  badRequest(
    value === undefined
      ? `${name} is required: ${allowed}`
      : `${name} must be ${allowed}, not ${JSON.stringify(value).slice(0, 100)}`,
    { field: name },
  );

function wholeNumber(query: Query, name: string, least: number): number | undefined {
  const value = given(query, name);
  if (value === undefined) return undefined;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : -1;
  if (number < least) throw refuse(name, value, `a whole number from ${least}`);
  return number;
}

function oneOf<Word extends string>(query: Query, name: string, words: readonly Word[]): Word | undefined {
  const value = given(query, name);
  if (value === undefined) return undefined;
  const found = words.find((word) => word === value);
  if (found === undefined) throw refuse(name, value, `one of ${words.join(', ')}`);
  return found;
}

/** What is no number is the id of no team. */
function parseTeamId(text: string): number {
  if (/^\d{1,15}$/.test(text)) return Number(text);
  throw new Refusal('NotFoundException', 'There is no team with this id.');
}

/** Of a route with `:teamId` in its path. */
export const teamIdOf = ({ params }: FastifyRequest) => parseTeamId((params as { teamId: string }).teamId);

const usualPageSize = 25;

export function parseMyTeams(query: Query): MyTeamsInput {
  const isTeamAdmin = oneOf(query, 'isTeamAdmin', ['true', 'false']);
  if (isTeamAdmin === undefined) throw refuse('isTeamAdmin', undefined, 'true or false');
  return {
    isTeamAdmin: isTeamAdmin === 'true',
    teamId: wholeNumber(query, 'teamId', 0),
    page: wholeNumber(query, '_page', 1) ?? 1,
    pageSize: wholeNumber(query, '_pageSize', 1) ?? usualPageSize,
    orderBy: oneOf(query, '_orderBy', teamOrders) ?? 'Name',
    dir: oneOf(query, '_dir', ['asc', 'desc']) ?? 'asc',
  };
}

export function parseDate(query: Query): string {
  const date = given(query, 'date');
  if (date === undefined) throw refuse('date', undefined, 'a day of the week that is asked for');
  return date;
}

const records = { usual: 100, most: 1_000 };

/** `all` leaves the limit out, for a file. */
export function parseRecords(teamId: number, query: Query, all: boolean): RecordsInput {
  const field: KpiField | undefined = oneOf(query, 'field', kpiFields);
  if (field === undefined) throw refuse('field', undefined, `one of ${kpiFields.join(', ')}`);
  const limit = wholeNumber(query, 'limit', 1);
  if (limit !== undefined && limit > records.most) {
    throw refuse('limit', String(limit), `a whole number from 1 to ${records.most}`);
  }
  return {
    teamId,
    field,
    member: wholeNumber(query, 'member', 0),
    offset: wholeNumber(query, 'offset', 0) ?? 0,
    limit: limit ?? (all ? undefined : records.usual),
  };
}
