import { type KpiField, kpiFields } from '../../contract/teams/team-kpi.ts';
import type { TeamNumbers, TeamView, UninvoicedMoney } from '../../contract/teams/team-view.ts';
import { kpiRules } from '../../coworking/kpi.ts';
import { itemKinds } from '../../coworking/record-kinds.ts';
import { uninvoicedMoneyQuery } from '../../coworking/uninvoiced-money.ts';
import { administeredTeam, type ReadableTeam } from './readable-team.ts';
import type { TeamAsking } from './team-asking.ts';
import { memberSums, toKpi, toNumber } from './team-kpi.ts';
import { teamMembers } from './team-members.ts';
import { momentOf } from './team-moment.ts';

const moneyOf: readonly (readonly [KpiField, number])[] = [
  ['UninvoicedProducts', itemKinds.product],
  ['UninvoicedExtraServices', itemKinds.extraService],
  ['UnivoicedEventAttendees', itemKinds.attendee],
  ['UnivoicedTimepasses', itemKinds.pass],
];

/** The numbers that a team shares, by its switches. */
function sharedFields({ profile }: ReadableTeam): KpiField[] {
  if (profile.CreateSingleInvoiceForTeam !== true || typeof profile.PayingMemberId !== 'number') return [];
  const all = profile.TransferCreditsToPayingMember === true;
  return kpiFields.filter(
    (field) =>
      (field === 'RemainingBookingCredit' && (all || profile.ShareBookingCredit === true)) ||
      (field.startsWith('RemainingTimeCredit') && (all || profile.ShareExtraServices === true)) ||
      (field.startsWith('RemainingTimePasses') && (all || profile.ShareTimePasses === true)),
  );
}

export async function teamView(
  asking: TeamAsking,
  { teamId }: { readonly teamId: number },
): Promise<TeamView> {
  const team = await administeredTeam(asking, teamId);
  const members = await teamMembers(asking, teamId);
  const ids = members.map(({ id }) => id);
  const { workspace } = asking.caller;
  const shared = sharedFields(team);
  const payer = shared.length === 0 ? null : (team.profile.PayingMemberId as number);
  const asked = payer === null || ids.includes(payer) ? ids : [...ids, payer];
  const [sums, money] = await Promise.all([
    memberSums(asking, { workspace, ids: asked }, momentOf(team, asking.now)),
    ids.length === 0 ? [] : asking.engine.read(uninvoicedMoneyQuery({ workspace, ids })),
  ]);
  const uninvoiced = (member: number): UninvoicedMoney =>
    Object.fromEntries(
      moneyOf.map(([field, kind]) => [
        field,
        money
          .filter((row) => row.coworker_id === member && row.kind === kind)
          .map((row) => ({
            currency: row.currency as string | null,
            amount: toNumber(Number(row.k_amount), 'millionths'),
          })),
      ]),
    );
  const numberOf = (member: number, field: KpiField) => toNumber(sums(member, field), kpiRules[field].unit);
  const totals = kpiFields.map((field) => [
    field,
    toNumber(
      ids.reduce((sum, id) => sum + sums(id, field), 0),
      kpiRules[field].unit,
    ),
  ]);
  return {
    team: { id: team.id, name: team.name, timeZone: team.zone, currency: team.currency },
    members: members.map((member) => ({
      ...toKpi(member, (field) => sums(member.id, field)),
      uninvoiced: uninvoiced(member.id),
    })),
    pool:
      payer === null
        ? null
        : {
            payingMemberId: payer,
            ...Object.fromEntries(shared.map((field) => [field, numberOf(payer, field)])),
          },
    totals: Object.fromEntries(totals) as TeamNumbers,
  };
}
