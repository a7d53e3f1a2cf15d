import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Weekday } from '../../../../src/contract/teams/team-attendance.ts';
import { send } from '../../asking/send.ts';

export interface AttendanceChange {
  readonly coworker: number;
  readonly weekday: Weekday;
  readonly value: number;
}

/** Writes one day of one member; it stands in every week, so all that is known of them is asked again. */
export function useAttendanceChange(team: number) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ coworker, weekday, value }: AttendanceChange) =>
      send(`/api/public/teams/${team}/attendance`, {
        method: 'PUT',
        body: [{ CoworkerId: coworker, [`${weekday}Attendance`]: value }],
      }),
    onSettled: () => client.invalidateQueries({ queryKey: ['team', team, 'attendance'] }),
  });
}
