import type { ColumnType, SourceColumn, SourceTable } from './source-table.ts';

const storedName = (name: string) =>
  name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1_$2')
    .toLowerCase();

/** `Name:type`, with `!` for a field that must be there and not be null, and 32 for a number of so many bits. */
function field(text: string): SourceColumn {
  const [, name = '', required, type, bits] = /^(\w+)(!?):([a-z]+)(32)?$/.exec(text) ?? [];
  return {
    name,
    stored: storedName(name),
    type: type as ColumnType,
    required: required === '!',
    ...(bits && { most: 2 ** 31 - 1 }),
  };
}

/** Every record of Nexudus has an Id, and tells when it was changed; `name` is that of the REST module. */
const entity = (name: string, fields: string): SourceTable => ({
  system: 'nexudus',
  name,
  stored: `nexudus_${name}`,
  key: ['Id'],
  columns: `Id!:integer UpdatedOn:instant CreatedOn:instant ${fields}`.trim().split(/\s+/).map(field),
  version: 'UpdatedOn',
});

/** What `import nexudus` reads, in the order in which it reads it. */
export const nexudusEntities = {
  simpleTimeZones: entity('simpletimezones', 'Name:text Description:text'),
  businesses: entity(
    'businesses',
    'Name:text WebAddress:text RootLocationId:integer CurrencyCode:text SimpleTimeZoneId:integer SimpleTimeZoneName:text',
  ),
  coworkers: entity(
    'coworkers',
    `UniqueId:text FullName:text Email:text CompanyName:text BillingName:text CoworkerType:text Active:boolean
     Archived:boolean InvoicingBusinessId:integer Businesses:json Teams:json UserId:integer
     MondayAttendance:integer32 TuesdayAttendance:integer32 WednesdayAttendance:integer32
     ThursdayAttendance:integer32 FridayAttendance:integer32 SaturdayAttendance:integer32
     SundayAttendance:integer32`,
  ),
  teams: entity(
    'teams',
    `UniqueId:text BusinessId:integer BusinessName:text Name:text Description:text ProfileSummary:text
     ProfileIsPublic:boolean ProfileWebsite:text ProfileTags:text TeamMembers:json TeamAdministrators:json
     CreateSingleInvoiceForTeam:boolean PayingMemberId:integer DefaultMemberTariffId:integer
     DefaultMemberTariffName:text MaxTeamMemberCount:integer TransferCreditsToPayingMember:boolean
     ShareTimePasses:boolean ShareExtraServices:boolean ShareBookingCredit:boolean DiscountCharges:decimal
     DiscountExtraServices:decimal DiscountTariffs:decimal DiscountTimePasses:decimal
     DisableAttendanceDashboard:boolean Twitter:text Facebook:text Linkedin:text Instagram:text Github:text
     Pinterest:text Skype:text Telegram:text Flickr:text Vimeo:text Tumblr:text Blogger:text`,
  ),
  timePasses: entity(
    'timepasses',
    'BusinessId:integer Name:text Price:decimal CurrencyCode:text MinutesIncluded:integer',
  ),
  contracts: entity(
    'coworkercontracts',
    `UniqueId:text IssuedById:integer CoworkerId:integer TariffName:text StartDate:instant RenewalDate:instant
     NextAutoInvoice:instant Active:boolean Cancelled:boolean CancellationDate:instant`,
  ),
  bookings: entity(
    'bookings',
    `UniqueId:text BookingNumber:integer ResourceId:integer ResourceName:text CoworkerId:integer FromTime!:instant
     ToTime!:instant Tentative:boolean Invoiced:boolean TeamsAtTheTimeOfBooking:text`,
  ),
  cancelledBookings: entity(
    'cancelledbookings',
    `OriginalBookingId:integer CoworkerId:integer FromTime:instant ToTime:instant CancelledOn:instant
     CancellationReason:integer`,
  ),
  checkins: entity(
    'checkins',
    `UniqueId:text CoworkerId:integer BusinessId:integer BusinessName:text Source:integer FromTime!:instant
     ToTime:instant TeamsAtTheTimeOfCheckin:text`,
  ),
  products: entity(
    'coworkerproducts',
    `UniqueId:text CoworkerId:integer BusinessId:integer ProductName:text ProductCurrencyCode:text Quantity:integer
     Price:decimal UnitPrice:decimal TotalPrice:decimal DiscountAmount:decimal SaleDate:instant InvoiceOn:instant
     DueDate:instant Invoiced:boolean TeamsAtTheTimeOfPurchase:text`,
  ),
  extraServices: entity(
    'coworkerextraservices',
    `UniqueId:text CoworkerId:integer BusinessId:integer ExtraServiceName:text ExtraServiceCurrencyCode:text
     ExtraServiceIsPrintingCredit:boolean Description:text TotalUses:integer RemainingUses:integer
     ChargePeriod:integer Price:decimal Free:boolean DiscountAmount:decimal ValidFrom:instant ExpireDate:instant
     DueDate:instant Invoiced:boolean IsFromTariff:boolean BookingId:integer BookingUniqueId:text`,
  ),
  extraServiceUses: entity(
    'coworkerextraserviceusehistories',
    'CoworkerExtraServiceId:integer BookingId:integer CreditUsed:decimal',
  ),
  bookingCredits: entity(
    'coworkerbookingcredits',
    `UniqueId:text CoworkerId:integer BusinessId:integer BusinessCurrencyCode:text Description:text
     TariffBookingCreditName:text TotalCredit:decimal RemainingCredit:decimal ValidFrom:instant
     ExpireDate:instant`,
  ),
  bookingCreditUses: entity(
    'coworkerbookingcreditusehistories',
    'CoworkerBookingCreditId:integer BookingId:integer CreditUsed:decimal',
  ),
  coworkerTimePasses: entity(
    'coworkertimepasses',
    `UniqueId:text CoworkerId:integer BusinessId:integer TimePassId:integer TimePassName:text
     TimePassCurrencyCode:text Used:boolean UsedDate:instant TotalUses:integer RemainingUses:integer Free:boolean
     Price:decimal ExpireDate:instant Invoiced:boolean IsFromTariff:boolean IsPayAsYouGo:boolean`,
  ),
  calendarEvents: entity('calendarevents', 'BusinessId:integer Name:text StartDate:instant EndDate:instant'),
  eventAttendees: entity(
    'eventattendees',
    `UniqueId:text BusinessId:integer CalendarEventId:integer CalendarEventName:text EventProductName:text
     EventProductPrice:decimal EventProductCurrencyCode:text CoworkerId:integer FullName:text Email:text
     Cancelled:boolean CancelledOn:instant Invoiced:boolean DueDate:instant CoworkerInvoiceId:integer
     CoworkerInvoicePaid:boolean`,
  ),
  invoices: entity(
    'coworkerinvoices',
    `UniqueId:text CoworkerId:integer CoworkerTeamNames:text BusinessId:integer InvoiceNumber:text
     InvoiceFromDate:instant InvoiceToDate:instant DueDate:instant TotalAmount:decimal TaxAmount:decimal
     PaidAmount:decimal DueAmount:decimal CurrencyCode:text Draft:boolean Void:boolean Paid:boolean PaidOn:instant
     CreditNote:boolean Refunded:boolean`,
  ),
  invoiceLines: entity(
    'coworkerinvoicelines',
    `CoworkerInvoiceId:integer Description:text Quantity:integer UnitPrice:decimal SubTotal:decimal
     TaxAmount:decimal SaleDate:instant CoworkerContractUniqueId:text ContractDepositUniqueId:text
     BookingUniqueId:text CoworkerExtraServiceUniqueId:text CoworkerTimePassUniqueId:text
     CoworkerChargeUniqueId:text CoworkerProductUniqueId:text EventAttendeeUniqueId:text`,
  ),
} as const;

export type NexudusEntity = keyof typeof nexudusEntities;
