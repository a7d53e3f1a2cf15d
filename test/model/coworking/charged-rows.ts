import type { OfCoworker, Said } from './said.ts';

export type ExtraServiceRow = Said<
  OfCoworker & {
    UniqueId: string;
    ExtraServiceName: string;
    ExtraServiceCurrencyCode: string;
    ExtraServiceIsPrintingCredit: boolean;
    TotalUses: number;
    RemainingUses: number;
    ChargePeriod: number;
    Price: number;
    Free: boolean;
    ValidFrom: string;
    ExpireDate: string;
    DueDate: string;
    Invoiced: boolean;
    IsFromTariff: boolean;
    BookingId: number;
    BookingUniqueId: string;
  }
>;

export type BookingCreditRow = Said<
  OfCoworker & {
    BusinessCurrencyCode: string;
    TotalCredit: number;
    RemainingCredit: number;
    ValidFrom: string;
    ExpireDate: string;
  }
>;

export type CoworkerTimePassRow = Said<
  OfCoworker & {
    TimePassId: number;
    TimePassCurrencyCode: string;
    Used: boolean;
    UsedDate: string;
    TotalUses: number;
    RemainingUses: number;
    Free: boolean;
    Price: number;
    ExpireDate: string;
    Invoiced: boolean;
    IsFromTariff: boolean;
    IsPayAsYouGo: boolean;
  }
>;

export type EventAttendeeRow = Said<
  OfCoworker & {
    EventProductPrice: number;
    EventProductCurrencyCode: string;
    Cancelled: boolean;
    Invoiced: boolean;
    CoworkerInvoiceId: number;
    CoworkerInvoicePaid: boolean;
  }
>;

export type InvoiceRow = Said<
  OfCoworker & {
    CoworkerTeamNames: string;
    InvoiceNumber: string;
    InvoiceFromDate: string;
    DueDate: string;
    TotalAmount: number;
    TaxAmount: number;
    DueAmount: number;
    CurrencyCode: string;
    Draft: boolean;
    Void: boolean;
    Paid: boolean;
    CreditNote: boolean;
  }
>;

export type InvoiceLineRow = Said<{
  CoworkerInvoiceId: number;
  SubTotal: number;
  SaleDate: string;
  CoworkerContractUniqueId: string;
  ContractDepositUniqueId: string;
  BookingUniqueId: string;
  CoworkerExtraServiceUniqueId: string;
  CoworkerTimePassUniqueId: string;
  CoworkerChargeUniqueId: string;
  CoworkerProductUniqueId: string;
  EventAttendeeUniqueId: string;
}>;

export type ContractRow = Said<{
  CoworkerId: number;
  IssuedById: number;
  TariffName: string;
  StartDate: string;
  NextAutoInvoice: string;
  Active: boolean;
  Cancelled: boolean;
  CancellationDate: string;
}>;
