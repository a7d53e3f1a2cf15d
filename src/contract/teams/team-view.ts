import type { KpiField, TeamKpi } from './team-kpi.ts';

export interface Money {
  readonly currency: string | null;
  readonly amount: number;
}

/** What is behind an uninvoiced count. */
export type UninvoicedMoney = Readonly<Partial<Record<KpiField, readonly Money[]>>>;

export type TeamNumbers = Readonly<Record<KpiField, number>>;

/** Kepi's own view of a team: the published numbers, with what is behind them. */
export interface TeamView {
  readonly team: {
    readonly id: number;
    readonly name: string;
    readonly timeZone: string;
    readonly currency: string | null;
  };
  readonly members: readonly (TeamKpi & { readonly uninvoiced: UninvoicedMoney })[];
  /** What the team shares, which sits on the member who pays; null where nothing is shared. */
  readonly pool: (Partial<TeamNumbers> & { readonly payingMemberId: number }) | null;
  readonly totals: TeamNumbers;
}
