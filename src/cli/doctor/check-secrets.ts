import { isWebhook } from '../../sources/given-secrets.ts';
import { type Check, type Finding, findingsAbout } from './finding.ts';

const { note, wrong } = findingsAbout('secrets');

/** Whether the key opens the sources' secrets, and which webhooks have none. */
export const checkSecrets: Check = async ({ statuses, openSource }) => {
  const findings: Finding[] = [];
  for (const { name, kind } of statuses) {
    const opened = await openSource(name);
    if (typeof opened === 'string') findings.push(wrong(opened));
    else if (isWebhook(kind) && !('signature' in opened.secrets)) {
      findings.push(
        note(
          `${name} has no secret: whoever knows its address can send. "kepi source secret ${name}" sets one.`,
        ),
      );
    } else if ('previous' in opened.secrets) {
      findings.push(
        note(
          `${name} still takes its secret from before; "kepi source secret ${name} --forget-previous" ends that.`,
        ),
      );
    }
  }
  return findings;
};
