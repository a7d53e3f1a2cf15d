import type { Tables } from './worlds.ts';

/** `10:30` is on the day before it; times are UTC. */
const toInstant = (text: string, day = '') =>
  `${text.includes(' ') ? text.replace(' ', 'T') : `${day}T${text}`}Z`;

const plain = (text: string) => {
  if (text === '-') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return /^-?\d+$/.test(text) ? Number(text) : text;
};

/** `Ann, Bob!`: two guests, of whom Bob did not show up. */
const toAttendees = (bookingId: number, guests: string) =>
  guests.split(', ').map((guest, i) => {
    const name = guest.replace('!', '');
    const email = `${name.toLowerCase()}@guest.test`;
    return { id: bookingId * 10 + i, bookingId, name, email, timeZone: 'UTC', noShow: guest.endsWith('!') };
  });

/**
 * Bookings as one would write them down: the first line names the columns, `-` is null. Beside the columns of the
 * source there are `start`, `end` and `created` (by default the start), and `guests`. Without more a booking is
 * accepted and of no event type, with person 101 as its host.
 */
export function bookings(table: string): Tables {
  const [head = [], ...lines] = table
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim()));
  const Attendee: object[] = [];
  const Booking = lines.map((cells) => {
    const row = Object.fromEntries(head.map((name, i) => [name, cells[i] ?? '-']));
    const { id = '', start = '', end = '', created = start, guests = '-', ...columns } = row;
    if (guests !== '-') Attendee.push(...toAttendees(Number(id), guests));
    return {
      id: Number(id),
      uid: `uid-${id}`,
      userId: 101,
      status: 'accepted',
      startTime: toInstant(start),
      endTime: toInstant(end, start.slice(0, 10)),
      createdAt: toInstant(created),
      ...Object.fromEntries(Object.entries(columns).map(([name, text]) => [name, plain(text)])),
    };
  });
  return { Booking, Attendee };
}
