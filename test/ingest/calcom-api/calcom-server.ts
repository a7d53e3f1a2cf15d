import type { IncomingMessage, ServerResponse } from 'node:http';
import { type Loopback, openLoopback } from '../asking/loopback.ts';
import type { PlainRow } from '../tables.ts';
import { toApiBooking, toApiEventType, toApiForm, toApiMembership } from './api-shapes.ts';
import type { ServedTables } from './served-tables.ts';

export const apiKey = 'cal_live_00112233445566778899';

export interface CalcomServer extends Loopback {
  /** Path and query of every request. */
  readonly asked: URL[];
  /** What it does from now on. */
  readonly conduct: Conduct;
}

export interface Conduct {
  tables: ServedTables;
  now: number;
  /** Whose key it is; he is of the organisation, unless that is null. */
  userId: number;
  organization: number | null;
  /** Parameters that it does not heed. */
  ignored: string[];
  /** Whether an instant that is asked for as the end of a range is outside of it. */
  exclusive: boolean;
  most: number;
  /** Does something else with a request, and says so. */
  instead: (url: URL, response: ServerResponse, request: IncomingMessage) => boolean;
  /** Changes an answer that is ready. */
  spoil: (url: URL, body: Record<string, unknown>) => unknown;
}

/** Cal.com's API v2 over tables in memory, with the filters of its reference. */
export async function openCalcom(conduct: Conduct): Promise<CalcomServer> {
  const asked: URL[] = [];
  const server = await openLoopback((request, response) => {
    const url = new URL(request.url ?? '', 'http://localhost');
    asked.push(url);
    response.setHeader('date', new Date(conduct.now).toUTCString());
    if (conduct.instead(url, response, request)) return;
    const { status, body } = answerTo(conduct, url, request);
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(conduct.spoil(url, body)));
  });
  return { ...server, asked, conduct };
}

interface Answered {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

const refused = (status: number, code: string, url: URL): Answered => ({
  status,
  body: {
    status: 'error',
    timestamp: '2026-11-01T00:00:00.000Z',
    path: url.pathname,
    error: { code, message: code },
  },
});

function answerTo(conduct: Conduct, url: URL, request: IncomingMessage): Answered {
  const { tables, userId, organization } = conduct;
  if (request.headers.authorization !== `Bearer ${apiKey}`) return refused(401, 'UnauthorizedException', url);
  const me = tables.users?.find(({ id }) => id === userId) ?? {};
  const path = url.pathname.replace(`/v2/organizations/${organization}`, '/org');
  const isAdmin = tables.Membership?.some(
    (row) => row.userId === userId && row.teamId === organization && row.role !== 'MEMBER',
  );
  if (path.startsWith('/org') && !isAdmin) return refused(403, 'ForbiddenException', url);
  const list = (rows: readonly PlainRow[] | undefined, told = true) => paged(conduct, url, rows ?? [], told);
  const ofTeam = (table: string, id: unknown) => tables[table]?.filter(({ teamId }) => teamId === Number(id));
  const [, teamId] = /^(?:\/org|\/v2)\/teams\/(\d+)\//.exec(path) ?? [];
  const [, uid] = /^\/v2\/bookings\/(.+)$/.exec(path) ?? [];
  const [, formId] = /^\/org\/routing-forms\/(.+)\/responses$/.exec(path) ?? [];
  const memberships = (id: unknown) =>
    list(
      ofTeam('Membership', id)?.map((row, n) => toApiMembership(tables, row, n)),
      false,
    );

  if (path === '/v2/me') {
    return {
      status: 200,
      body: {
        status: 'success',
        data: {
          ...me,
          organizationId: organization,
          ...(organization && { organization: { isPlatform: false, id: organization } }),
        },
      },
    };
  }
  if (uid !== undefined) {
    const found = tables.Booking?.find((row) => row.uid === uid);
    if (found === undefined) return refused(404, 'NotFoundException', url);
    return { status: 200, body: { status: 'success', data: toApiBooking(tables, found) } };
  }
  if (request.headers['cal-api-version'] !== '2024-08-13' && path.endsWith('/bookings')) {
    return refused(400, 'BadRequestException', url);
  }
  if (path === '/org/bookings') return bookings(conduct, url, tables.Booking ?? []);
  if (path === '/v2/bookings') {
    return bookings(conduct, url, tables.Booking?.filter((row) => row.userId === userId) ?? []);
  }
  if (path === '/org/users') return list(tables.users, false);
  if (path === '/org/teams')
    return list(
      tables.Team?.filter(({ parentId }) => parentId === organization),
      false,
    );
  if (path === '/v2/teams') {
    const mine = tables.Membership?.filter((row) => row.userId === userId).map((row) => row.teamId);
    return list(
      tables.Team?.filter(({ id }) => mine?.includes(id)),
      false,
    );
  }
  if (path === '/org/memberships') return memberships(organization);
  if (path === '/org/teams/event-types') {
    return list(tables.EventType?.filter((row) => row.teamId !== null).map(toApiEventType), false);
  }
  if (path.endsWith('/memberships')) return memberships(teamId);
  if (path.endsWith('/event-types') && teamId !== undefined) {
    return list(ofTeam('EventType', teamId)?.map(toApiEventType), false);
  }
  if (path === '/v2/event-types') {
    const own = tables.EventType?.filter((row) => row.userId === userId && row.teamId === null);
    return { status: 200, body: { status: 'success', data: own?.map(toApiEventType) } };
  }
  if (path === '/org/routing-forms') return list(tables.App_RoutingForms_Form?.map(toApiForm), false);
  if (formId !== undefined) {
    const given = tables.App_RoutingForms_FormResponse?.filter((row) => row.formId === formId) ?? [];
    const shown = filtered(conduct, url, given, { Created: 'createdAt', Updated: 'updatedAt' });
    const told = shown.map(({ updatedAt: _, ...row }) => row);
    return paged(conduct, url, told, false);
  }
  return refused(404, 'NotFoundException', url);
}

function bookings(conduct: Conduct, url: URL, rows: readonly PlainRow[]): Answered {
  const found = filtered(conduct, url, rows, {
    Created: 'createdAt',
    Updated: 'updatedAt',
    Start: 'startTime',
    End: 'endTime',
  });
  const { status, body } = paged(conduct, url, found, true);
  const data = (body.data as PlainRow[]).map((row) => toApiBooking(conduct.tables, row));
  return { status, body: { ...body, data } };
}

/** `afterCreatedAt`, `sortCreated` and their like; without a sort by start, the latest first. */
function filtered(
  { ignored, exclusive }: Conduct,
  url: URL,
  rows: readonly PlainRow[],
  fields: Readonly<Record<string, string>>,
): PlainRow[] {
  const asked = (name: string) => (ignored.includes(name) ? null : url.searchParams.get(name));
  const at = (row: PlainRow, field: string) =>
    row[field] === null || row[field] === undefined ? Number.NaN : Date.parse(row[field] as string);
  let found = [...rows].sort((a, b) => at(b, 'startTime') - at(a, 'startTime'));
  for (const [name, field] of Object.entries(fields)) {
    const [after, before, sort] = [
      asked(`after${name}At`) ?? asked(`after${name}`),
      asked(`before${name}At`) ?? asked(`before${name}`),
      asked(`sort${name}`) ?? asked(`sort${name}At`),
    ];
    if (after !== null) {
      const from = Date.parse(after);
      found = found.filter((row) => (exclusive ? at(row, field) > from : at(row, field) >= from));
    }
    if (before !== null) {
      const to = Date.parse(before);
      found = found.filter((row) => (exclusive ? at(row, field) < to : at(row, field) <= to));
    }
    if (sort !== null) {
      const sign = sort === 'desc' ? -1 : 1;
      const key = (row: PlainRow) =>
        Number.isNaN(at(row, field)) ? Number.POSITIVE_INFINITY : at(row, field);
      found.sort((a, b) => (key(a) === key(b) ? 0 : key(a) < key(b) ? -sign : sign));
    }
  }
  return found;
}

/** With `pagination` as it is live: the first page may be page 0. */
function paged({ ignored, most }: Conduct, url: URL, rows: readonly PlainRow[], told: boolean): Answered {
  const number = (name: string, otherwise: number) =>
    ignored.includes(name) ? otherwise : Number(url.searchParams.get(name) ?? otherwise);
  const take = Math.min(number('take', 100), most);
  const skip = number('skip', 0);
  const data = rows.slice(skip, skip + take);
  const remainingItems = Math.max(rows.length - skip - data.length, 0);
  const pagination = {
    totalItems: rows.length,
    remainingItems,
    returnedItems: data.length,
    itemsPerPage: take,
    currentPage: Math.floor(skip / take),
    totalPages: Math.ceil(rows.length / take),
    hasNextPage: remainingItems > 0,
    hasPreviousPage: skip > 0,
  };
  return { status: 200, body: { status: 'success', data, ...(told && { pagination }) } };
}
