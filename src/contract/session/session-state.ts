import { z } from 'zod';

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

export const readableTeam = z.object({
  id: z.int(),
  name: z.string(),
  organisation: z.string().nullable().describe('The name of the organisation that it is part of.'),
  isOrganization: z.boolean(),
});

/** For which scopes insights are answered. */
export const readableScopes = z.object({
  user: z.boolean(),
  org: z
    .object({ name: z.string().nullable().describe('Null for the whole workspace.') })
    .nullable()
    .describe('Null where `org` is refused.'),
  teams: z
    .array(readableTeam)
    .describe(
      'Those of scope `team`, by name; an operator asks for the organisations among them with `org`.',
    ),
});

const loggedOut = z.object({
  state: z.literal('out'),
  setUp: z.boolean().describe('Nobody has a login on this server yet.'),
});

export const loggedIn = z.object({
  state: z.literal('in'),
  person: z.object({
    email: z.string(),
    name: z.string().nullable(),
    userId: z.int().nullable().describe('Among the people of Cal.com.'),
    operator: z.boolean(),
  }),
  workspace: z.string().describe('Its name.'),
  weekStart: z.enum(weekdays),
  semantics: z.enum(['documented', 'calcom']).describe('The definitions of a request that does not choose.'),
  scopes: readableScopes,
  coworking: z.boolean().describe('Whether there are teams of coworkers to be opened.'),
});

/** What the dashboard knows of whoever looks at it. */
export const sessionState = z.discriminatedUnion('state', [loggedOut, loggedIn]);

export type ReadableTeam = z.infer<typeof readableTeam>;
export type ReadableScopes = z.infer<typeof readableScopes>;
export type LoggedIn = z.infer<typeof loggedIn>;
export type SessionState = z.infer<typeof sessionState>;
