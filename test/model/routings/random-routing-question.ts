import { intervals } from '../asked.ts';
import { cornerZones, NOW } from '../corners.ts';
import type { Dataset, FormResponseRow, RoutingFormRow } from '../dataset.ts';
import { type Asker, randomAsker, randomSureAsker } from '../random-asker.ts';
import { type Moment, randomEnds, randomZone } from '../random-date-filter.ts';
import { randomInstant } from '../random-instant.ts';
import type { RandomBody } from '../random-invalid-body.ts';
import { type SeededRandom, seededRandom } from '../seeded-random.ts';
import { hostileTexts } from './hostile-texts.ts';
import { invalidRoutingBody } from './invalid-routing-body.ts';
import { routedPeriods } from './periods.ts';
import { missingFormId } from './random-forms.ts';
import { randomRoutingFilter } from './random-routing-filter.ts';
import { responseSortColumns } from './response-columns.ts';
import { type RoutingOperation, type RoutingQuestion, routingOperations } from './routing-question.ts';

/** About one in eight makes no sense, and about one in eight asks for what the caller may not see. */
export function randomRoutingQuestion(seed: number, dataset: Dataset): RoutingQuestion {
  const random = seededRandom(seed);
  const operation = random.pick(routingOperations);
  const semantics = random.pick(['documented', 'calcom'] as const);
  const isInvalid = random.chance(0.12);
  const asker = isInvalid
    ? randomSureAsker(random, dataset)
    : withFormOfHisOwn(random, dataset, randomAsker(random, dataset));
  const forms = formsAround(asker, dataset);
  const body =
    operation === 'form-field-options' || operation === 'form-response-headers'
      ? { ...asker.place, ...randomForm(random, forms) }
      : { ...asker.place, ...randomInput(random, operation, dataset, forms) };
  return {
    operation,
    // Through JSON, as the server will see it.
    body: JSON.parse(JSON.stringify(isInvalid ? invalidRoutingBody(random, operation, body) : body)),
    caller: asker.caller,
    semantics,
    now: NOW,
  };
}

/** Few people have a form, and those of the others have nothing to tell. */
function withFormOfHisOwn(random: SeededRandom, dataset: Dataset, asker: Asker): Asker {
  const owners = dataset.App_RoutingForms_Form.flatMap(({ userId, teamId }) =>
    teamId === null && userId !== null ? [userId] : [],
  );
  if (asker.place.scope !== 'user' || asker.caller.userId === null || owners.length === 0) return asker;
  if (random.chance(0.15)) return asker;
  return { ...asker, caller: { ...asker.caller, userId: random.pick(owners) } };
}

/** Forms that the asker may well see, so that few answers are empty. */
function formsAround({ caller, place }: Asker, dataset: Dataset): RoutingFormRow[] {
  const all = dataset.App_RoutingForms_Form;
  if (place.scope === 'user') {
    return all.filter((form) => form.teamId === null && form.userId === caller.userId);
  }
  return place.scope === 'team' ? all.filter((form) => form.teamId === place.selectedTeamId) : all;
}

function randomForm(random: SeededRandom, forms: RoutingFormRow[]): RandomBody {
  if (random.chance(0.5)) return {};
  const ids = [
    ...forms.map((form) => form.id),
    ...forms.map((form) => form.id),
    missingFormId,
    'form_a11',
    '',
  ];
  return { routingFormId: random.pick(ids) };
}

function randomInput(
  random: SeededRandom,
  operation: RoutingOperation,
  dataset: Dataset,
  forms: RoutingFormRow[],
): RandomBody {
  const formIds = forms.map((form) => form.id);
  const responses = dataset.App_RoutingForms_FormResponse.filter(({ formId }) => formIds.includes(formId));
  const routed = responses.filter(({ routedToBookingUid }) => routedToBookingUid !== null);
  const likable = operation === 'routed-to-per-period' && routed.length > 0 ? routed : responses;
  const liked = likable.length === 0 ? null : random.pick(likable);
  const moment = momentOf(random, liked);
  const zone = random.chance(0.25) ? 'UTC' : randomZone(random, cornerZones, moment);
  const filters: unknown[] = [];
  for (let left = random.pick([0, 0, 0, 0, 0, 1, 1, 1, 2, 3]); left > 0; left -= 1) {
    filters.push(
      randomRoutingFilter(random, { dataset, forms, liked: random.chance(0.9) ? liked : null, zone }),
    );
  }
  const body: RandomBody = { ...randomWindow(random, moment, zone) };
  if (zone !== 'UTC' || random.chance(0.2)) body.timeZone = zone;
  if (filters.length > 0 || random.chance(0.3)) body.columnFilters = filters;
  if (operation === 'funnel' && random.chance(0.4)) body.interval = random.pick(intervals);
  if (operation === 'routed-to-per-period') addRoutedToInput(random, dataset, body);
  if (operation === 'form-responses') addPageInput(random, body);
  return body;
}

function momentOf(random: SeededRandom, liked: FormResponseRow | null): Moment {
  const instant = liked === null ? randomInstant(random, [NOW]) : Date.parse(liked.createdAt);
  return { column: 'createdAt', instant, booking: null };
}

/** Often some months, that there is something to list. */
function randomWindow(random: SeededRandom, moment: Moment, zone: string) {
  if (random.chance(0.4)) return randomEnds(random, moment.instant, zone);
  const middle = new Date(moment.instant);
  const year = Math.min(Math.max(middle.getUTCFullYear(), 1971), 2198);
  return {
    startDate: `${year - random.pick([0, 1, 1])}-01-01`,
    endDate: `${year + random.pick([0, 1])}-12-31`,
  };
}

function addRoutedToInput(random: SeededRandom, dataset: Dataset, body: RandomBody): void {
  body.period = random.pick(routedPeriods);
  body.limit = random.pick([1, 2, 3, 5, 10, 10, 50, 100, 100]);
  if (random.chance(0.7)) return;
  const { name, email } = random.pick(dataset.users);
  const part = [...(name ?? email)].slice(random.below(3), 5).join('');
  const text = random.pick([
    part,
    part.toUpperCase(),
    email,
    ` ${part} `,
    '',
    '  ',
    '%',
    random.pick(hostileTexts),
  ]);
  body.searchQuery = text;
}

function addPageInput(random: SeededRandom, body: RandomBody): void {
  body.offset = random.pick([0, 0, 0, 0, 1, 5, 50, 1000]);
  body.limit = random.pick([1, 2, 10, 50, 100, 100]);
  if (random.chance(0.3)) return;
  body.sorting = random.some(responseSortColumns, 3).map((id) => ({ id, desc: random.chance(0.5) }));
}
