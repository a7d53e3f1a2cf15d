import type { TeamAttendance } from '../../../../src/contract/teams/team-attendance.ts';
import { Popover } from '../../parts/popover.tsx';
import { toTimeRangeText } from '../../words/dates.ts';
import styles from './attendance.module.css';

type Booking = TeamAttendance['Attendance']['Days'][number]['Bookings'][number];

const most = 3;

interface DayBookingsProps {
  readonly bookings: readonly Booking[];
  /** Whose, and which day. */
  readonly whose: string;
  readonly zone: string;
}

/** The bookings of a day; those that would make the line too high are one click away. */
export function DayBookings({ bookings, whose, zone }: DayBookingsProps) {
  if (bookings.length === 0) return null;
  const shown = bookings.length === most + 1 ? bookings : bookings.slice(0, most);
  const more = bookings.length - shown.length;
  return (
    <>
      <BookingList bookings={shown} zone={zone} />
      {more > 0 && (
        <Popover label={`${more} more`} name={`${whose}: all bookings`} className={styles.more}>
          <div className={styles.all}>
            <BookingList bookings={bookings} zone={zone} />
          </div>
        </Popover>
      )}
    </>
  );
}

const BookingList = ({ bookings, zone }: Pick<DayBookingsProps, 'bookings' | 'zone'>) => (
  <ul className={styles.bookings}>
    {bookings.map(({ Id, FromTime, ToTime, ResourceName }) => (
      <li key={Id}>
        <time dateTime={FromTime}>{toTimeRangeText(FromTime, ToTime, zone)}</time>
        {ResourceName !== null && <span>{ResourceName}</span>}
      </li>
    ))}
  </ul>
);
