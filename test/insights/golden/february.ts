import { bookings } from './bookings.ts';
import { starting } from './filters.ts';

/** The fortnight that is asked about, at noon of 15 February 2024. */
export const fortnight = { columnFilters: [starting('2024-02-05', '2024-02-18')] };

/**
 * A dozen bookings of that fortnight, and some of the time before it. In the definitions of Cal.com 5, 6, 7 and 8
 * go by their end alone, 9 ends now and is nothing, and 11 ends after the fortnight and is not in it.
 */
export const february = bookings(`
  id | start            | end              | status        | rescheduled | rating | noShowHost | guests
   1 | 2024-02-05 10:00 | 10:30            | accepted      | -           | 5      | -          | Bob
   2 | 2024-02-06 10:00 | 11:00            | accepted      | false       | 4      | false      | Bob!, Ann!, Joe
   3 | 2024-02-07 09:00 | 09:30            | cancelled     | true        | -      | -          | -
   4 | 2024-02-08 09:00 | 09:30            | cancelled     | -           | -      | -          | -
   5 | 2024-02-09 09:00 | 09:30            | cancelled     | false       | -      | -          | -
   6 | 2024-02-10 09:00 | 09:30            | rejected      | -           | -      | -          | -
   7 | 2024-02-12 09:00 | 09:30            | pending       | -           | -      | -          | -
   8 | 2024-02-16 09:00 | 09:30            | awaiting_host | -           | -      | -          | -
   9 | 2024-02-15 11:30 | 12:00            | accepted      | -           | -      | -          | -
  10 | 2024-02-15 11:45 | 12:15            | accepted      | -           | -      | -          | -
  11 | 2024-02-18 23:30 | 2024-02-19 00:30 | accepted      | -           | -      | -          | -
  12 | 2024-02-13 09:00 | 09:30            | accepted      | -           | 3      | true       | Eve
  13 | 2024-01-22 10:00 | 10:30            | accepted      | -           | 2      | -          | -
  14 | 2024-01-30 10:00 | 10:30            | accepted      | -           | 5      | true       | Kim!
  15 | 2024-02-04 23:45 | 2024-02-05 00:15 | cancelled     | -           | -      | -          | -
  16 | 2024-02-01 10:00 | 10:30            | cancelled     | true        | -      | -          | -
  17 | 2024-01-10 10:00 | 10:30            | accepted      | -           | 1      | true       | Liz!
  18 | 2024-02-19 00:00 | 00:30            | accepted      | -           | -      | -          | -
`);
