import { z } from 'zod';
import { askedScope } from '../asked-scope.ts';
import { columnFilter } from '../column-filter.ts';
import { text } from '../text.ts';

export const routingScope = askedScope(
  '`user`: my personal forms; `team`: those of `selectedTeamId`; `org`: those of my organisation and its teams, and my personal ones.',
);

export const routingInsightsInput = z.strictObject({
  ...routingScope,
  startDate: text(100).describe(
    'Inclusive start: a day (`2024-01-01`) in `timeZone`, or an instant; responses are taken by when they were given.',
  ),
  endDate: text(100).describe('Inclusive end: a day (`2024-01-31`) in `timeZone`, or an instant.'),
  timeZone: text(100)
    .optional()
    .describe('IANA time zone: where days, weeks and months begin; UTC without it.'),
  columnFilters: z
    .array(columnFilter)
    .max(30)
    .optional()
    .describe(
      'Data-table column filters (discriminated union by type: ss, ms, t, n, dr), at most 30. Ids: `bookingStatusOrder` (ms), `bookingAssignmentReason` and `bookingUid` (t), `attendeeName`, `attendeeEmail` and `attendeePhone` (t), `bookingUserId` (ms), `formId` (ss), `createdAt` (dr), and the id of any field of a form.',
    ),
});

export type RoutingInsightsInput = z.infer<typeof routingInsightsInput>;

export const exampleRoutingInput = {
  scope: 'user',
  selectedTeamId: 12,
  startDate: '2024-01-01',
  endDate: '2024-01-31',
  columnFilters: [
    {
      id: 'createdAt',
      value: { type: 'dr', data: { startDate: '2024-01-01', endDate: '2024-01-31', preset: 'custom' } },
    },
  ],
} satisfies RoutingInsightsInput;
