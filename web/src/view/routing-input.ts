import type { ColumnFilter } from '../../../src/contract/column-filter.ts';
import type { RoutingInsightsInput } from '../../../src/contract/routings/routing-insights-input.ts';
import { toColumnFilter } from './filter.ts';
import type { Narrowing, View } from './use-view.ts';

/** What a question about responses is asked with; a narrower range takes the place of the page's. */
export function toRoutingInput(
  { scope, range, zone, filters }: View,
  { from = range.first, to = range.last, also = [] }: Narrowing = {},
): RoutingInsightsInput {
  if (scope === null) throw new Error('there is nothing that may be asked');
  const columnFilters: ColumnFilter[] = [...filters.map(toColumnFilter), ...also];
  return {
    ...scope.asked,
    startDate: from,
    endDate: to,
    timeZone: zone,
    ...(columnFilters.length > 0 && { columnFilters }),
  };
}
