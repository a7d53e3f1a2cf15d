import type { Dataset } from './dataset.ts';
import { missingIds } from './missing-ids.ts';
import type { Caller } from './question.ts';
import type { RandomBody } from './random-invalid-body.ts';
import type { SeededRandom } from './seeded-random.ts';

export type Asker = { caller: Caller; place: RandomBody };

/** Allowed to see what he asks for: a refusal of his question can only be about the question. */
export function randomSureAsker(random: SeededRandom, dataset: Dataset): Asker {
  const caller = { userId: random.pick(dataset.users).id, operator: true };
  return { caller, place: { scope: random.pick(['user', 'org']) } };
}

export function randomAsker(random: SeededRandom, dataset: Dataset): Asker {
  const scope = random.pick(['user', 'team', 'team', 'org', 'org', 'org']);
  const anyTeam = () => random.pick([...dataset.Team.map((team) => team.id), ...missingIds.team]);
  const isOperator = random.chance(0.3);
  if (isOperator) {
    const userId = scope === 'user' && random.chance(0.8) ? random.pick(dataset.users).id : null;
    const caller = { userId: random.chance(0.3) ? random.pick(dataset.users).id : userId, operator: true };
    if (scope === 'team') return { caller, place: { scope, selectedTeamId: anyTeam() } };
    if (scope === 'org' && random.chance(0.35)) {
      const selectedTeamId = random.pick([10, 7, 10, 7, random.pick(missingIds.team)]);
      return { caller, place: { scope, selectedTeamId } };
    }
    return { caller, place: { scope } };
  }
  const stray = random.chance(0.5) ? { selectedTeamId: anyTeam() } : {};
  const admins = dataset.Membership.filter(
    (membership) => membership.accepted && membership.role !== 'MEMBER',
  );
  const readers = dataset.Membership.filter((membership) => membership.customRoleId === 'role_reader');
  const asAdmin = random.chance(0.2) && readers.length > 0 ? readers : admins;
  if (scope === 'team' && asAdmin.length > 0 && random.chance(0.7)) {
    const { userId, teamId } = random.pick(asAdmin);
    const children = dataset.Team.filter((team) => team.parentId === teamId).map((team) => team.id);
    return {
      caller: { userId, operator: false },
      place: { scope, selectedTeamId: random.pick([teamId, ...children]) },
    };
  }
  const ofOrganisations = asAdmin.filter(({ teamId }) => teamId === 10 || teamId === 7);
  if (scope === 'org' && ofOrganisations.length > 0 && random.chance(0.75)) {
    return {
      caller: { userId: random.pick(ofOrganisations).userId, operator: false },
      place: { scope, ...stray },
    };
  }
  const userId = random.pick(dataset.users).id;
  const place = scope === 'team' ? { scope, selectedTeamId: anyTeam() } : { scope, ...stray };
  return { caller: { userId, operator: false }, place };
}
