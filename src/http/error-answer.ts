import { toErrorBody } from './error-envelope.ts';
import type { HttpError } from './http-error.ts';
import { invitationHeaders, toFailurePage } from './teams/invitation-page.ts';
import { toOAuthError } from './teams/oauth-error.ts';

interface ErrorAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

interface Surface {
  readonly addresses: RegExp;
  readonly answer: (error: HttpError, path: string, now: number) => ErrorAnswer;
}

const json = { 'Content-Type': 'application/json; charset=utf-8' };

const envelope = (error: HttpError, path: string, now: number): ErrorAnswer => ({
  status: error.status,
  headers: json,
  body: toErrorBody(error, path, now),
});

/** Each of them speaks to other clients; everything else has the envelope of `/v2`. */
const surfaces: readonly Surface[] = [
  {
    addresses: /^\/api\/token(?:\?|$)/,
    answer: (error) => ({
      status: error.status === 415 ? 400 : error.status,
      headers: json,
      body: toOAuthError(error),
    }),
  },
  {
    addresses: /^\/api(?:[/?]|$)/,
    answer: ({ status, message }) => ({ status, headers: json, body: { Message: message } }),
  },
  {
    addresses: /^\/invitation(?:[/?]|$)/,
    answer: ({ status, message }) => ({ status, headers: invitationHeaders, body: toFailurePage(message) }),
  },
];

/** A refusal in the words of the clients that ask there. */
export function toErrorAnswer(error: HttpError, url: string, now: number): ErrorAnswer {
  const surface = surfaces.find(({ addresses }) => addresses.test(url));
  return (surface?.answer ?? envelope)(error, url, now);
}
