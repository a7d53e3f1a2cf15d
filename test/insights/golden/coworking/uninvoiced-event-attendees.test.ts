import { kpiTable } from './kpi-table.ts';

kpiTable('eventattendees', {}, [
  ['one that is not invoiced', [{ Invoiced: false, Cancelled: false }], { UnivoicedEventAttendees: 1 }],
  ['an invoiced one is none', [{ Invoiced: true }], {}],
  ['one that says neither', [{}, { Invoiced: null, Cancelled: null }], { UnivoicedEventAttendees: 2 }],
  ['a cancelled one is none', [{ Invoiced: false, Cancelled: true }], {}],
  ['a cancelled and invoiced one is none', [{ Invoiced: true, Cancelled: true }], {}],
  ['a ticket for nothing', [{ Invoiced: false, EventProductPrice: 0 }], { UnivoicedEventAttendees: 1 }],
  ['a guest who is nobody’s', [{ CoworkerId: null, Invoiced: false }], {}],
  ['one of somebody else', [{ CoworkerId: 999 }], {}],
]);
