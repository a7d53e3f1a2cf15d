import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceTable } from '../../records/source-table.ts';

/** Where the REST API keeps an entity. */
export interface ApiEntity {
  readonly table: SourceTable;
  readonly module: 'sys' | 'spaces' | 'billing' | 'content';
  /** As filters and roles name it: `from_Booking_UpdatedOn`, `Booking-List`. */
  readonly singular: string;
  /** Whether what has changed since an instant can be asked for; else all of it is, each time. */
  readonly isDated: boolean;
  /** What lists leave out, and a record that is asked for by its id has. */
  readonly collections: readonly string[];
}

const t = nexudusEntities;

const entity = (
  table: SourceTable,
  module: ApiEntity['module'],
  singular: string,
  collections: readonly string[] = [],
): ApiEntity => ({ table, module, singular, collections, isDated: true });

export const cancelledEntity = entity(t.cancelledBookings, 'spaces', 'CancelledBooking');
export const invoiceEntity = entity(t.invoices, 'billing', 'CoworkerInvoice');
/** Has no list of its own: its records are asked for invoice by invoice. */
export const lineEntity = entity(t.invoiceLines, 'billing', 'CoworkerInvoiceLine');

/** Those that have lists, in the order in which they are read: what others name comes first. */
export const listedEntities: readonly ApiEntity[] = [
  entity(t.businesses, 'sys', 'Business'),
  { ...entity(t.simpleTimeZones, 'sys', 'SimpleTimeZone'), isDated: false },
  entity(t.coworkers, 'spaces', 'Coworker', ['Teams', 'Businesses']),
  entity(t.teams, 'spaces', 'Team', ['TeamMembers', 'TeamAdministrators']),
  entity(t.timePasses, 'billing', 'TimePass'),
  entity(t.contracts, 'billing', 'CoworkerContract'),
  entity(t.bookings, 'spaces', 'Booking'),
  cancelledEntity,
  entity(t.checkins, 'spaces', 'Checkin'),
  entity(t.products, 'billing', 'CoworkerProduct'),
  entity(t.extraServices, 'billing', 'CoworkerExtraService'),
  entity(t.extraServiceUses, 'billing', 'CoworkerExtraServiceUseHistory'),
  entity(t.bookingCredits, 'billing', 'CoworkerBookingCredit'),
  entity(t.bookingCreditUses, 'billing', 'CoworkerBookingCreditUseHistory'),
  entity(t.coworkerTimePasses, 'billing', 'CoworkerTimePass'),
  entity(t.calendarEvents, 'content', 'CalendarEvent'),
  entity(t.eventAttendees, 'content', 'EventAttendee'),
  invoiceEntity,
];
