import { parseLocationZone } from '../../coworking/parse-location-zone.ts';
import { nexudusEntities } from '../../records/nexudus-entities.ts';
import { sql } from '../../sql/statement.ts';
import type { Cell, Row, StagedColumn, Writer } from '../../store/engine.ts';
import type { FromCurrent } from '../current-records.ts';
import { toProfile } from './team-profile.ts';

const t = nexudusEntities;

const columns: readonly StagedColumn[] = [
  { name: 'id', type: 'integer' },
  { name: 'name', type: 'text' },
  { name: 'business_id', type: 'integer' },
  { name: 'zone', type: 'text' },
  { name: 'zone_known', type: 'boolean' },
  { name: 'currency', type: 'text' },
  { name: 'profile', type: 'text' },
];

/** The zone by its name in the location's record, else by that of the list of zones. */
function zoneOf(location: Row | undefined, zones: ReadonlyMap<Cell, Cell>): string | null {
  const names = [location?.simple_time_zone_name, zones.get(location?.simple_time_zone_id ?? null)];
  return names.reduce<string | null>(
    (found, name) => found ?? (typeof name === 'string' ? parseLocationZone(name) : null),
    null,
  );
}

export async function settleTeams(writer: Writer, workspace: number, from: FromCurrent): Promise<void> {
  const teams = await writer.read(sql`SELECT * FROM ${from(t.teams)} t`);
  const locations = await writer.read(
    sql`SELECT id, name, web_address, currency_code, simple_time_zone_id, simple_time_zone_name FROM ${from(t.businesses)} b`,
  );
  const zones = await writer.read(sql`SELECT id, name FROM ${from(t.simpleTimeZones)} z`);
  const locationOf = new Map(locations.map((location) => [location.id, location]));
  const zoneNames = new Map(zones.map(({ id, name }) => [id as Cell, name as Cell]));

  // What was changed here of a team that is gone is no team.
  const rows = teams
    .filter(({ name }) => name !== null)
    .map((team) => {
      const business = team.business_id ?? null;
      const location = locationOf.get(business as number);
      const zone = zoneOf(location, zoneNames);
      const currency = location?.currency_code || null;
      return [
        team.id as number,
        team.name as string,
        business,
        zone ?? 'UTC',
        zone !== null,
        currency,
        toProfile(team, location),
      ];
    });
  await writer.stage('read_team', columns, rows);
  await writer.replace(
    'coworking_team',
    sql`workspace = ${workspace}`,
    sql`SELECT ${workspace} AS as_workspace, id, name, business_id, zone, zone_known, currency, profile FROM read_team`,
  );
  await writer.drop('read_team');
}
