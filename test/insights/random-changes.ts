import { keyOf, type PlainRow, sourceTable, type Tables } from '../ingest/tables.ts';
import type { SeededRandom } from '../model/seeded-random.ts';

/** The columns of a row that change together: a booking is moved, cancelled, rated, handed to another host. */
const fates: Readonly<Record<string, readonly (readonly string[])[]>> = {
  users: [['name'], ['email'], ['username'], ['weekStart', 'avatarUrl']],
  Team: [['slug'], ['slug'], ['parentId', 'isOrganization']],
  Membership: [['accepted'], ['role'], ['customRoleId']],
  EventType: [['title', 'slug'], ['length'], ['userId', 'teamId', 'parentId'], ['schedulingType']],
  Booking: [
    ['startTime', 'endTime'],
    ['startTime', 'endTime', 'createdAt'],
    ['createdAt'],
    ['status'],
    ['rescheduled'],
    ['status', 'rescheduled'],
    ['rating', 'ratingFeedback'],
    ['noShowHost'],
    ['userId'],
    ['eventTypeId'],
    ['title', 'paid'],
    ['uid', 'responses'],
  ],
  Attendee: [['name', 'email'], ['noShow'], ['bookingId'], ['timeZone', 'phoneNumber']],
  Tracking: [['utm_source', 'utm_medium'], ['utm_campaign', 'utm_term', 'utm_content'], ['bookingId']],
  App_RoutingForms_Form: [['name'], ['fields'], ['fields'], ['teamId'], ['userId', 'teamId']],
  App_RoutingForms_FormResponse: [
    ['routedToBookingUid'],
    ['routedToBookingUid'],
    ['response'],
    ['createdAt'],
  ],
  AssignmentReason: [['reasonString'], ['bookingId'], ['createdAt']],
};

/**
 * What a source holds some time later. Rows whose keys are new come from `others`, another source of the same kind,
 * and so do the values that rows change to.
 */
export function withRandomChanges(tables: Tables, others: Tables, now: number, random: SeededRandom): Tables {
  const changed = (table: string, row: PlainRow): PlainRow => {
    const fields = random
      .some(fates[table] ?? [[]], 3)
      .flatMap((columns) => fieldsOf(random.pick(others[table] ?? [row]), columns));
    if (fields.length === 0) return row;
    return { ...row, ...Object.fromEntries(fields), ...newVersion(table, row, now, random) };
  };
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => {
      const busy = random.chance(table === 'Booking' ? 0.95 : 0.55) ? random.pick([0.03, 0.15, 0.4]) : 0;
      const known = new Set(rows.map((row) => keyOf(table, row)));
      const created = (others[table] ?? []).filter(
        (row) => !known.has(keyOf(table, row)) && random.chance(busy / 2),
      );
      const left = rows.filter(() => !random.chance(busy / 5));
      return [table, [...left.map((row) => (random.chance(busy) ? changed(table, row) : row)), ...created]];
    }),
  );
}

const fieldsOf = (row: PlainRow, columns: readonly string[]) =>
  columns.flatMap((column) => (row[column] === undefined ? [] : [[column, row[column]] as const]));

/** Mostly newer; sometimes that of before, and sometimes the source keeps none. */
function newVersion(table: string, { updatedAt }: PlainRow, now: number, random: SeededRandom): PlainRow {
  if (sourceTable(table).version === undefined) return {};
  const newer = new Date(now).toISOString();
  return random.pick([{ updatedAt: newer }, { updatedAt: newer }, { updatedAt }, { updatedAt: null }]);
}
