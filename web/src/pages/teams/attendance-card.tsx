import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import { changeQuery, useAddress } from '../../address/address.ts';
import { Answer } from '../../parts/answer.tsx';
import { Button } from '../../parts/button.tsx';
import { Card } from '../../parts/card.tsx';
import { Empty } from '../../parts/states.tsx';
import { useNow } from '../../parts/use-now.ts';
import { useDefinition } from '../../session/use-definition.ts';
import grid from '../../style/grid.module.css';
import { toRangeText } from '../../words/dates.ts';
import { type Day, dayIn, isDay, mondayOf, plusDays } from '../../words/days.ts';
import styles from './attendance.module.css';
import { AttendanceAverages } from './attendance-averages.tsx';
import { AttendanceGrid } from './attendance-grid.tsx';
import { useAttendance } from './team-questions.ts';

const week = 7;

interface AttendanceCardProps {
  readonly team: ListedTeam;
  readonly changeable: boolean;
}

/** Who is where in a week, and what they have booked. */
export function AttendanceCard({ team, changeable }: AttendanceCardProps) {
  const define = useDefinition();
  const { query } = useAddress();
  const today = dayIn(team.timeZone, new Date(useNow()));
  const asked = query.get('week');
  const monday = mondayOf(isDay(asked) ? asked : today);
  const attendance = useAttendance(team.id, monday);
  const isNow = monday === mondayOf(today);
  const step = (days: number) => {
    const to: Day = plusDays(monday, days);
    changeQuery({ week: to === mondayOf(today) ? null : to });
  };
  return (
    <div className={grid.whole}>
      <Card
        title="Attendance"
        definition={define('attendance')}
        tools={
          <>
            {!isNow && <Button onClick={() => changeQuery({ week: null })}>This week</Button>}
            <span className={styles.week}>{toRangeText(monday, plusDays(monday, week - 1))}</span>
            <Button
              aria-label="The week before"
              title="The week before: ["
              data-key="["
              onClick={() => step(-week)}
            >
              <ChevronLeft size={16} aria-hidden="true" />
            </Button>
            <Button
              aria-label="The week after"
              title="The week after: ]"
              data-key="]"
              onClick={() => step(week)}
            >
              <ChevronRight size={16} aria-hidden="true" />
            </Button>
          </>
        }
      >
        <Answer to={attendance} what="The attendance" height={320}>
          {({ Attendance }) =>
            Attendance.Coworkers.length === 0 ? (
              <Empty>
                Nobody is in this team yet. Its administrators and the location can take members in.
              </Empty>
            ) : (
              <>
                <AttendanceAverages of={Attendance} />
                <AttendanceGrid team={team} attendance={Attendance} today={today} changeable={changeable} />
              </>
            )
          }
        </Answer>
      </Card>
    </div>
  );
}
