import type { ColumnFilterValue, TextTest } from '../../contract/column-filter.ts';
import { type AnswerKind, answerMarker, plainPart, wholeAnswer } from '../../forms/answer-parts.ts';
import { all, any, name, type Statement, sql, word } from '../../sql/statement.ts';
import type { FilterType } from '../filtered-column.ts';
import { numberTest } from '../number-test.ts';
import { textTest } from '../text-test.ts';
import { ofForms } from './asked-responses.ts';

const asText: readonly FilterType[] = ['t', 'ss'];

/** Which types of filters fit a field of that type. */
export function fittingFilters(type: string | null): readonly FilterType[] {
  if (type === 'number') return ['n'];
  if (type === 'select') return ['ss', 'ms', 't'];
  return type === 'multiselect' ? ['ms'] : asText;
}

/** The kind of answers that a filter fits, whatever the type of the field is today. */
const fittingKind: Readonly<Record<FieldFilterValue['type'], AnswerKind>> = {
  t: 't',
  ss: 't',
  n: 'n',
  ms: 'l',
};

/** A field with the forms that have it, and the columns that its answers are in. */
export interface FilteredField {
  readonly id: string;
  readonly forms: readonly string[];
  readonly columns: readonly ('texts' | 'choices')[];
}

/** What holds for one of the columns; responses of other forms need not be looked at. */
const inForms = ({ forms, columns }: FilteredField, test: (column: Statement) => Statement): Statement =>
  all([ofForms(forms), any(columns.map((column) => test(name(column))))]);

/** Whether there is an answer that a filter of that type fits. */
export const hasFitting = (type: FieldFilterValue['type'], field: FilteredField): Statement =>
  inForms(field, (column) => word('contains', column, sql`${answerMarker(fittingKind[type], field.id)}`));

const holds = (column: Statement, kind: AnswerKind, { id }: FilteredField, value: string | number) =>
  word('contains', column, sql`${wholeAnswer(kind, id, String(value))}`);

const answered = (kind: AnswerKind, field: FilteredField, value: string | number) =>
  inForms(field, (column) => holds(column, kind, field, value));

/** Whether there is such an answer, and the test holds for it. */
function answeredSo(
  kind: AnswerKind,
  field: FilteredField,
  test: (answer: Statement) => Statement,
): Statement {
  const marker = sql`${answerMarker(kind, field.id)}`;
  return inForms(field, (column) =>
    all([word('contains', column, marker), test(word('partAfter', column, marker))]),
  );
}

const not = (statement: Statement) => sql`(NOT ${statement})`;

/** An unanswered field is null, for which the negative ones hold: they are the others turned around. */
function textOf(field: FilteredField, { operator, operand }: TextTest): Statement {
  const plain = plainPart(operand ?? '');
  switch (operator) {
    case 'equals':
      return answered('t', field, plain);
    case 'notEquals':
      return not(answered('t', field, plain));
    case 'notContains':
      return not(textOf(field, { operator: 'contains', operand: plain }));
    case 'isEmpty':
      return not(textOf(field, { operator: 'isNotEmpty' }));
    default:
      return answeredSo('t', field, (answer) => textTest(answer, { operator, operand: plain } as TextTest));
  }
}

/** No field holds dates. */
export type FieldFilterValue = Exclude<ColumnFilterValue, { type: 'dr' }>;

/** What a filter on a field of a form means. */
export function fieldTest(field: FilteredField, value: FieldFilterValue): Statement {
  switch (value.type) {
    case 't':
      return textOf(field, value.data);
    case 'ss':
      return answered('t', field, value.data);
    case 'n':
      return answeredSo('n', field, (answer) => numberTest(word('numberOf', answer), value.data));
    case 'ms':
      return inForms(field, (column) =>
        any([
          all(value.data.map((one) => holds(column, 'l', field, one))),
          any(value.data.map((one) => holds(column, 't', field, one))),
        ]),
      );
  }
}
