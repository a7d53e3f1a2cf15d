import { columnOf } from '../../forms/answer-parts.ts';
import { type FilterType, wrongType } from '../../metrics/filtered-column.ts';
import { type FormScope, responsesInScope } from '../../metrics/routings/asked-responses.ts';
import {
  type FieldFilterValue,
  type FilteredField,
  fieldTest,
  fittingFilters,
  hasFitting,
} from '../../metrics/routings/field-test.ts';
import type { RoutingFilters } from '../../metrics/routings/routing-filters.ts';
import { all, type Statement, sql } from '../../sql/statement.ts';
import type { Asking } from '../asking.ts';
import { type ReadableForm, readableForms } from './readable-forms.ts';

/** What filters on fields of forms mean; the forms are read where there are such filters. */
export async function fieldPredicates(
  asking: Asking,
  scope: FormScope,
  filters: RoutingFilters['fields'],
): Promise<Statement[]> {
  if (filters.length === 0) return [];
  const forms = await readableForms(asking, scope);
  const predicates: Statement[] = [];
  for (const { id, value } of filters) {
    const found = findField(forms, id);
    if (
      found !== null &&
      !found.fits.includes(value.type) &&
      !(await fitsAnswers(asking, scope, found, value.type))
    ) {
      throw wrongType(id, value.type, found.fits);
    }
    if (value.type === 'ms' && value.data.length === 0) continue;
    predicates.push(found === null ? sql`FALSE` : fieldTest(found, value));
  }
  return predicates;
}

interface FoundField extends FilteredField {
  readonly fits: readonly FilterType[];
}

/** The field in all forms that have it. */
function findField(forms: readonly ReadableForm[], id: string): FoundField | null {
  const having = forms.filter(({ fields }) => fields.some((field) => field.id === id));
  const found = having.flatMap(({ fields }) => fields.find((field) => field.id === id) ?? []);
  if (found.length === 0) return null;
  return {
    id,
    forms: having.map((form) => form.id),
    fits: [...new Set(found.flatMap(({ type }) => fittingFilters(type)))],
    columns: [...new Set(found.map(columnOf))],
  };
}

/** Answers that were given before the field had its type of today. */
async function fitsAnswers(
  { engine }: Asking,
  scope: FormScope,
  field: FilteredField,
  type: FieldFilterValue['type'],
): Promise<boolean> {
  const [found] = await engine.read(
    sql`SELECT count(*) AS answers_found FROM routing_response
      WHERE ${all([responsesInScope(scope), hasFitting(type, field)])}`,
  );
  return found?.answers_found !== 0;
}
