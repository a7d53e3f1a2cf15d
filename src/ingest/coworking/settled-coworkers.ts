import { weekdays } from '../../coworking/weekdays.ts';
import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { name, type Statement, sql, word } from '../../sql/statement.ts';
import type { FromCurrent } from '../current-records.ts';

const attendance = weekdays
  .map((day) => sql`CAST(coalesce(c.${name(`${day.toLowerCase()}_attendance`)}, 5) AS VARCHAR)`)
  .reduce((before, day) => sql`${before} || ',' || ${day}`);

/** Who is archived is not active, whatever else his record says. Of a record that is gone its changes here may be left. */
export const settledCoworkers = (from: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace} AS as_workspace, c.id, coalesce(c.full_name, '') AS as_name,
    ${word('lower', sql`trim(coalesce(c.email, ''))`)} AS as_email, c.company_name,
    CASE WHEN ${word('lower', sql`trim(c.coworker_type)`)} IN ('company', '2') THEN 2 ELSE 1 END AS as_type,
    (coalesce(c.active, TRUE) AND NOT coalesce(c.archived, FALSE)) AS as_active,
    '[' || ${attendance} || ']' AS as_attendance
  FROM ${from(nexudusEntities.coworkers)} c WHERE c.full_name IS NOT NULL OR c.email IS NOT NULL`;
