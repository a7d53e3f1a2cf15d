import { describe, expect, it } from 'vitest';
import { mostEngines } from '../../engines.ts';
import { bookings } from './bookings.ts';
import { cast } from './cast.ts';
import { worldsOn } from './worlds.ts';

const told = bookings(`
  id | start            | end   | userId | rating | ratingFeedback | status
   1 | 2024-02-01 09:00 | 10:30 | 101    | 5      | Ended later    | accepted
   2 | 2024-02-01 09:30 | 10:00 | 103    | -      | No rating      | accepted
   3 | 2024-02-01 09:00 | 10:00 | 104    | 1      | Of no class    | cancelled
   4 | 2024-02-02 09:00 | 10:00 | 101    | 4      |                | accepted
   5 | 2024-02-02 09:00 | 10:00 | 101    | 4      | -              | accepted
   6 | 2024-02-02 09:00 | 10:00 | 299    | 2      | Host unknown   | accepted
   7 | 2024-02-02 09:00 | 10:00 | -      | 3      | No host        | accepted
   8 | 2024-01-31 09:00 | 10:00 | 101    | 2      | First          | accepted
`);

const missed = bookings(`
  id | start            | end   | status    | guests      | title
   1 | 2024-02-01 09:00 | 09:30 | accepted  | Ann!, Bob!  | Both missed it
   2 | 2024-02-01 09:00 | 09:45 | accepted  | Cid!        | -
   3 | 2024-02-02 09:00 | 09:30 | accepted  | Dee!, Eli   | One came
   4 | 2024-02-03 09:00 | 09:30 | cancelled | Fay!        | Cancelled
   5 | 2024-02-04 09:00 | 09:30 | accepted  | -           | Nobody was asked
   6 | 2024-02-05 09:00 | 09:30 | pending   | Gus!        | Not accepted
   7 | 2024-01-31 09:00 | 09:30 | accepted  | Hal!        | Earlier
`);

const many = (columns: string, line: (id: number) => string) =>
  bookings(
    [`id | start | end | ${columns}`, ...Array.from({ length: 12 }, (_, i) => line(i + 1))].join('\n'),
  );

describe.each(mostEngines)('on $name', (engine) => {
  const world = worldsOn(engine);

  it('recent-ratings lists written feedback, the latest end first, ties by the later booking', async () => {
    const answer = await world(cast, told).ask('recent-ratings', {});
    expect(answer.map(({ userId, rating, feedback }) => [userId, rating, feedback])).toEqual([
      [101, 5, 'Ended later'],
      [104, 1, 'Of no class'],
      [103, null, 'No rating'],
      [101, 2, 'First'],
    ]);
    expect(answer[2]).toEqual({
      userId: 103,
      user: {
        id: 103,
        username: 'cora',
        name: 'Cora',
        email: 'cora@acme.test',
        avatarUrl: 'https://img.test/cora',
      },
      emailMd5: '1e070d4575e3510b409625a1aaa25351',
      rating: null,
      feedback: 'No rating',
    });
  });

  it('recent-no-show-guests lists accepted bookings to which nobody came, each with its first guest', async () => {
    const answer = await world(missed).ask('recent-no-show-guests', {});
    expect(answer).toEqual([
      {
        bookingId: 2,
        startTime: '2024-02-01T09:00:00.000Z',
        eventTypeName: null,
        guestName: 'Cid',
        guestEmail: 'cid@guest.test',
      },
      {
        bookingId: 1,
        startTime: '2024-02-01T09:00:00.000Z',
        eventTypeName: 'Both missed it',
        guestName: 'Ann',
        guestEmail: 'ann@guest.test',
      },
      {
        bookingId: 7,
        startTime: '2024-01-31T09:00:00.000Z',
        eventTypeName: 'Earlier',
        guestName: 'Hal',
        guestEmail: 'hal@guest.test',
      },
    ]);
  });

  it('both lists hold ten, and people who are gone do not use up a place', async () => {
    const feedback = many(
      'userId | ratingFeedback',
      (id) => `${id} | 2024-02-01 09:00 | 09:30 | ${id > 11 ? 299 : 101} | number ${id}`,
    );
    const ratings = await world(cast, feedback).ask('recent-ratings', {});
    expect(ratings.map((rating) => rating.feedback)).toEqual(
      [11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((id) => `number ${id}`),
    );
    const absent = many('guests', (id) => `${id} | 2024-02-01 09:00 | 09:30 | Ann!`);
    const guests = await world(absent).ask('recent-no-show-guests', {});
    expect(guests.map(({ bookingId }) => bookingId)).toEqual([12, 11, 10, 9, 8, 7, 6, 5, 4, 3]);
  });
});
