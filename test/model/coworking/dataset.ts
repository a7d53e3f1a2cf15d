import type {
  BookingCreditRow,
  ContractRow,
  CoworkerTimePassRow,
  EventAttendeeRow,
  ExtraServiceRow,
  InvoiceLineRow,
  InvoiceRow,
} from './charged-rows.ts';
import type {
  BookingRow,
  BusinessRow,
  CancelledBookingRow,
  CheckinRow,
  CoworkerRow,
  ProductRow,
  TeamRow,
  TimePassRow,
  TimeZoneRow,
} from './source-rows.ts';

/** What one workspace holds, by the names of the REST modules. */
export type Dataset = {
  simpletimezones: TimeZoneRow[];
  businesses: BusinessRow[];
  coworkers: CoworkerRow[];
  teams: TeamRow[];
  timepasses: TimePassRow[];
  coworkercontracts: ContractRow[];
  bookings: BookingRow[];
  cancelledbookings: CancelledBookingRow[];
  checkins: CheckinRow[];
  coworkerproducts: ProductRow[];
  coworkerextraservices: ExtraServiceRow[];
  coworkerbookingcredits: BookingCreditRow[];
  coworkertimepasses: CoworkerTimePassRow[];
  eventattendees: EventAttendeeRow[];
  coworkerinvoices: InvoiceRow[];
  coworkerinvoicelines: InvoiceLineRow[];
};

export const noData = (): Dataset => ({
  simpletimezones: [],
  businesses: [],
  coworkers: [],
  teams: [],
  timepasses: [],
  coworkercontracts: [],
  bookings: [],
  cancelledbookings: [],
  checkins: [],
  coworkerproducts: [],
  coworkerextraservices: [],
  coworkerbookingcredits: [],
  coworkertimepasses: [],
  eventattendees: [],
  coworkerinvoices: [],
  coworkerinvoicelines: [],
});
