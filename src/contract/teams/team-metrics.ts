/** One month of a team; names and order are the published ones, misspellings included. */
export interface TeamMetric {
  readonly Id: number;
  readonly MonthDate: string;
  readonly CurrencyCode: string;
  readonly InvoicedAmount: number;
  readonly TeamInvoicedAmount: number;
  readonly Revenue: number;
  readonly CheckingMinutes: number;
  readonly TeamCheckingMinutes: number;
  readonly BookingMinutes: number;
  readonly TeamBookingMinutes: number;
  readonly TotalBookings: number;
  readonly Bookings: number;
  readonly TotalTariffs: number;
  readonly TotalOther: number;
  readonly TimePasses: number;
  readonly TotalUnpaid: number;
  readonly TotalUnpaidNexKiosk: number;
  readonly TotalDue: number;
  readonly UnPaidAttendees: number;
  readonly NotInvoicedCharges: number;
  readonly UnInvoicedCharges: number;
  readonly UnInvoicedProducts: number;
  readonly UnInvoicedTimePasses: number;
  readonly UnInvoicedExtraServices: number;
  readonly NextInvoice: string | null;
  readonly DasySinceLastAccess: number;
}

export interface TeamMetricList {
  readonly Metrics: readonly TeamMetric[];
}
