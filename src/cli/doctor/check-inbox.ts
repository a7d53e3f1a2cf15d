import { readWaiting } from '../../sources/backlog.ts';
import { longWaiting } from '../../sources/source-status.ts';
import { type Check, findingsAbout, toMinute } from './finding.ts';

const { note, wrong } = findingsAbout('inbox');

/** Events that were told and are not part of the answers yet. */
export const checkInbox: Check = async ({ read, now, workspaces }) =>
  (await readWaiting({ read })).map(({ workspace, source, count, since }) => {
    const many = `${count} ${count === 1 ? 'event' : 'events'} of ${source} in ${workspaces.get(workspace)}`;
    const text = `${many}: told, and not counted yet, since ${toMinute(since)}.`;
    return now - since > longWaiting ? wrong(text) : note(text);
  });
