/** What became of a response: its `bookingStatusOrder`, as `docs/routing.md` has it. */
export const responseStatuses = [
  { order: 1, id: 'accepted', label: 'accepted' },
  { order: 2, id: 'pending', label: 'pending' },
  { order: 3, id: 'awaiting_host', label: 'awaiting host' },
  { order: 4, id: 'cancelled', label: 'cancelled' },
  { order: 5, id: 'rejected', label: 'rejected' },
  { order: 999, id: 'none', label: 'no booking' },
] as const;

export const ordersWithBooking = [1, 2, 3, 4, 5];
export const ordersThatStand = [1, 2, 3];
export const orderWithoutBooking = 999;
