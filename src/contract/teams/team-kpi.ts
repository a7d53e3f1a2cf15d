import { z } from 'zod';

const number = z.number();

/** One member of a team; names and order are the published ones, misspellings included. */
export const teamKpi = z.object({
  CoworkerId: z.int(),
  CoworkerFullName: z.string(),
  CoworkerEmail: z.string(),
  UninvoicedProducts: number,
  UninvoicedExtraServices: number,
  UnivoicedEventAttendees: number,
  UnivoicedTimepasses: number,
  RemainingBookingCredit: number,
  RemainingTimeCreditMinutes: number,
  RemainingTimeCreditDays: number,
  RemainingTimeCreditWeeks: number,
  RemainingTimeCreditMonths: number,
  RemainingTimeCreditUses: number,
  RemainingTimePassesMinutes: number,
  RemainingTimePassesCount: number,
  BookedTimeTotal: number,
  BookedTimeThisMonth: number,
  CheckedTimeTotal: number,
  CheckedTimeThisMonth: number,
});

export type TeamKpi = z.infer<typeof teamKpi>;

const persons = ['CoworkerId', 'CoworkerFullName', 'CoworkerEmail'] as const;
export type KpiField = Exclude<keyof TeamKpi, (typeof persons)[number]>;

export const kpiFields = (Object.keys(teamKpi.shape) as (keyof TeamKpi)[]).filter(
  (field): field is KpiField => !persons.some((person) => person === field),
);

export interface TeamKpiList {
  readonly Kpi: readonly TeamKpi[];
}
