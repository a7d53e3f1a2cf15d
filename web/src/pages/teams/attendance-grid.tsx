import type { TeamAttendance } from '../../../../src/contract/teams/team-attendance.ts';
import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import { toShortDayText } from '../../words/dates.ts';
import { type Day, isWeekend } from '../../words/days.ts';
import styles from './attendance.module.css';
import { placeOf, weekdays } from './attendance-words.ts';
import { DayBookings } from './day-bookings.tsx';
import { PlaceChoice } from './place-choice.tsx';
import { PlaceSign } from './place-sign.tsx';
import { useAttendanceChange } from './use-attendance-change.ts';

interface AttendanceGridProps {
  readonly team: ListedTeam;
  readonly attendance: TeamAttendance['Attendance'];
  readonly today: Day;
  readonly changeable: boolean;
}

/** A line for each member, a column for each day. */
export function AttendanceGrid({ team, attendance, today, changeable }: AttendanceGridProps) {
  const { Coworkers, Days } = attendance;
  const change = useAttendanceChange(team.id);
  const sent = change.isPending ? change.variables : null;
  return (
    <>
      {change.isError && (
        <p className={styles.failed} role="alert">
          The day could not be changed. {change.error.message}
        </p>
      )}
      <div className={styles.scroll}>
        <table className={styles.grid}>
          <caption className="unseen">Attendance of {team.name}, with the bookings of each day</caption>
          <thead>
            <tr>
              <th scope="col">Member</th>
              {Days.map(({ Date: day }) => (
                <th key={day} scope="col" aria-current={day === today ? 'date' : undefined}>
                  {toShortDayText(day)}
                  {day === today && <span> · today</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Coworkers.map((coworker) => (
              <tr key={coworker.CoworkerId}>
                <th scope="row">
                  {coworker.CoworkerFullName}
                  {coworker.CoworkerCompanyName !== null && <small>{coworker.CoworkerCompanyName}</small>}
                </th>
                {Days.map(({ Date: day, Bookings }, n) => {
                  const weekday = weekdays[n] ?? 'Monday';
                  const isSent = sent?.coworker === coworker.CoworkerId && sent.weekday === weekday;
                  const place = placeOf(isSent ? sent.value : coworker[`${weekday}Attendance`]);
                  return (
                    <td key={day} data-weekend={isWeekend(day) || undefined} aria-busy={isSent || undefined}>
                      {changeable ? (
                        <PlaceChoice
                          place={place}
                          name={`${coworker.CoworkerFullName}, ${weekday}`}
                          onChoose={(value) =>
                            change.mutate({ coworker: coworker.CoworkerId, weekday, value })
                          }
                        />
                      ) : (
                        <PlaceSign place={place} />
                      )}
                      <DayBookings
                        bookings={Bookings.filter(({ CoworkerId }) => CoworkerId === coworker.CoworkerId)}
                        whose={`${coworker.CoworkerFullName}, ${weekday}`}
                        zone={team.timeZone}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}
