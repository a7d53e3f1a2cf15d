import { z } from 'zod';
import { askedScope } from './asked-scope.ts';
import { columnFilter } from './column-filter.ts';
import { text } from './text.ts';

export const bookingInsightsInput = z.strictObject({
  ...askedScope(
    '`user`: my personal bookings; `team`: those of `selectedTeamId`; `org`: those of my organisation.',
  ),
  timeZone: text(100).describe('IANA time zone: where days begin and end, and in which hours are read.'),
  columnFilters: z
    .array(columnFilter)
    .max(30)
    .optional()
    .describe(
      'Data-table column filters (discriminated union by type: ss, ms, t, n, dr), at most 30. Ids: `eventTypeId` (ms), `userId` (ss), `status` (ms), `paid` (ss), `userEmail` and `userName` (t), `rating` (n), `startTime` and `createdAt` (dr).',
    ),
});

export type BookingInsightsInput = z.infer<typeof bookingInsightsInput>;

export const exampleInput = {
  scope: 'user',
  timeZone: 'America/New_York',
  selectedTeamId: 12,
  columnFilters: [
    {
      id: 'createdAt',
      value: { type: 'dr', data: { startDate: '2024-01-01', endDate: '2024-01-31', preset: 'custom' } },
    },
  ],
} satisfies BookingInsightsInput;
