import type { SourceTable } from './source-table.ts';

/** What sources tell of bookings without the ids of Cal.com's own tables. The order of columns is for ever. */
export const toldTables = {
  /** Who is invited, where a source names guests by their addresses alone. */
  guest: {
    system: 'calcom',
    name: 'guest',
    stored: 'calcom_guest',
    key: ['bookingId', 'email'],
    columns: [
      { name: 'bookingId', stored: 'booking_id', type: 'integer', required: true },
      { name: 'email', stored: 'email', type: 'text', required: true },
      { name: 'name', stored: 'name', type: 'text', required: false },
      { name: 'timeZone', stored: 'time_zone', type: 'text', required: false },
      { name: 'phoneNumber', stored: 'phone_number', type: 'text', required: false },
      { name: 'locale', stored: 'locale', type: 'text', required: false },
      { name: 'noShow', stored: 'no_show', type: 'boolean', required: false },
    ],
  },
  /** When a booking was told of: the first time stands for its creation until a source tells that. */
  telling: {
    system: 'calcom',
    name: 'telling',
    stored: 'calcom_telling',
    key: ['bookingId', 'toldAt'],
    columns: [
      { name: 'bookingId', stored: 'booking_id', type: 'integer', required: true },
      { name: 'toldAt', stored: 'told_at', type: 'instant', required: true },
    ],
  },
} as const satisfies Readonly<Record<string, SourceTable>>;
