import { createKey } from '../../../src/people/create-key.ts';
import type { KeyScope } from '../../../src/people/key-scopes.ts';
import { addLogin } from '../../../src/people/logins.ts';
import { storeWorkspace } from '../../insights/coworking/store-workspace.ts';
import { locations } from '../../insights/golden/coworking/acme.ts';
import { time } from '../../insights/golden/coworking/time.ts';
import type { Rows } from '../../insights/golden/coworking/worlds.ts';
import { annsRow, operatorToken } from './ask-teams.ts';
import { ann, logIn, main, password, type TestServer } from './test-server.ts';

const mail = (name: string) => `${name}@example.com`;

/** 7 administers Red and is of it, 102 is of it, 100 administers it; Blue has 9201 and its administrator 9202. */
const acme: Rows = {
  ...locations,
  coworkers: [
    annsRow,
    { Id: 100, FullName: 'Rita', Email: mail('rita') },
    { Id: 102, FullName: 'Rob', Email: mail('rob') },
    { Id: 9201, FullName: 'Zoe Zebra', Email: mail('zoe') },
    { Id: 9202, FullName: 'Zac Zebra', Email: mail('zac') },
    { Id: 300, FullName: 'Sam', Email: mail('sam') },
  ],
  teams: [
    { Id: 55, Name: 'Red', BusinessId: 1, TeamMembers: [7, 102], TeamAdministrators: [7, 100] },
    { Id: 9056, Name: 'Blue Zebras', BusinessId: 2, TeamMembers: [9201], TeamAdministrators: [9202] },
  ],
  coworkerproducts: [
    { Id: 1, CoworkerId: 102, ProductName: 'Red mug', TotalPrice: 31.5, SaleDate: '2026-11-02T09:00:00Z' },
    { Id: 9002, CoworkerId: 9201, ProductName: 'Zebra mug', TotalPrice: 9042.5 },
  ],
  bookings: [
    { ...time(2, '2026-11-18T09:00:00Z', 90, 102), ResourceId: 21, ResourceName: 'Red room' },
    { ...time(9003, '2026-11-18T09:00:00Z', 9090, 9201), ResourceId: 9004, ResourceName: 'Zebra room' },
  ],
};

/** Another business, whose ids look the same. */
const bolt: Rows = {
  coworkers: [{ Id: 102, FullName: 'Bea', Email: mail('bea') }],
  teams: [{ Id: 77, Name: 'Bolt', TeamMembers: [102], TeamAdministrators: [102] }],
};

/** What is Blue's, and nobody else's. */
export const ofBlue = /Zebra|Zoe|Zac|9\d\d\d/i;
/** What is Red's. */
export const ofRed = /"Red|Rob|Rita|Ann\b|31\.5/;

/** Everybody who may ask, and his bearer. */
export async function openTwoTeams(
  server: TestServer,
): Promise<Readonly<Record<string, string | undefined>>> {
  const { engine } = server;
  const other = { id: 2, name: 'bolt' };
  await storeWorkspace(engine, acme);
  await storeWorkspace(engine, bolt, other.id);
  const tokenOf = async (name: string, workspace = main) => {
    const email = mail(name);
    await addLogin(engine, { workspace, email, operator: false, password, now: server.now() });
    return (await logIn(server, { username: email })).json().access_token as string;
  };
  const keyOf = async (...scopes: KeyScope[]) => {
    const owned = { workspace: main, owner: ann, name: scopes.join(' '), scopes, expiresAt: null };
    return (await createKey(engine, { ...owned, now: server.now() })).key;
  };
  return {
    nobody: undefined,
    garbage: 'kepia_garbage',
    member: await tokenOf('rob'),
    administrator: (await logIn(server)).json().access_token,
    outsideAdministrator: await tokenOf('rita'),
    blueAdministrator: await tokenOf('zac'),
    stranger: await tokenOf('sam'),
    otherWorkspace: await tokenOf('bea', other),
    operator: await operatorToken(server),
    readingKey: await keyOf('read'),
    changingKey: await keyOf('read', 'admin'),
    ingestingKey: await keyOf('ingest'),
  };
}
