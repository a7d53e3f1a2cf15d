import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { cast } from './cast.ts';
import { worldsOn } from './worlds.ts';

/** What becomes of a booking, as its status, rescheduled, noShowHost and rating. */
const kinds: Readonly<Record<string, string>> = {
  done: 'accepted  | -    | -    | -',
  soon: 'accepted  | -    | -    | -',
  gone: 'cancelled | -    | -    | -',
  moved: 'cancelled | true | -    | -',
  kept: 'accepted  | true | -    | -',
  asked: 'pending   | -    | -    | -',
  absent: 'accepted  | -    | true | -',
  rated4: 'accepted  | -    | -    | 4',
  rated5: 'accepted  | -    | -    | 5',
};

function ofHosts(table: string) {
  const lines = table
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [host = '', all = ''] = line.split('|').map((cell) => cell.trim());
      return all
        .split(' ')
        .map(
          (kind) =>
            `${host} | ${kind === 'soon' ? '2024-03-01' : '2024-02-01'} 09:00 | 09:30 | ${kinds[kind]}`,
        );
    })
    .map((line, i) => `${i + 1} | ${line}`);
  return bookings(
    `id | userId | start | end | status | rescheduled | noShowHost | rating\n${lines.join('\n')}`,
  );
}

// Nobody is 299, and - is no host at all.
const hosts = ofHosts(`
  201 | done done rated5 rated4 rated4
  202 | done done done done gone
  203 | done done done gone gone
  204 | done done done moved
  205 | done done soon
  206 | done done gone moved moved
  207 | done asked asked asked
  208 | done absent
  209 | absent absent
  210 | kept kept done
  211 | rated5 rated4
  212 | rated5
  299 | done done done done done done rated5 rated5 rated5 absent absent absent gone gone gone gone
    - | done done done gone
`);

const users = Array.from({ length: 12 }, (_, i) => ({ id: 201 + i, email: `host${201 + i}@acme.test` }));

const listsOf = (answer: object) =>
  Object.fromEntries(
    Object.entries(answer).map(([list, people]) => [
      list,
      (people as { userId: number; count: number }[])
        .map(({ userId, count }) => `${userId}: ${count}`)
        .join(', '),
    ]),
  );

const same = {
  mostBookings: '201: 5, 202: 5, 203: 5, 206: 5, 204: 4, 207: 4, 205: 3, 210: 3, 208: 2, 209: 2',
  leastBookings: '212: 1, 208: 2, 209: 2, 211: 2, 205: 3, 210: 3, 204: 4, 207: 4, 201: 5, 202: 5',
  mostNoShow: '209: 2, 208: 1',
};

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);
  const acme = world({ users }, hosts);

  it('lists ten hosts at most, ties by id, nobody without a booking of the kind: documented', async () => {
    expect(listsOf(await acme.ask('members', {}))).toEqual({
      ...same,
      mostCancelled: '203: 2, 202: 1, 206: 1',
      mostCompleted: '201: 5, 202: 4, 203: 3, 204: 3, 205: 2, 206: 2, 208: 2, 209: 2, 211: 2, 207: 1',
      leastCompleted: '207: 1, 210: 1, 212: 1, 205: 2, 206: 2, 208: 2, 209: 2, 211: 2, 203: 3, 204: 3',
      highestRatings: '212: 5, 211: 4.5, 201: 4.33',
      lowestRatings: '201: 4.33, 211: 4.5, 212: 5',
    });
  });

  it('counts by status where Cal.com does, and does not round: calcom', async () => {
    expect(listsOf(await acme.ask('members', {}, { semantics: 'calcom' }))).toEqual({
      ...same,
      mostCancelled: '206: 3, 203: 2, 202: 1, 204: 1',
      mostCompleted: '201: 5, 202: 4, 203: 3, 204: 3, 210: 3, 205: 2, 206: 2, 208: 2, 209: 2, 211: 2',
      leastCompleted: '207: 1, 212: 1, 205: 2, 206: 2, 208: 2, 209: 2, 211: 2, 203: 3, 204: 3, 210: 3',
      highestRatings: '212: 5, 211: 4.5, 201: 4.333333333333333',
      lowestRatings: '201: 4.333333333333333, 211: 4.5, 212: 5',
    });
  });

  it('shows who a host is, with the md5 of the trimmed, lower-cased e-mail', async () => {
    const { mostBookings } = await world(cast, ofHosts('101 | done done\n103 | done\n104 | done')).ask(
      'members',
      {},
    );
    expect(mostBookings).toEqual([
      {
        userId: 101,
        user: {
          id: 101,
          username: 'alice',
          name: 'Alice',
          email: 'Alice@Acme.test',
          avatarUrl: '/alice/avatar.png',
        },
        emailMd5: '5a273037591363bd361df51d26b548f9',
        count: 2,
      },
      {
        userId: 103,
        user: {
          id: 103,
          username: 'cora',
          name: 'Cora',
          email: 'cora@acme.test',
          avatarUrl: 'https://img.test/cora',
        },
        emailMd5: '1e070d4575e3510b409625a1aaa25351',
        count: 1,
      },
      {
        userId: 104,
        user: { id: 104, username: null, name: 'Dan', email: ' dan@acme.test ', avatarUrl: null },
        emailMd5: '2569ed2db26f8a477d11434e78552a7d',
        count: 1,
      },
    ]);
  });
});
