import { z } from 'zod';
import { bookingInsightsInput } from './booking-insights-input.ts';
import { chartedInput } from './charted-input.ts';
import { choicesInput } from './choices.ts';
import { columnFilter } from './column-filter.ts';
import { errorBody } from './error-body.ts';
import { importAnswer } from './import-rows.ts';
import { kpiStatsInput } from './kpi-stats.ts';
import type { AnyOperation } from './operation.ts';
import { operations } from './operations.ts';
import { person } from './person.ts';
import { failedBookingsInput } from './routings/failed-bookings-by-field.ts';
import { formFieldsInput, formOptionsInput } from './routings/form-field.ts';
import { formResponseItem } from './routings/form-response-item.ts';
import { formResponsesInput } from './routings/form-responses.ts';
import { funnelInput } from './routings/funnel.ts';
import { routedToInput } from './routings/routed-to-per-period.ts';
import { routingInsightsInput } from './routings/routing-insights-input.ts';
import { rowItem } from './row-item.ts';
import { rowsInput } from './rows.ts';

const shared = {
  BookingInsightsInput: bookingInsightsInput,
  BookingKpiStatsInput: kpiStatsInput,
  BookingTrendsInput: chartedInput,
  BookingRowsInput: rowsInput,
  RoutingInsightsInput: routingInsightsInput,
  RoutingInsightsPaginatedInput: formResponsesInput,
  RoutedToPerPeriodInput: routedToInput,
  RoutingFormFieldsInput: formFieldsInput,
  RoutingFormOptionsInput: formOptionsInput,
  RoutingFailedBookingsInput: failedBookingsInput,
  RoutingFunnelInput: funnelInput,
  ChoicesInput: choicesInput,
  ColumnFilter: columnFilter,
  Person: person,
  BookingRow: rowItem,
  RoutingFormResponse: formResponseItem,
  ImportAnswer: importAnswer,
  Error: errorBody,
};

const dataName = (id: string) => `${id.replace(/(?:^|-)(\w)/g, (_, letter) => letter.toUpperCase())}Data`;
const pointer = (name: string) => `#/components/schemas/${name}`;

const named = z.registry<{ id: string }>();
for (const [id, schema] of Object.entries(shared)) named.add(schema, { id });
for (const operation of operations) named.add(operation.data, { id: dataName(operation.id) });

export function schemaReference(schema: AnyOperation['input']): { $ref: string } {
  const name = named.get(schema)?.id;
  if (name === undefined) throw new Error('a schema of an operation has no name in openapi-schemas.ts');
  return { $ref: pointer(name) };
}

/** A whole number's bounds are those of JSON numbers anyway; `$schema` and `$id` belong to stand-alone files. */
function tidy(schema: Record<string, unknown>) {
  delete schema.$schema;
  delete schema.$id;
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum;
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum;
}

export function openApiSchemas(): Record<string, unknown> {
  const { schemas } = z.toJSONSchema(named, {
    io: 'input',
    uri: pointer,
    override: ({ jsonSchema }) => tidy(jsonSchema),
  });
  for (const schema of Object.values(schemas)) tidy(schema);
  return schemas;
}
