import { calcomTables } from '../records/calcom-tables.ts';
import { name, type Statement, sql } from '../sql/statement.ts';
import type { FromCurrent } from './current-records.ts';
import { toldFieldsName } from './stage-told-fields.ts';

export const settledForms = (from: FromCurrent, workspace: number): Statement => sql`
  SELECT ${workspace} AS workspace, f.id AS id, f.name AS name, f.user_id AS user_id, f.team_id AS team_id,
    CASE WHEN team.is_organization THEN team.id ELSE team.parent_id END AS org_id, 
    coalesce(f.fields, told.told_fields) AS fields
  FROM ${from(calcomTables.routingForm)} f
  LEFT JOIN ${name(toldFieldsName)} told ON told.told_form_id = f.id
  LEFT JOIN team ON team.workspace = ${workspace} AND team.id = f.team_id
  WHERE f.name IS NOT NULL`;
