import type { FormFields } from '../../../src/contract/routings/form-field.ts';
import type { ScopeChoice } from '../view/scope.ts';
import { useRoutingQuestion } from './use-routing-question.ts';

/** Forms change seldom. */
const staleTime = 300_000;

/** Every field of every form of the scope, deleted ones too, each with its form. */
export const useFormFields = (scope: ScopeChoice | null): FormFields | undefined =>
  useRoutingQuestion('form-field-options', scope && { ...scope.asked, ids: true }, staleTime).data;

/** The fields that responses are shown with today, each once. */
export const useFormHeaders = (scope: ScopeChoice | null): FormFields | undefined =>
  useRoutingQuestion('form-response-headers', scope?.asked ?? null, staleTime).data;
