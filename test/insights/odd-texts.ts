import { type PlainRow, sourceTable, type Tables } from '../ingest/tables.ts';
import type { SeededRandom } from '../model/seeded-random.ts';

/** Letters that programs lower, sort, escape and count in different ways. */
const oddTexts = [
  'İİ IĞDIR ıssız',
  'ΣΣΣΣ ΟΔΥΣΣΕΥΣ',
  'STRASSE Straße STRAẞE',
  'Zoe\u0301 and Zo\u00e9',
  '\u212a and \u212b, \ufb01n, \u01c5',
  '\u{10400}\u{10428} \u{1f600} \uffee',
  'Ꭰꭰ ᲐᲑ აბ',
  'tab\tquote"backslash\\slash/',
  'bell\u0007 form\u000c delete\u007f',
  '\u2028\u2029\ufeff',
  '</script><!-- {p1:String} $1 ? -- ;',
  'NaN',
  'null',
  '1e5',
  ' ',
  '%_%',
] as const;

const responses = [
  null,
  {},
  { name: 'Ann', guests: ['a@x.test', 'b@x.test'], location: { value: 'phone', optionValue: '' } },
  { 'a "key"\n': [1.5, -0.001, 1e21, true, null, '\u2028 \\u0041'] },
] as const;

const texts: Readonly<Record<string, readonly string[]>> = {
  users: ['name', 'username', 'email'],
  Team: ['slug'],
  EventType: ['title', 'slug'],
  Booking: ['title', 'uid', 'ratingFeedback'],
  Attendee: ['name', 'email', 'phoneNumber'],
  Tracking: ['utm_source', 'utm_medium', 'utm_campaign', 'utm_term', 'utm_content'],
  App_RoutingForms_Form: ['name'],
  App_RoutingForms_FormResponse: ['uuid'],
  AssignmentReason: ['reasonString'],
};

/** Some of the rows with a text that is odd or missing, and bookings with what was answered to their questions. */
export function withOddTexts(tables: Tables, random: SeededRandom): Tables {
  const oddFields = (table: string): PlainRow => {
    const columns = (texts[table] ?? []).filter(() => random.chance(table === 'users' ? 0.5 : 0.2));
    return Object.fromEntries(columns.map((column) => [column, oddText(table, column, random)]));
  };
  const answered = (table: string): PlainRow =>
    table === 'Booking' && random.chance(0.4) ? { responses: random.pick(responses) } : {};
  return Object.fromEntries(
    Object.entries(tables).map(([table, rows]) => [
      table,
      rows.map((row) => ({ ...row, ...oddFields(table), ...answered(table) })),
    ]),
  );
}

function oddText(table: string, column: string, random: SeededRandom): string | null {
  const { required } = sourceTable(table).columns.find(({ name }) => name === column) ?? {};
  return required !== true && random.chance(0.15) ? null : random.pick(oddTexts);
}
