import type {
  FailedBookings,
  FailedBookingsInput,
} from '../../../src/contract/routings/failed-bookings-by-field.ts';
import type {
  FormFields,
  FormFieldsInput,
  FormOptionsInput,
} from '../../../src/contract/routings/form-field.ts';
import type { FormResponses, FormResponsesInput } from '../../../src/contract/routings/form-responses.ts';
import type { FormsByStatus } from '../../../src/contract/routings/forms-by-status.ts';
import type { Funnel, FunnelInput } from '../../../src/contract/routings/funnel.ts';
import type { RoutedTo, RoutedToInput } from '../../../src/contract/routings/routed-to-per-period.ts';
import type { RoutingInsightsInput } from '../../../src/contract/routings/routing-insights-input.ts';

/** The questions about responses to routing forms: what goes in, what comes out. */
export interface RoutingQuestions {
  readonly 'forms-by-status': { readonly input: RoutingInsightsInput; readonly data: FormsByStatus };
  readonly funnel: { readonly input: FunnelInput; readonly data: Funnel };
  readonly 'routed-to-per-period': { readonly input: RoutedToInput; readonly data: RoutedTo };
  readonly 'failed-bookings-by-field': {
    readonly input: FailedBookingsInput;
    readonly data: FailedBookings;
  };
  readonly 'form-responses': { readonly input: FormResponsesInput; readonly data: FormResponses };
  readonly 'form-field-options': { readonly input: FormOptionsInput; readonly data: FormFields };
  readonly 'form-response-headers': { readonly input: FormFieldsInput; readonly data: FormFields };
}
