import type { TeamView } from '../../../../src/contract/teams/team-view.ts';
import type { Foot } from '../../parts/data-table.tsx';
import { type KpiColumn, kpiColumns, toKpiText } from './kpi-columns.ts';
import { uninvoicedSums } from './member-money.ts';
import styles from './member-table.module.css';
import { toMoneySums, toMoneySumText } from './money-sums.ts';
import { OpeningNumber } from './opening-number.tsx';
import { openRecords } from './records.ts';

/** The totals, and below them what of it the team shares. */
export function toMemberFeet({ team, members, totals, pool }: TeamView): Foot[] {
  const columnOf = (id: string) => kpiColumns.find(({ field }) => field === id);
  const foot = (
    label: string,
    of: string,
    numberOf: (column: KpiColumn) => number | undefined,
    member: number | null,
    openable = true,
  ): Foot => ({
    label: (
      <span className={styles.name} title={label}>
        {label}
      </span>
    ),
    toCell: (id) => {
      const column = columnOf(id);
      const value = column && numberOf(column);
      if (column === undefined || value === undefined) return null;
      return (
        <OpeningNumber
          text={toKpiText(value, column, team.currency)}
          none={value === 0 || !openable}
          of={`${of}, ${column.title}`}
          onOpen={() => openRecords(column.field, member)}
        />
      );
    },
  });
  const all = foot('All members', 'All members', ({ field }) => totals[field], null);
  const total: Foot = {
    ...all,
    toCell: (id) =>
      id === 'amount'
        ? toMoneySumText(toMoneySums(members.flatMap(uninvoicedSums)), team.currency)
        : all.toCell(id),
  };
  if (pool === null) return [total];
  const payer = members.find(({ CoworkerId }) => CoworkerId === pool.payingMemberId);
  const whose = payer?.CoworkerFullName ?? 'somebody else';
  return [
    total,
    foot(
      `Pool, ${whose} pays`,
      'The pool',
      ({ field }) => pool[field],
      pool.payingMemberId,
      payer !== undefined,
    ),
  ];
}
