import { expect, test } from 'vitest';
import { shaped } from '../../../../src/http/teams/shape.ts';

const kpi = {
  Kpi: [
    { CoworkerId: 101, CoworkerFullName: 'Jane Smith', BookedTimeTotal: 4200, CheckedTimeTotal: 3800 },
    { CoworkerId: 102, CoworkerFullName: 'John Doe', BookedTimeTotal: 0, CheckedTimeTotal: 60 },
  ],
};

const list = {
  Records: [
    {
      Id: 55,
      Name: 'Tech',
      Description: null,
      TeamMembers: [{ Id: 101, FullName: 'Jane' }],
      Tags: ['a', 'b'],
    },
    { Id: 56, Name: 'Empty', Description: null, TeamMembers: [], Tags: [] },
  ],
  CurrentPage: 1,
  TotalItems: 2,
};

const attendance = {
  IsTeamAdministrator: true,
  Attendance: {
    TeamId: 55,
    Coworkers: [{ CoworkerId: 101, MondayAttendance: 5 }],
    Days: [
      { Date: '2026-03-23', Bookings: [{ Id: 1, ResourceName: 'Board room' }] },
      { Date: '2026-03-24', Bookings: [] },
    ],
  },
};

const ids = { Kpi: [{ CoworkerId: 101 }, { CoworkerId: 102 }] };
const idsAndHours = {
  Kpi: [
    { CoworkerId: 101, BookedTimeTotal: 4200 },
    { CoworkerId: 102, BookedTimeTotal: 0 },
  ],
};

test.each([
  ['without a shape the answer is whole', kpi, undefined, kpi],
  ['an empty shape is none', kpi, '', kpi],
  ['blanks alone are none', kpi, ' , ', kpi],
  ['a container that is named is whole', kpi, 'Kpi', kpi],
  ['fields of a list’s items', kpi, 'Kpi.CoworkerId,Kpi.BookedTimeTotal', idsAndHours],
  ['as the docs list them', kpi, 'Kpi[].CoworkerId', ids],
  ['the list as the docs list it', kpi, 'Kpi[]', kpi],
  ['blanks around names', kpi, '  Kpi.CoworkerId ,\tKpi.BookedTimeTotal ', idsAndHours],
  ['keys stay in the order of the whole answer', kpi, 'Kpi.BookedTimeTotal,Kpi.CoworkerId', idsAndHours],
  ['a field named twice is there once', kpi, 'Kpi.CoworkerId,Kpi.CoworkerId', ids],
  ['given more than once they are joined', kpi, ['Kpi.BookedTimeTotal', 'Kpi.CoworkerId'], idsAndHours],
  ['given more than once, and empty', kpi, ['', 'Kpi.CoworkerId'], ids],
  ['a container and its child are the container', kpi, 'Kpi.CoworkerId,Kpi', kpi],
  ['a container before its child, too', kpi, 'Kpi,Kpi.CoworkerId', kpi],
  ['an unknown path is ignored', kpi, 'Nope', {}],
  ['beside a known one', kpi, 'Nope,Kpi.CoworkerId,Kpi.Nope,Nope.CoworkerId', ids],
  ['an unknown child leaves its levels', kpi, 'Kpi.Nope', { Kpi: [{}, {}] }],
  ['a child of what has none leaves its levels', kpi, 'Kpi.CoworkerId.Nope', { Kpi: [{}, {}] }],
  ['letters are as they are', kpi, 'kpi.coworkerid', {}],
  ['names of methods are no fields', kpi, 'toString,Kpi.constructor,Kpi.length,__proto__', { Kpi: [{}, {}] }],
  ['numbers are no fields of a list', kpi, 'Kpi.0', { Kpi: [{}, {}] }],
  [
    'scalars beside nested fields',
    list,
    'TotalItems,Records.Name',
    { Records: [{ Name: 'Tech' }, { Name: 'Empty' }], TotalItems: 2 },
  ],
  [
    'lists in lists, empty ones, too',
    list,
    'Records.TeamMembers.Id',
    { Records: [{ TeamMembers: [{ Id: 101 }] }, { TeamMembers: [] }] },
  ],
  ['an empty list that is named', { Records: [] }, 'Records.Id', { Records: [] }],
  [
    'a null that is named',
    list,
    'Records.Description',
    { Records: [{ Description: null }, { Description: null }] },
  ],
  [
    'a null in the middle of a path stays',
    list,
    'Records.Description.Text',
    { Records: [{ Description: null }, { Description: null }] },
  ],
  ['a null for a container', { Attendance: null, Other: 1 }, 'Attendance.Days.Date', { Attendance: null }],
  ['a list of texts that is named', list, 'Records.Tags', { Records: [{ Tags: ['a', 'b'] }, { Tags: [] }] }],
  [
    'deep fields, and their levels',
    attendance,
    'Attendance.Days.Bookings.Id,IsTeamAdministrator',
    { IsTeamAdministrator: true, Attendance: { Days: [{ Bookings: [{ Id: 1 }] }, { Bookings: [] }] } },
  ],
  [
    'deep fields with and without brackets',
    attendance,
    'Attendance.Coworkers[].CoworkerId,Attendance.TeamId',
    { Attendance: { TeamId: 55, Coworkers: [{ CoworkerId: 101 }] } },
  ],
  [
    'a container in the middle',
    attendance,
    'Attendance.Days',
    { Attendance: { Days: attendance.Attendance.Days } },
  ],
] as const)('%s', (_, answer, shape, expected) => {
  const before = JSON.stringify(answer);
  const text = JSON.stringify(shaped(answer, shape as string | string[] | undefined));
  expect(text).toBe(JSON.stringify(expected));
  expect(JSON.stringify(answer), 'the answer itself is left as it is').toBe(before);
});
