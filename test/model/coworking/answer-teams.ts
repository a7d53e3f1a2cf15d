import { teamAttendance } from './attendance.ts';
import type { Dataset } from './dataset.ts';
import { teamKpi } from './kpi.ts';
import { teamMetrics } from './metrics.ts';
import { myTeams } from './my-teams.ts';
import { teamProfile } from './profile.ts';
import { TeamRefusal } from './refusal.ts';
import { teamFor } from './team-people.ts';
import type { TeamAnswer, TeamQuestion } from './team-question.ts';

/** A second computation of all that can be asked about teams, as plain as it can be. */
export function answerTeams(dataset: Dataset, question: TeamQuestion): TeamAnswer {
  try {
    return { status: 200, data: dataOf(dataset, question) };
  } catch (error) {
    if (error instanceof TeamRefusal) return { status: error.status };
    throw error;
  }
}

function dataOf(dataset: Dataset, question: TeamQuestion): unknown {
  const { caller, now } = question;
  if (question.operation === 'my') return myTeams(dataset, caller, question.input);
  const { teamId } = question.input;
  switch (question.operation) {
    case 'kpi':
      return teamKpi(dataset, teamFor(dataset, teamId, caller, 'administrators'), now);
    case 'metrics':
      return teamMetrics(dataset, teamFor(dataset, teamId, caller, 'administrators'), caller, now);
    case 'attendance': {
      const team = teamFor(dataset, teamId, caller, 'administrators and members');
      return teamAttendance(dataset, team, caller, now, question.input.date);
    }
    case 'profile':
      return teamProfile(dataset, teamFor(dataset, teamId, caller, 'administrators and members'));
  }
}
