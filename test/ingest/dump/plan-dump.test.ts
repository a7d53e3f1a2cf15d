import { describe, expect, test } from 'vitest';
import { calcomDump } from '../../../src/ingest/dump/calcom-dump.ts';
import { planDump as planOf } from '../../../src/ingest/dump/plan-dump.ts';
import { calcomTables } from '../../../src/records/calcom-tables.ts';

const planDump = (names: readonly string[]) => planOf(calcomDump, names);

const core = ['users.csv', 'Booking.csv', 'EventType.csv', 'Team.csv'];

describe('planning a dump', () => {
  test('reads every table that product.md lists, in the order of the tables, whatever the order of the files', () => {
    const names = Object.values(calcomTables).map((table) => table.name);
    const plan = planDump(names.map((name) => `${name}.ndjson.gz`).sort());
    expect(plan.files.map((file) => file.table.name)).toEqual(names);
    expect(plan.warnings).toEqual([]);
    expect([...names].sort()).toEqual(
      [
        ...[
          'users',
          'Profile',
          'Team',
          'Membership',
          'EventType',
          'Host',
          'Booking',
          'Attendee',
          'BookingSeat',
        ],
        ...[
          'App_RoutingForms_Form',
          'App_RoutingForms_FormResponse',
          'AssignmentReason',
          'Tracking',
          'ApiKey',
        ],
        ...['OutOfOfficeEntry', 'OutOfOfficeReason', 'Role', 'RolePermission', 'TeamFeatures'],
      ].sort(),
    );
  });

  test.each([
    ['Host.csv', 'csv', false],
    ['Host.csv.gz', 'csv', true],
    ['Host.ndjson', 'ndjson', false],
    ['Host.ndjson.gz', 'ndjson', true],
    ['Host.json', 'json', false],
    ['Host.json.gz', 'json', true],
  ])('knows the format of %s by its name', (fileName, format, gzip) => {
    const file = planDump([...core, fileName]).files.find((f) => f.fileName === fileName);
    expect(file).toMatchObject({ format, gzip, table: calcomTables.host });
  });

  test('a name in another case will do', () => {
    expect(planDump(['Users.CSV', 'booking.csv', 'eventtype.json', 'team.csv']).files).toHaveLength(4);
  });

  test.each([
    ['Booking.csv', 'Booking.json'],
    ['Booking.csv', 'Booking.csv.gz'],
    ['Booking.csv', 'booking.csv'],
  ])('two files of one table are an error that names both: %s and %s', (one, other) => {
    expect(() => planDump(['users.csv', one, other])).toThrow(
      `more than one file for the table Booking: ${one}, ${other}`,
    );
  });

  test('a dump without users or Booking is an error that says what is there', () => {
    expect(() => planDump(['users.csv', 'bookings.csv'])).toThrow(
      /no file for Booking .*users\.csv, bookings\.csv/,
    );
    expect(() => planDump([])).toThrow(/no file for users and Booking .*holds no files/);
    expect(() => planDump(Array.from({ length: 25 }, (_, n) => `f${n}`))).toThrow(/f9 and 15 more$/);
  });

  test('a dump without EventType or Team is warned about', () => {
    expect(planDump(['users.csv', 'Booking.csv', 'Team.csv']).warnings).toEqual([
      'no file for EventType: team bookings then look personal',
    ]);
    expect(planDump(['users.csv', 'Booking.csv', 'EventType.csv']).warnings).toEqual([
      'no file for Team: team bookings then look personal',
    ]);
  });

  test('files that are no table are named in a warning', () => {
    expect(planDump([...core, 'README.md', 'Payment.csv', 'Host.xlsx', '.csv']).warnings).toEqual([
      'not a table of the dump, ignored: README.md, Payment.csv, Host.xlsx, .csv',
    ]);
  });
});
