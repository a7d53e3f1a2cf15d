export const teamOperations = ['kpi', 'metrics', 'attendance', 'profile', 'my'] as const;
export type TeamOperation = (typeof teamOperations)[number];

/** Several coworker records with one e-mail are one person. */
export type TeamCaller = { coworkerIds: number[]; operator: boolean };

export const orderFields = ['Name', 'Id', 'CreatedOn', 'UpdatedOn', 'TeamMembersCount'] as const;

export type MyTeamsInput = {
  isTeamAdmin: boolean;
  teamId?: number;
  page: number;
  pageSize: number;
  orderBy: (typeof orderFields)[number];
  dir: 'asc' | 'desc';
};

export type TeamQuestion = {
  caller: TeamCaller;
  /** epoch milliseconds */
  now: number;
} & (
  | { operation: 'kpi' | 'metrics' | 'profile'; input: { teamId: number } }
  | { operation: 'attendance'; input: { teamId: number; date: string } }
  | { operation: 'my'; input: MyTeamsInput }
);

export type TeamAnswer = { status: 200; data: unknown } | { status: 400 | 401 | 403 | 404 };
