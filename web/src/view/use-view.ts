import { useMemo } from 'react';
import type { ColumnFilter } from '../../../src/contract/column-filter.ts';
import { useAddress } from '../address/address.ts';
import { useNow } from '../parts/use-now.ts';
import { useSession } from '../session/session.ts';
import { parseComparison } from './comparison.ts';
import { type Filter, parseFilters, toColumnFilter } from './filter.ts';
import { parseRange, type Range } from './range.ts';
import { parseScope, type ScopeChoice, scopeChoices } from './scope.ts';

export type Basis = 'createdAt' | 'startTime';

/** All that the address says about what is shown. */
export interface View {
  readonly scope: ScopeChoice | null;
  readonly scopes: readonly ScopeChoice[];
  readonly range: Range;
  readonly zone: string;
  readonly basis: Basis;
  readonly comparison: ReturnType<typeof parseComparison>;
  readonly filters: readonly Filter[];
}

export const ownZone = Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC';

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export function useView(): View {
  const session = useSession();
  const { query } = useAddress();
  const now = useNow();
  return useMemo(() => {
    const scopes = scopeChoices(session);
    const asked = query.get('zone');
    const zone = asked !== null && isZone(asked) ? asked : ownZone;
    return {
      scopes,
      scope: parseScope(query, scopes),
      zone,
      range: parseRange(query, zone, new Date(now)),
      basis: query.get('on') === 'starts' ? 'startTime' : 'createdAt',
      comparison: parseComparison(query),
      filters: parseFilters(query),
    };
  }, [session, query, now]);
}

/** What a question about bookings is asked with; a narrower range takes the place of the page's. */
export function toBookingInput(
  { scope, range, zone, basis, filters }: View,
  { from = range.first, to = range.last, also = [] }: Narrowing = {},
) {
  if (scope === null) throw new Error('there is nothing that may be asked');
  const dates: ColumnFilter = { id: basis, value: { type: 'dr', data: { startDate: from, endDate: to } } };
  return {
    ...scope.asked,
    timeZone: zone,
    columnFilters: [dates, ...filters.map(toColumnFilter), ...also],
  };
}

export interface Narrowing {
  readonly from?: string;
  readonly to?: string;
  readonly also?: readonly ColumnFilter[];
}
