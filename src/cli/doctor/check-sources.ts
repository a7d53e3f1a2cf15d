import type { SourceStatus } from '../../sources/source-status.ts';
import { toEveryText } from '../duration.ts';
import { type Check, type Finding, findingsAbout, toMinute } from './finding.ts';

const { ok, note, wrong } = findingsAbout('sources');

/** Whether each source is reachable, by its last pull, and fresh. */
export const checkSources: Check = ({ statuses, followed }) => {
  const pulled = statuses.some(({ every }) => every !== null);
  return [
    ...statuses.map(toFinding),
    ...(pulled && !followed ? [note('No server runs, so nothing is pulled by itself.')] : []),
  ];
};

function toFinding(status: SourceStatus): Finding {
  const { name, kind, every, state, asOf, lastSucceededAt, lastError, unprovable } = status;
  const fresh = asOf === null ? 'nothing came of it yet' : `as of ${toMinute(asOf)}`;
  if (lastError !== null) {
    const since =
      lastSucceededAt === null ? 'never pulled well' : `pulled well last at ${toMinute(lastSucceededAt)}`;
    return wrong(`${name} (${kind}) fails: ${lastError} (${since}, ${fresh})`);
  }
  if (every === null) {
    return (unprovable === null ? ok : note)(
      `${name} (${kind}), ${fresh}${unprovable && `; what it brings ${unprovable}`}.`,
    );
  }
  const how = `${name} (${kind}, every ${toEveryText(every)})`;
  if (state === 'new') return note(`${how} was not pulled yet; "kepi sync ${name}" does.`);
  if (state === 'broke off') {
    return note(
      `${how}: its last pull ended with the process that made it; the next one goes on from there.`,
    );
  }
  if (state !== 'late') return ok(`${how}: ${fresh}.`);
  return wrong(
    `${how} is behind: ${fresh}. Is a server running, and is it busy? See "kepi source status ${name}".`,
  );
}
