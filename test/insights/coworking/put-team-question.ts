import { Refusal, type RefusalCode } from '../../../src/booking/refusal.ts';
import { myTeams } from '../../../src/insights/coworking/my-teams.ts';
import { teamAttendance } from '../../../src/insights/coworking/team-attendance.ts';
import { teamKpi } from '../../../src/insights/coworking/team-kpi.ts';
import { teamMetrics } from '../../../src/insights/coworking/team-metrics.ts';
import { teamProfile } from '../../../src/insights/coworking/team-profile.ts';
import type { Engine } from '../../../src/store/engine.ts';
import type { TeamAnswer, TeamQuestion } from '../../model/coworking/team-question.ts';

const statuses: Readonly<Record<RefusalCode, 400 | 401 | 403 | 404>> = {
  BadRequestException: 400,
  UnauthorizedException: 401,
  ForbiddenException: 403,
  NotFoundException: 404,
};

/** The answer as a client sees it, or the status of the refusal. */
export async function putTeamQuestion(
  engine: Engine,
  workspace: number,
  question: TeamQuestion,
): Promise<TeamAnswer> {
  try {
    const data = await dataOf(engine, workspace, question);
    return { status: 200, data: JSON.parse(JSON.stringify(data)) };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { status: statuses[error.code] };
  }
}

function dataOf(engine: Engine, workspace: number, question: TeamQuestion): Promise<unknown> {
  const { caller, now } = question;
  const asking = { engine, caller: { workspace, ...caller }, now };
  switch (question.operation) {
    case 'kpi':
      return teamKpi(asking, question.input);
    case 'metrics':
      return teamMetrics(asking, question.input);
    case 'attendance':
      return teamAttendance(asking, question.input);
    case 'profile':
      return teamProfile(asking, question.input);
    case 'my':
      return myTeams(asking, question.input);
  }
}
