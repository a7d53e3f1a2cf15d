import type { OfCoworker, Said } from './said.ts';

export type TimeZoneRow = Said<{ Name: string; Description: string }>;

export type BusinessRow = Said<{
  Name: string;
  WebAddress: string;
  CurrencyCode: string;
  SimpleTimeZoneId: number;
  SimpleTimeZoneName: string;
}>;

export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
type Attendance = { [Day in (typeof weekdays)[number] as `${Day}Attendance`]: number };

export type CoworkerRow = Said<
  {
    UniqueId: string;
    FullName: string;
    Email: string;
    CompanyName: string;
    /** The number, or its word. */
    CoworkerType: string;
    Active: boolean;
    Teams: number[];
    UpdatedOn: string;
  } & Attendance
>;

export const socials = [
  'Twitter',
  'Facebook',
  'Linkedin',
  'Instagram',
  'Github',
  'Pinterest',
  'Skype',
  'Telegram',
  'Flickr',
  'Vimeo',
  'Tumblr',
  'Blogger',
] as const;
type Socials = { [Name in (typeof socials)[number]]: string };

export type TeamRow = Said<
  {
    UniqueId: string;
    BusinessId: number;
    BusinessName: string;
    Name: string;
    Description: string;
    ProfileSummary: string;
    ProfileIsPublic: boolean;
    ProfileWebsite: string;
    ProfileTags: string;
    TeamMembers: number[];
    TeamAdministrators: number[];
    CreateSingleInvoiceForTeam: boolean;
    PayingMemberId: number;
    DefaultMemberTariffId: number;
    DefaultMemberTariffName: string;
    MaxTeamMemberCount: number;
    DiscountCharges: number;
    DiscountExtraServices: number;
    DiscountTariffs: number;
    DiscountTimePasses: number;
    DisableAttendanceDashboard: boolean;
    CreatedOn: string;
    UpdatedOn: string;
  } & Socials
>;

export type TimePassRow = Said<{ BusinessId: number; Name: string; MinutesIncluded: number }>;

export type BookingRow = Said<{
  CoworkerId: number;
  ResourceId: number;
  ResourceName: string;
  Tentative: boolean;
  Invoiced: boolean;
  TeamsAtTheTimeOfBooking: string;
}> & { FromTime: string; ToTime: string };

export type CancelledBookingRow = Said<{
  OriginalBookingId: number;
  CoworkerId: number;
  CancelledOn: string;
}>;

export type CheckinRow = Said<
  OfCoworker & { Source: number; ToTime: string; TeamsAtTheTimeOfCheckin: string }
> & { FromTime: string };

export type ProductRow = Said<
  OfCoworker & {
    ProductName: string;
    ProductCurrencyCode: string;
    Quantity: number;
    Price: number;
    UnitPrice: number;
    TotalPrice: number;
    SaleDate: string;
    Invoiced: boolean;
    TeamsAtTheTimeOfPurchase: string;
  }
>;
