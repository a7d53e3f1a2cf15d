import type { TeamAttendance } from '../../../../src/contract/teams/team-attendance.ts';
import { Definition } from '../../parts/definition.tsx';
import { useDefinition } from '../../session/use-definition.ts';
import { toMinutesText, toNumberText } from '../../words/numbers.ts';
import styles from './attendance.module.css';

const averages = [
  { of: 'AvgBookedMinutesPerWeek', label: 'Booked a week', toText: toMinutesText },
  { of: 'AvgBookingsCoworkersPerDay', label: 'Members with bookings a day', toText: toNumberText },
  { of: 'AvgCheckedinCoworkersPerDay', label: 'Members checked in a day', toText: toNumberText },
  { of: 'AvgCheckinsDaysPerWeek', label: 'Days with check-ins a week', toText: toNumberText },
] as const;

/** What is usual, over the twelve weeks before the one that is shown. */
export function AttendanceAverages({ of: attendance }: { readonly of: TeamAttendance['Attendance'] }) {
  const define = useDefinition();
  return (
    <dl className={styles.averages}>
      {averages.map(({ of, label, toText }) => {
        const meaning = define(of);
        return (
          <div key={of}>
            <dt>
              {label}
              {meaning !== undefined && <Definition of={label} text={meaning} />}
            </dt>
            <dd>{toText(attendance[of])}</dd>
          </div>
        );
      })}
    </dl>
  );
}
