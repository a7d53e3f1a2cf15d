import type { LoggedIn } from '../../../src/contract/session/session-state.ts';

export interface ScopeChoice {
  /** As the address has it: `me`, `org`, `org:3`, `team:12`. */
  readonly id: string;
  readonly label: string;
  readonly asked: { readonly scope: 'user' | 'team' | 'org'; readonly selectedTeamId?: number };
}

/** What may be asked, the widest first. */
export function scopeChoices({ scopes, workspace }: Pick<LoggedIn, 'scopes' | 'workspace'>): ScopeChoice[] {
  const { org, teams, user } = scopes;
  const choices: ScopeChoice[] = [];
  if (org !== null) {
    const label = org.name === null ? `Workspace ${workspace}` : `Organisation ${org.name}`;
    choices.push({ id: 'org', label, asked: { scope: 'org' } });
  }
  // By their ids only an operator can name organisations; to anybody else his own is `org`.
  for (const { id, name } of org?.name === null ? teams.filter((team) => team.isOrganization) : []) {
    choices.push({
      id: `org:${id}`,
      label: `Organisation ${name}`,
      asked: { scope: 'org', selectedTeamId: id },
    });
  }
  if (user) choices.push({ id: 'me', label: 'Me', asked: { scope: 'user' } });
  for (const { id, name } of teams.filter((team) => !team.isOrganization)) {
    choices.push({ id: `team:${id}`, label: `Team ${name}`, asked: { scope: 'team', selectedTeamId: id } });
  }
  return choices;
}

/** Null where nothing may be asked at all. */
export const parseScope = (query: URLSearchParams, choices: readonly ScopeChoice[]): ScopeChoice | null =>
  choices.find(({ id }) => id === query.get('scope')) ?? choices[0] ?? null;

/** Whether the address asks for numbers that are not open to whoever looks. */
export function isForeignScope(query: URLSearchParams, session: LoggedIn): boolean {
  const asked = query.get('scope');
  return asked !== null && !scopeChoices(session).some(({ id }) => id === asked);
}
