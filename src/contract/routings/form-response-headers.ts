import { operation } from '../operation.ts';
import { exampleFields, formFieldsInput, formHeadersData } from './form-field.ts';

export const formResponseHeaders = operation({
  id: 'form-response-headers',
  operationId: 'InsightsController_getRoutingFormHeaders',
  method: 'POST',
  path: '/v2/insights/routings/form-response-headers',
  summary: 'Get the fields that form responses are shown with',
  description:
    'Each field of the forms of the scope once, without deleted ones, those of an unknown type, and selects without options.',
  input: formFieldsInput,
  data: formHeadersData,
  example: exampleFields,
});
