import { operation } from '../operation.ts';
import { exampleFields, formFieldsData, formOptionsInput } from './form-field.ts';

export const formFieldOptions = operation({
  id: 'form-field-options',
  operationId: 'InsightsController_getRoutingFormFieldOptions',
  method: 'POST',
  path: '/v2/insights/routings/form-field-options',
  summary: 'Get the fields of routing forms with their options',
  description: 'All fields of the forms of the scope, deleted ones included.',
  input: formOptionsInput,
  data: formFieldsData,
  example: exampleFields,
});
