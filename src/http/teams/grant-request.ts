import { type OAuthError, refuse } from './oauth-error.ts';

type GrantRequest =
  | { readonly kind: 'password'; readonly username: string; readonly password: string }
  | { readonly kind: 'refresh'; readonly refreshToken: string }
  | { readonly kind: 'refused'; readonly refusal: OAuthError };

const refused = (...said: Parameters<typeof refuse>): GrantRequest => ({
  kind: 'refused',
  refusal: refuse(...said),
});

/** What the form asks for. `totp` and whatever else it holds is ignored. */
export function parseGrantRequest(form: URLSearchParams): GrantRequest {
  const field = (name: string) => form.get(name) ?? '';
  switch (form.get('grant_type')) {
    case 'password': {
      const [username, password] = [field('username'), field('password')];
      if (username.trim() !== '' && password !== '') return { kind: 'password', username, password };
      return refused('invalid_request', 'A password grant needs username and password.');
    }
    case 'refresh_token': {
      const refreshToken = field('refresh_token');
      if (refreshToken !== '') return { kind: 'refresh', refreshToken };
      return refused('invalid_request', 'A refresh grant needs refresh_token.');
    }
    default:
      return refused(
        'unsupported_grant_type',
        'Send a form (application/x-www-form-urlencoded) whose grant_type is password or refresh_token.',
      );
  }
}

const longest = 256;

/** Null where the client does not say who it is. */
export function parseClientId(header: string | string[] | undefined): string | null | OAuthError {
  const clientId = header === undefined ? '' : String(header).trim();
  if (clientId.length > longest) {
    return refuse('invalid_request', `The header client_id has at most ${longest} characters.`);
  }
  return clientId === '' ? null : clientId;
}
