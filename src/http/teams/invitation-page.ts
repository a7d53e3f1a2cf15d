import { createHash } from 'node:crypto';
import { invitationStyle } from './invitation-style.ts';
import type { InvitationState } from './team-logins.ts';

const styleHash = createHash('sha256').update(invitationStyle).digest('base64');

/** Nothing but the page's own style, and its own form. */
export const invitationHeaders = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': [
    "default-src 'none'",
    `style-src 'sha256-${styleHash}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; '),
};

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string) => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? '');

const page = (title: string, content: string) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title} · Kepi</title>
<style>${invitationStyle}</style>
</head>
<body>
<main>
<p class="name">Kepi</p>
<h1>${title}</h1>
${content}
</main>
</body>
</html>
`;

// Without an address the form goes where the page came from, also under a path of a proxy.
const form = (
  email: string,
  mistake?: string,
) => `<p>You choose the password for <strong>${escapeHtml(email)}</strong>.</p>
${mistake === undefined ? '' : `<p class="mistake" role="alert">${escapeHtml(mistake)}</p>\n`}<form method="post">
<label for="email">E-mail</label>
<input id="email" type="email" autocomplete="username" value="${escapeHtml(email)}" readonly>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="new-password" minlength="8" required autofocus aria-describedby="rule">
<p class="rule" id="rule">At least 8 characters.</p>
<label for="again">The same once more</label>
<input id="again" name="again" type="password" autocomplete="new-password" minlength="8" required>
<button type="submit">Set the password</button>
</form>`;

const askAgain =
  'Ask whoever invited you for a new link. An operator makes one with <code>kepi user invite</code>.';

/** What somebody sees who follows the link of an invitation. */
export function toInvitationPage(invitation: InvitationState): string {
  switch (invitation.state) {
    case 'open':
      return page('Set your password', form(invitation.email));
    case 'refused':
      return page('Set your password', form(invitation.email, invitation.reason));
    case 'accepted':
      return page(
        'Your password is set',
        `<p>From now on you log in as <strong>${escapeHtml(invitation.email)}</strong> with the password that you have chosen.</p>
<p><a href="../">Log in to the dashboard</a></p>`,
      );
    case 'used':
      return page(
        'This invitation was used',
        `<p>A link is good once, and a password was set with this one. If that was you, log in with it. If you have forgotten it, or if it was somebody else: ${askAgain}</p>`,
      );
    case 'expired':
      return page('This invitation has expired', `<p>A link is good for three days. ${askAgain}</p>`);
    case 'unknown':
      return page(
        'There is no such invitation',
        `<p>The link may be incomplete, or a newer one has taken its place: look for the latest that was sent to you. ${askAgain}</p>`,
      );
  }
}

export const toFailurePage = (message: string) =>
  page('This did not work', `<p>${escapeHtml(message)}</p>\n<p>The invitation itself is as it was.</p>`);
