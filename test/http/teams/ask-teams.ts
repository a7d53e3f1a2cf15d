import type { InjectOptions, LightMyRequestResponse as Response } from 'fastify';
import { addLogin } from '../../../src/people/logins.ts';
import { storeWorkspace } from '../../insights/coworking/store-workspace.ts';
import { joined, type Rows } from '../../insights/golden/coworking/worlds.ts';
import { ann, logIn, main, password, type TestServer } from './test-server.ts';

/** Ann, who may log in already. */
export const annsId = 7;
export const annsRow = { Id: annsId, FullName: 'Ann', Email: ann };

export type Ask = (url: string, more?: InjectOptions) => Promise<Response>;

/** Asks with a token or a key. */
export const asking =
  ({ app }: TestServer, bearer: string): Ask =>
  (url, { headers, ...more } = {}) =>
    app.inject({ url, headers: { authorization: `Bearer ${bearer}`, ...headers }, ...more });

/** Rows and Ann beside them, who then asks by her own access token. */
export async function askAsAnn(server: TestServer, ...rows: Rows[]): Promise<Ask> {
  await storeWorkspace(server.engine, joined({ coworkers: [annsRow] }, ...rows));
  return asking(server, (await logIn(server)).json().access_token);
}

/** The access token of an operator. */
export async function operatorToken(server: TestServer): Promise<string> {
  const email = 'otto@example.com';
  await addLogin(server.engine, { workspace: main, email, operator: true, password, now: server.now() });
  return (await logIn(server, { username: email })).json().access_token;
}
