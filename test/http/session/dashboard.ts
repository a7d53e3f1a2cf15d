import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { ann, password, type TestServer } from '../teams/test-server.ts';

/** What the dashboard sends with all that it asks. */
export const fromDashboard = { 'kepi-dashboard': '1' };

export const inDashboard = (cookie: string) => ({ ...fromDashboard, cookie });

export const logInAs = (
  { app }: Pick<TestServer, 'app'>,
  given: Readonly<Record<string, unknown>> = {},
  { headers, ...more }: InjectOptions = {},
): Promise<Response> =>
  app.inject({
    method: 'POST',
    url: '/v1/session',
    payload: { email: ann, password, ...given },
    headers: { ...fromDashboard, ...headers },
    ...more,
  });

/** As a browser sends it back. */
export const cookieOf = ({ headers }: Response) => String(headers['set-cookie'] ?? '').split(';')[0] ?? '';

export const sessionOf = async (server: Pick<TestServer, 'app'>, given = {}) =>
  cookieOf(await logInAs(server, given));

export const stateOf = async ({ app }: Pick<TestServer, 'app'>, cookie: string) =>
  (await app.inject({ url: '/v1/session', headers: inDashboard(cookie) })).json().data;

/** A question of `/v2` with an answer. */
export const kpiStats = (scope: 'user' | 'org', more: object = {}) => {
  const data = { startDate: '2026-11-01', endDate: '2026-11-30' };
  const columnFilters = [{ id: 'startTime', value: { type: 'dr', data } }];
  return {
    method: 'POST',
    url: '/v2/insights/bookings/kpi-stats',
    payload: { scope, timeZone: 'UTC', columnFilters, ...more },
  } as const;
};
