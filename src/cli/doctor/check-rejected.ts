import { readRejected } from '../../sources/backlog.ts';
import { readRejectedRows } from '../../sources/rejected-rows.ts';
import { type Check, type Finding, findingsAbout } from './finding.ts';

const { wrong } = findingsAbout('rejected rows');

const shown = 3;

/** Rows that could not be read, with the first reasons. */
export const checkRejected: Check = async ({ read, workspaces }) => {
  const findings: Finding[] = [];
  for (const { workspace, source, count } of await readRejected({ read })) {
    const { data } = await readRejectedRows({ read }, { workspace, source, limit: shown });
    const reasons = data.map(({ file, line, column, reason }) => {
      return `${file}:${line}${column === null ? '' : ` ${column}`}: ${reason}`;
    });
    const rows = `${count} ${count === 1 ? 'row' : 'rows'} of ${source} in ${workspaces.get(workspace)}`;
    findings.push(wrong(`${rows} could not be read and are not counted: ${reasons.join('; ')}.`));
  }
  return findings;
};
