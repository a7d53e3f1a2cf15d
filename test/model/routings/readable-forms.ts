import type { Dataset, RoutingFormRow } from '../dataset.ts';
import { authorizedScope } from '../permission.ts';
import type { Caller } from '../question.ts';
import type { AskedFields } from './asked-routing.ts';
import { type Form, formsOf } from './form-fields.ts';

/** The forms of the asked scope, or a refusal. */
export function readableForms(
  dataset: Dataset,
  caller: Caller,
  asked: Pick<AskedFields, 'scope' | 'selectedTeamId'>,
): Form[] {
  const scope = authorizedScope(dataset, caller, asked);
  const isMine = (form: RoutingFormRow) =>
    form.teamId === null && form.userId !== null && form.userId === caller.userId;
  switch (scope.kind) {
    case 'person':
      return formsOf(dataset, isMine);
    case 'teams':
      return formsOf(
        dataset,
        (form) =>
          (form.teamId !== null && scope.teamIds.includes(form.teamId)) ||
          (scope.isOrganisation && isMine(form)),
      );
    case 'everything':
      return formsOf(dataset, () => true);
  }
}
