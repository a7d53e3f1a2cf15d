import { myTeams } from './my-teams.ts';
import { teamAttendance } from './team-attendance.ts';
import { attendanceChanges, profileChange } from './team-changes.ts';
import { teamKpi } from './team-kpi.ts';
import { teamList } from './team-list.ts';
import { teamMetrics } from './team-metrics.ts';
import { teamProfile } from './team-profile.ts';
import { teamRecords } from './team-records.ts';
import { teamView } from './team-view.ts';

/** What can be asked about teams, and what may be changed of them. */
export const teamQuestions = {
  my: myTeams,
  list: teamList,
  kpi: teamKpi,
  metrics: teamMetrics,
  attendance: teamAttendance,
  profile: teamProfile,
  view: teamView,
  records: teamRecords,
  attendanceChanges,
  profileChange,
} as const;
