import { parseAskedPeriod } from '../../booking/asked-dates.ts';
import type { Period } from '../../booking/period.ts';
import { parseZone, type Zone } from '../../booking/zone.ts';
import type { AskedScope } from '../../contract/asked-scope.ts';
import type { RoutingInsightsInput } from '../../contract/routings/routing-insights-input.ts';
import { definitionsOf } from '../../metrics/definitions.ts';
import type { AskedResponses, FormScope } from '../../metrics/routings/asked-responses.ts';
import { parseRoutingFilters, type RoutingFilters } from '../../metrics/routings/routing-filters.ts';
import type { Asking } from '../asking.ts';
import { authorize } from '../authorize.ts';
import { fieldPredicates } from './field-filters.ts';

/** What a question's input means, before anybody has looked whether the caller may ask it. */
export interface ReadRouting {
  readonly zone: Zone;
  readonly period: Period;
  readonly filters: RoutingFilters;
}

type RoutingInput = Pick<RoutingInsightsInput, 'startDate' | 'endDate' | 'timeZone' | 'columnFilters'>;

export function readRouting({
  timeZone = 'UTC',
  startDate,
  endDate,
  columnFilters = [],
}: RoutingInput): ReadRouting {
  const zone = parseZone(timeZone);
  const period = parseAskedPeriod({ startDate, endDate }, null, zone);
  return { zone, period: period as Period, filters: parseRoutingFilters(columnFilters, zone) };
}

/** Whose forms the caller asks about, and may. */
export const formScope = async (asking: Asking, input: AskedScope): Promise<FormScope> => ({
  granted: await authorize(asking, input),
  me: asking.caller.userId,
});

/** The responses that the question is about and that the caller may see. */
export async function askedResponses(
  asking: Asking,
  input: AskedScope,
  { period, filters }: ReadRouting,
): Promise<AskedResponses> {
  const scope = await formScope(asking, input);
  const predicates = [...filters.predicates, ...(await fieldPredicates(asking, scope, filters.fields))];
  return { ...scope, period, predicates, definitions: definitionsOf(asking.semantics) };
}
