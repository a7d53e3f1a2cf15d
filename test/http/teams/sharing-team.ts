import { locations } from '../../insights/golden/coworking/acme.ts';
import { time } from '../../insights/golden/coworking/time.ts';
import type { Rows } from '../../insights/golden/coworking/worlds.ts';
import { annsId } from './ask-teams.ts';

const jane = { CoworkerId: 101 };
const joe = { CoworkerId: 102 };
const pat = { CoworkerId: 200 };

/** Switches that the plain model has no use for. */
const shares = { CreateSingleInvoiceForTeam: true, ShareBookingCredit: true, ShareTimePasses: true };

/** Pat pays for Red without being of it; Red shares booking credit and passes. It is 20 November 2026. */
export const sharingTeam: Rows = {
  ...locations,
  coworkers: [
    { Id: 101, FullName: '=Jane', Email: 'jane@example.com' },
    { Id: 102, FullName: 'Joe, "the" second', Email: 'joe@example.com' },
    { Id: 200, FullName: 'Pat', Email: 'pat@example.com' },
  ],
  teams: [
    {
      Id: 55,
      Name: 'Red',
      BusinessId: 1,
      TeamMembers: [101, 102],
      TeamAdministrators: [annsId],
      PayingMemberId: 200,
      ...shares,
    },
    { Id: 56, Name: 'Nobody', BusinessId: 2, TeamAdministrators: [annsId] },
  ],
  coworkerproducts: [
    { Id: 11, ...jane, ProductName: '+Mug', ProductCurrencyCode: 'GBP', TotalPrice: 0.1, Quantity: 3 },
    { Id: 12, ...jane, ProductName: 'Locker', ProductCurrencyCode: 'GBP', TotalPrice: 0.2 },
    {
      Id: 13,
      ...jane,
      ProductName: 'Lunch',
      ProductCurrencyCode: 'USD',
      TotalPrice: 7,
      SaleDate: '2026-11-02T09:00:00Z',
    },
    { Id: 14, ...joe, ProductName: 'Paid', ProductCurrencyCode: 'GBP', TotalPrice: 50, Invoiced: true },
  ],
  coworkerextraservices: [
    { Id: 21, ...jane, Price: 33.8, ChargePeriod: 1, RemainingUses: 120, ExtraServiceCurrencyCode: 'GBP' },
    { Id: 22, ...joe, Price: 1, ChargePeriod: 2, RemainingUses: 3, Invoiced: true },
    { Id: 23, ...joe, Price: 1, ChargePeriod: 3, RemainingUses: 2, Invoiced: true },
    { Id: 24, ...joe, Price: 1, ChargePeriod: 6, RemainingUses: 1, Invoiced: true },
    { Id: 25, ...joe, Price: 1, ChargePeriod: 5, RemainingUses: 4, Invoiced: true },
    { Id: 26, ...joe, Price: 12.5, BookingId: 1, ChargePeriod: 1, ExtraServiceCurrencyCode: 'GBP' },
  ],
  eventattendees: [
    { Id: 31, ...jane, EventProductPrice: 18.07, EventProductCurrencyCode: 'GBP' },
    { Id: 32, ...jane, EventProductPrice: 5, EventProductCurrencyCode: 'GBP', Cancelled: true },
  ],
  timepasses: [{ Id: 9, Name: 'An hour', MinutesIncluded: 60 }],
  coworkertimepasses: [
    { Id: 41, ...jane, TimePassId: 9, RemainingUses: 45, Price: 20, TimePassCurrencyCode: 'GBP' },
    { Id: 42, ...joe, TimePassId: 8, Price: 30, TimePassCurrencyCode: 'GBP' },
    { Id: 43, ...pat, TimePassId: 9, RemainingUses: 60, Invoiced: true },
  ],
  coworkerbookingcredits: [
    { Id: 51, ...jane, TotalCredit: 100, RemainingCredit: 56.48, ExpireDate: '2026-12-01T00:00:00Z' },
    { Id: 52, ...jane, TotalCredit: 100, RemainingCredit: 9, ExpireDate: '2026-11-01T00:00:00Z' },
    { Id: 53, ...pat, TotalCredit: 900, RemainingCredit: 500.25 },
  ],
  bookings: [
    { ...time(1, '2026-11-18T09:00:00Z', 90), ResourceName: '@Room' },
    time(2, '2026-10-18T09:00:00Z', 30.75),
    time(3, '2026-11-18T09:00:00Z', 45.5, 102),
    time(4, '2026-11-18T09:00:00Z', 999, 200),
  ],
  checkins: [
    time(1, '2026-11-18T09:00:00Z', 59.5),
    time(2, '2026-11-19T09:00:00Z', 10.5, 102),
    { Id: 3, ...joe, FromTime: '2026-11-20T11:00:00Z' },
  ],
};
