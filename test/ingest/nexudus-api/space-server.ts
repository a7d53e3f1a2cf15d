import type { IncomingMessage, ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';
import { openLoopback } from '../asking/loopback.ts';
import type { PlainRow, Tables } from '../tables.ts';

const modules: Readonly<Record<string, readonly string[]>> = {
  sys: ['businesses', 'simpletimezones'],
  spaces: ['coworkers', 'teams', 'bookings', 'cancelledbookings', 'checkins'],
  content: ['calendarevents', 'eventattendees'],
  billing: [
    'timepasses',
    'coworkercontracts',
    'coworkerproducts',
    'coworkerextraservices',
    'coworkerextraserviceusehistories',
    'coworkerbookingcredits',
    'coworkerbookingcreditusehistories',
    'coworkertimepasses',
    'coworkerinvoices',
    'coworkerinvoicelines',
  ],
};

const singulars: Readonly<Record<string, string>> = {
  businesses: 'Business',
  coworkers: 'Coworker',
  teams: 'Team',
  timepasses: 'TimePass',
  coworkercontracts: 'CoworkerContract',
  bookings: 'Booking',
  cancelledbookings: 'CancelledBooking',
  checkins: 'Checkin',
  coworkerproducts: 'CoworkerProduct',
  coworkerextraservices: 'CoworkerExtraService',
  coworkerextraserviceusehistories: 'CoworkerExtraServiceUseHistory',
  coworkerbookingcredits: 'CoworkerBookingCredit',
  coworkerbookingcreditusehistories: 'CoworkerBookingCreditUseHistory',
  coworkertimepasses: 'CoworkerTimePass',
  calendarevents: 'CalendarEvent',
  eventattendees: 'EventAttendee',
  coworkerinvoices: 'CoworkerInvoice',
};

const collections = ['TeamMembers', 'TeamAdministrators', 'Teams', 'Businesses'];

export interface Asked {
  /** As `spaces/bookings` or `spaces/teams/21`. */
  readonly place: string;
  readonly query: URLSearchParams;
  /** When it came, by the clock of this machine. */
  readonly at: number;
}

/** Answers in place of the server, and says so by `true`; `asking` is how often the place was asked for. */
export type Mischief = (asked: Asked, response: ServerResponse, asking: number) => unknown;

export interface SpaceServer {
  readonly origin: string;
  readonly asked: readonly Asked[];
  /** What it holds, and when it is: may be changed at any time. */
  tables: Tables;
  now: number;
  /** Of a list it gives so many at a time, whatever it is asked for. */
  mostAtOnce: number;
  mischief: Mischief;
  /** What was asked since the last time, as places and queries. */
  takeAsked(): string[];
}

export const credentials = { email: 'robot@space.test', password: 'correct horse' };
const authorization = `Basic ${Buffer.from(`${credentials.email}:${credentials.password}`).toString('base64')}`;

/** A real server on loopback that speaks as the REST API is published to speak. */
export async function openSpaceServer(tables: Tables, now: number): Promise<SpaceServer> {
  const asked: Asked[] = [];
  const server = {
    origin: '',
    asked,
    tables,
    now,
    mostAtOnce: 1_000,
    mischief: () => {},
    takeAsked: () => asked.splice(0).map(({ place, query }) => decodeURIComponent(`${place}?${query}`)),
  } as { -readonly [Name in keyof SpaceServer]: SpaceServer[Name] };

  const { origin, close } = await openLoopback((request, response) => {
    const url = new URL(request.url ?? '', 'http://127.0.0.1');
    const one: Asked = {
      place: url.pathname.replace('/api/', ''),
      query: url.searchParams,
      at: performance.now(),
    };
    asked.push(one);
    response.setHeader('date', new Date(server.now).toUTCString());
    if (server.mischief(one, response, asked.filter(({ place }) => place === one.place).length) === true)
      return;
    if (!response.writableEnded) answer(server, one, request, response);
  });
  onTestFinished(close);
  server.origin = origin;
  return server;
}

function answer(
  server: SpaceServer,
  { place, query }: Asked,
  request: IncomingMessage,
  response: ServerResponse,
) {
  if (request.headers.authorization !== authorization)
    return send(response, 401, { Message: 'Unauthorized' });
  const [module = '', entity = '', id] = place.split('/');
  if (!modules[module]?.includes(entity)) return send(response, 404, { Message: 'No such entity' });
  const records = [...(server.tables[entity] ?? [])].sort((a, b) => Number(a.Id) - Number(b.Id));
  if (id !== undefined) {
    const found = records.find((record) => record.Id === Number(id));
    return found === undefined ? send(response, 404, { Message: 'Not found' }) : send(response, 200, found);
  }
  const ids = query.get('id');
  if (ids !== null) {
    const wanted: unknown[] = JSON.parse(ids);
    const found = records.filter((record) => wanted.includes(record.Id));
    return send(response, 200, toEnvelope(found, query, server.mostAtOnce));
  }
  const invoice = query.get('CoworkerInvoiceLine_CoworkerInvoice');
  if (entity === 'coworkerinvoicelines' && invoice === null) {
    return send(response, 400, { Message: 'Missing required filter: CoworkerInvoiceLine_CoworkerInvoice' });
  }
  const from = query.get(`from_${singulars[entity]}_UpdatedOn`);
  const listed = records
    .filter((record) => invoice === null || record.CoworkerInvoiceId === Number(invoice))
    .filter((record) => from === null || Date.parse(String(record.UpdatedOn)) >= Date.parse(`${from}:00Z`))
    .map(asListed);
  send(response, 200, toEnvelope(listed, query, server.mostAtOnce));
}

/** Lists leave collections out. */
const asListed = (record: PlainRow): PlainRow =>
  Object.fromEntries(
    Object.entries(record).map(([name, value]) => [name, collections.includes(name) ? null : value]),
  );

/** `PageNumber` and `PageSize` are silently ignored, as names of what is asked. */
export function toEnvelope(records: readonly unknown[], query: URLSearchParams, mostAtOnce: number) {
  const page = Number(query.get('page') ?? 1);
  const size = Math.min(Number(query.get('size') ?? 25), mostAtOnce, 1_000);
  const pages = Math.ceil(records.length / size);
  const Records = records.slice((page - 1) * size, page * size);
  return {
    Records,
    CurrentPageSize: Records.length,
    CurrentPage: page,
    CurrentOrderField: 'Id',
    CurrentSortDirection: 1,
    FirstItem: (page - 1) * size + 1,
    LastItem: (page - 1) * size + Records.length,
    HasNextPage: page < pages,
    HasPreviousPage: page > 1,
    PageNumber: page,
    PageSize: size,
    TotalItems: records.length,
    TotalPages: pages,
  };
}

export function send(response: ServerResponse, status: number, body: unknown, headers = {}): void {
  response
    .writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
    .end(JSON.stringify(body));
}
