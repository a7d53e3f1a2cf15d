import { useQuery } from '@tanstack/react-query';
import type { TeamAttendance } from '../../../../src/contract/teams/team-attendance.ts';
import type { ListedTeam } from '../../../../src/contract/teams/team-list.ts';
import type { TeamMetricList } from '../../../../src/contract/teams/team-metrics.ts';
import type { TeamProfile } from '../../../../src/contract/teams/team-profile.ts';
import type { TeamView } from '../../../../src/contract/teams/team-view.ts';
import { fetchData, fetchJson } from '../../asking/send.ts';
import type { Day } from '../../words/days.ts';

/** All that one may open, by name. */
export const useTeams = (asked: boolean) =>
  useQuery({
    queryKey: ['teams'],
    queryFn: ({ signal }) => fetchData<ListedTeam[]>('/v1/teams', { signal }),
    enabled: asked,
  });

export const useTeamView = (team: number) =>
  useQuery({
    queryKey: ['team', team, 'view'],
    queryFn: ({ signal }) => fetchData<TeamView>(`/v1/teams/${team}/kpi`, { signal }),
  });

export const useTeamMetrics = (team: number) =>
  useQuery({
    queryKey: ['team', team, 'metrics'],
    queryFn: async ({ signal }) =>
      (await fetchJson<TeamMetricList>(`/api/public/teams/${team}/metrics`, { signal })).Metrics,
  });

export const useTeamProfile = (team: number) =>
  useQuery({
    queryKey: ['team', team, 'profile'],
    queryFn: ({ signal }) => fetchJson<TeamProfile>(`/api/public/teams/${team}/profile`, { signal }),
  });

const attendancePath = (team: number, date: Day) => `/api/public/teams/${team}/attendance?date=${date}`;

export const useAttendance = (team: number, date: Day) =>
  useQuery({
    queryKey: ['team', team, 'attendance', date],
    queryFn: ({ signal }) => fetchJson<TeamAttendance>(attendancePath(team, date), { signal }),
  });
