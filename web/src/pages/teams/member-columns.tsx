import type { TeamView } from '../../../../src/contract/teams/team-view.ts';
import type { Column } from '../../parts/data-table.tsx';
import { Definition } from '../../parts/definition.tsx';
import { kpiColumns, toKpiText } from './kpi-columns.ts';
import { type Member, uninvoicedIn, uninvoicedSums } from './member-money.ts';
import styles from './member-table.module.css';
import { toMoneySumText } from './money-sums.ts';
import { OpeningNumber } from './opening-number.tsx';
import { openRecords } from './records.ts';

/** Who it is, all published numbers, and the money behind what is not invoiced. */
export function toMemberColumns(
  { team, members }: TeamView,
  define: (name: string) => string | undefined,
): Column<Member>[] {
  const mostOf = (of: (member: Member) => number) => Math.max(1, ...members.map(of));
  const toShare = (of: (member: Member) => number) => {
    const most = mostOf(of);
    return (member: Member) => of(member) / most;
  };
  const mark = (of: string, name: string) => {
    const text = define(name);
    return text === undefined ? undefined : <Definition of={of} text={text} />;
  };
  const numbers = kpiColumns.map((column): Column<Member> => {
    const { field, group, label, title, compared } = column;
    return {
      id: field,
      group,
      label,
      mark: mark(title, field),
      numeric: true,
      sortable: true,
      toCell: (member) => (
        <OpeningNumber
          text={toKpiText(member[field], column, team.currency)}
          none={member[field] === 0}
          of={`${member.CoworkerFullName}, ${title}`}
          onOpen={() => openRecords(field, member.CoworkerId)}
        />
      ),
      ...(compared && { share: toShare((member) => member[field]) }),
    };
  });
  const amount: Column<Member> = {
    id: 'amount',
    group: 'Not invoiced',
    label: 'Amount',
    mark: mark('Amount not invoiced', 'UninvoicedMoney'),
    numeric: true,
    sortable: true,
    toCell: (member) => {
      const sums = uninvoicedSums(member);
      return (
        <span className={sums.some((sum) => sum.amount !== 0) ? undefined : styles.none}>
          {toMoneySumText(sums, team.currency)}
        </span>
      );
    },
    share: toShare((member) => uninvoicedIn(member, team.currency)),
  };
  const name: Column<Member> = {
    id: 'name',
    label: 'Member',
    sortable: true,
    toCell: ({ CoworkerFullName, CoworkerEmail }) => (
      <>
        <span className={styles.name} title={CoworkerFullName}>
          {CoworkerFullName}
        </span>
        <span className={styles.muted} title={CoworkerEmail}>
          {CoworkerEmail}
        </span>
      </>
    ),
  };
  return [name, ...numbers.slice(0, 4), amount, ...numbers.slice(4)];
}
