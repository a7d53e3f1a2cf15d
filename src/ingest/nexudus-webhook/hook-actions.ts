import { nexudusEntities } from '../../records/nexudus-entities.ts';
import type { SourceTable } from '../../records/source-table.ts';

/** What a hook of Nexudus is made for, and what its record means here. */
export type HookAction = { readonly number: number; readonly name: string } & (
  | { readonly means: 'brings' | 'deletes'; readonly table: SourceTable }
  | { readonly means: 'nothing'; readonly reason: string }
);

const t = nexudusEntities;
const brings = (table: SourceTable) => ({ means: 'brings', table }) as const;
const deletes = (table: SourceTable) => ({ means: 'deletes', table }) as const;
const nothing = (reason: string) => ({ means: 'nothing', reason }) as const;

const noRecord = nothing('it is no event of a record');
const notKept = (what: string) => nothing(`${what} are not kept: no number is made of them`);
const posts = notKept('posts');
const messages = notKept('messages');
const subscribers = notKept('subscribers');
const visitors = notKept('visitors');
const deliveries = notKept('deliveries');
const proposals = notKept('proposals');
const nobodyCame = nothing('a check-in that failed is no check-in');
const payments = nothing('what is paid is a part of the invoice, which changes with it');
const desks = notKept('floor plans and desks');
const catalogue = notKept('the plans and products of the catalogue');
const groups = notKept('community groups');
const means = notKept('means of payment');

/** All that there are, under the names that Nexudus gives them, its misspellings included. */
export const hookActions: readonly HookAction[] = (
  [
    [1, 'None', noRecord],
    [2, 'CoworkerUpdate', brings(t.coworkers)],
    [3, 'CoworkerCreate', brings(t.coworkers)],
    [4, 'BlogPostCreate', posts],
    [5, 'BlogPostUpdate', posts],
    [6, 'BookingCreate', brings(t.bookings)],
    [7, 'BookingUpdate', brings(t.bookings)],
    [8, 'BookingDelete', deletes(t.bookings)],
    [9, 'SendWelcomeEmail', noRecord],
    [10, 'CoworkerContractActivate', brings(t.contracts)],
    [11, 'CoworkerContractCancel', brings(t.contracts)],
    [12, 'CoworkerContractRenew', brings(t.contracts)],
    [13, 'CoworkerContractUpgradeDowngrade', brings(t.contracts)],
    [14, 'CoworkerContractActivateFirst', brings(t.contracts)],
    [15, 'CoworkerInvoiceCreateFirst', brings(t.invoices)],
    [16, 'CoworkerInvoiceCreate', brings(t.invoices)],
    [17, 'CoworkerInvoiceDelete', deletes(t.invoices)],
    [18, 'CoworkerInvoiceUpdate', brings(t.invoices)],
    [19, 'CoworkerInvoiceRefund', brings(t.invoices)],
    [20, 'CoworkerInvoiceCreditNote', brings(t.invoices)],
    [21, 'CoworkerInvoicePaid', brings(t.invoices)],
    [22, 'CoworkerInvoiceFailedPayment', brings(t.invoices)],
    [23, 'CoworkerInvoiceReceivedPayment', brings(t.invoices)],
    [24, 'CoworkerInvoiceAwaitingPayment', brings(t.invoices)],
    [25, 'CalendarEventCreate', brings(t.calendarEvents)],
    [26, 'CalendarEventUpdate', brings(t.calendarEvents)],
    [27, 'CalendarEventAttendeeDelete', deletes(t.eventAttendees)],
    [28, 'CalendarEventAttendeeCreate', brings(t.eventAttendees)],
    [29, 'CalendarEventAttendeeUpdate', brings(t.eventAttendees)],
    [30, 'GlobalChatMessageCreate', messages],
    [31, 'NewsLetterSubscriberCreate', subscribers],
    [32, 'NewsLetterSubscriberSubscribed', subscribers],
    [33, 'NewsLetterSubscriberUnSubscribed', subscribers],
    [34, 'NewsLetterSubscriberRemovedFromGroup', subscribers],
    [35, 'CoworkerCheckout', brings(t.checkins)],
    [36, 'CoworkerCheckin', brings(t.checkins)],
    [37, 'CoworkerCheckinFailed', nobodyCame],
    [38, 'VisitorNotification', visitors],
    [39, 'CommunityBoardNewThread', messages],
    [40, 'CommunityBoardNewReply', messages],
    [41, 'VisitorCheckedin', visitors],
    [42, 'VisitorRegistered', visitors],
    [43, 'BlogPostDelete', posts],
    [44, 'CalendarEventDelete', deletes(t.calendarEvents)],
    [45, 'HelDeskMessageCreated', messages],
    [46, 'HelpDeskCommentCreated', messages],
    [47, 'CheckinCreated', brings(t.checkins)],
    [48, 'CheckinUpdated', brings(t.checkins)],
    [49, 'CheckinDeleted', deletes(t.checkins)],
    [50, 'CoworkerDelete', deletes(t.coworkers)],
    [51, 'CoworkerMessageCreate', messages],
    [52, 'DeliveryCreated', deliveries],
    [53, 'DeliveryAssigned', deliveries],
    [54, 'ProposalCreated', proposals],
    [55, 'ProposalUpdated', proposals],
    [56, 'ProposalDeleted', proposals],
    [57, 'TeamCreated', brings(t.teams)],
    [58, 'TeamUpdated', brings(t.teams)],
    [59, 'TeamDeleted', deletes(t.teams)],
    [60, 'CoworkerContractUpdate', brings(t.contracts)],
    [61, 'AccessControlUpdate', noRecord],
    [62, 'CoworkerContractCreate', brings(t.contracts)],
    [63, 'FailedCheckin', nobodyCame],
    [64, 'VisitorDeleted', visitors],
    [65, 'CoworkerInvoiceLedgerEntryCreate', payments],
    [66, 'CoworkerInvoiceLedgerEntryDelete', payments],
    [67, 'CoworkerInvoiceLedgerEntryUpdate', payments],
    [68, 'CoworkerProductCreate', brings(t.products)],
    [69, 'CoworkerProductUpdate', brings(t.products)],
    [70, 'CoworkerProductDelete', deletes(t.products)],
    [71, 'FloorPlanDeskCreate', desks],
    [72, 'FloorPlanDeskDelete', desks],
    [73, 'FloorPlanDeskUpdate', desks],
    [74, 'TariffCreate', catalogue],
    [75, 'TariffDelete', catalogue],
    [76, 'TariffUpdate', catalogue],
    [77, 'CoworkerContractDelete', deletes(t.contracts)],
    [78, 'FloorPlanCreate', desks],
    [79, 'FloorPlanDelete', desks],
    [80, 'FloorPlanUpdate', desks],
    [81, 'ProductCreate', catalogue],
    [82, 'ProductDelete', catalogue],
    [83, 'ProductUpdate', catalogue],
    [84, 'BusinessUpdate', brings(t.businesses)],
    [85, 'CommunityGroupCreate', groups],
    [86, 'CommunityGroupDelete', groups],
    [87, 'CommunityGroupUpdate', groups],
    [88, 'CoworkerPaymentMethodCreate', means],
    [89, 'CoworkerPaymentMethodDelete', means],
    [90, 'CoworkerPaymentMethodUpdate', means],
  ] as const
).map(([number, name, meaning]) => ({ number, name, ...meaning }));
