import { type Check, findingsAbout, toMinute } from './finding.ts';

const { ok, wrong } = findingsAbout('drift');

/** What the last comparisons found and nobody repaired. */
export const checkDrift: Check = ({ statuses }) =>
  statuses.flatMap(({ name, drift, comparedAt }) => {
    if (comparedAt === null) return [];
    const open = drift.filter(({ repaired }) => !repaired);
    if (open.length === 0)
      return [ok(`${name} and the store agreed, or were made to, at ${toMinute(comparedAt)}.`)];
    const told = open.slice(0, 3).map(({ table, unit, missing, extra, differing }) => {
      return `${table} ${unit} (${missing} missing, ${extra} too many, ${differing} differing)`;
    });
    const more = open.length > told.length ? ` and ${open.length - told.length} more` : '';
    return [
      wrong(
        `${name} and the store differ in ${told.join(', ')}${more}; "kepi sync ${name} --compare" looks again.`,
      ),
    ];
  });
