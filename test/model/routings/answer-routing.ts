import { type Bucket, bucketsOf, intervalByLength } from '../buckets.ts';
import type { Dataset } from '../dataset.ts';
import { assertAskedByPerson } from '../permission.ts';
import type { Answer } from '../question.ts';
import { Refusal } from '../refusal.ts';
import { type AskedRouting, parseAskedFields, parseAskedRouting } from './asked-routing.ts';
import { failedBookingsByField } from './failed-bookings-by-field.ts';
import { fieldTest } from './field-filter.ts';
import { formResponses } from './form-responses.ts';
import { formsByStatus } from './forms-by-status.ts';
import { funnel } from './funnel.ts';
import { askedForms, formFieldOptions, formResponseHeaders } from './listed-fields.ts';
import { periodsOf, windowOf } from './periods.ts';
import { readableForms } from './readable-forms.ts';
import { routedToPerPeriod } from './routed-to-per-period.ts';
import type { RoutingQuestion } from './routing-question.ts';
import { routingRows } from './routing-row.ts';

export function answerRouting(dataset: Dataset, question: RoutingQuestion): Answer {
  try {
    return { status: 200, data: dataOf(dataset, question) };
  } catch (error) {
    if (error instanceof Refusal) return { status: error.status };
    throw error;
  }
}

function dataOf(dataset: Dataset, question: RoutingQuestion): unknown {
  const { operation } = question;
  if (operation === 'form-field-options' || operation === 'form-response-headers') {
    return fieldsOf(dataset, question);
  }
  const { caller, semantics } = question;
  const asked = parseAskedRouting(operation, question.body);
  assertAskedByPerson(caller, asked);
  const buckets = operation === 'funnel' ? askedBuckets(dataset, question, asked) : [];
  const window =
    operation === 'routed-to-per-period'
      ? windowOf(asked.range, asked.period, asked.zone, semantics)
      : asked.range;
  const periods = operation === 'routed-to-per-period' ? periodsOf(window, asked.period, asked.zone) : [];

  const forms = readableForms(dataset, caller, asked);
  const all = routingRows(dataset, forms);
  const tests = [...asked.filters.tests, ...asked.filters.fields.map((one) => fieldTest(one, forms, all))];
  const ofAnyTime = all.filter((row) => tests.every((test) => test(row)));
  const rows = ofAnyTime.filter((row) => row.createdAt >= window.from && row.createdAt < window.to);
  switch (operation) {
    case 'routed-to-per-period':
      return routedToPerPeriod(ofAnyTime, asked, window, periods, semantics);
    case 'form-responses':
      return formResponses(rows, asked);
    case 'forms-by-status':
      return formsByStatus(rows, asked, semantics);
    case 'failed-bookings-by-field':
      return failedBookingsByField(rows, forms);
    case 'funnel':
      return funnel(rows, buckets);
  }
}

function fieldsOf(dataset: Dataset, { operation, caller, body }: RoutingQuestion): unknown {
  const asked = parseAskedFields(body);
  assertAskedByPerson(caller, asked);
  const forms = askedForms(readableForms(dataset, caller, asked), asked.formId);
  return operation === 'form-field-options' ? formFieldOptions(forms) : formResponseHeaders(forms);
}

function askedBuckets(dataset: Dataset, question: RoutingQuestion, asked: AskedRouting): Bucket[] {
  const person = dataset.users.find((user) => user.id === question.caller.userId);
  const weekStart = person === undefined ? 'Sunday' : person.weekStart;
  const interval = asked.interval ?? intervalByLength(asked.range, asked.zone);
  return bucketsOf(asked.range, asked.zone, interval, weekStart, question.now);
}
