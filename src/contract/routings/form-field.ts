import { z } from 'zod';
import { text } from '../text.ts';
import { routingScope } from './routing-insights-input.ts';

export const formFieldsInput = z.strictObject({
  ...routingScope,
  routingFormId: text(1_000).optional().describe('One form; without it all forms of the scope.'),
});

export const formOptionsInput = formFieldsInput.extend({
  ids: z.boolean().optional().describe('Whether each field also tells its form.'),
});

const option = z.object({ id: z.string().nullable(), label: z.string() });

const field = z.object({
  id: z.string(),
  label: z.string(),
  type: z.string().optional(),
  options: z.array(option).optional(),
});

const fieldOfForm = field.extend({ formId: z.string().optional().describe('Only with `ids`.') });

export const formFieldsData = z.array(fieldOfForm);
export const formHeadersData = z.array(field);

export type FormFieldsInput = z.infer<typeof formFieldsInput>;
export type FormOptionsInput = z.infer<typeof formOptionsInput>;
export type FormFields = z.infer<typeof formFieldsData>;
export type FormFieldItem = z.infer<typeof field>;

export const exampleFields = {
  input: { scope: 'team', selectedTeamId: 12, routingFormId: 'form_sales' },
  data: [
    {
      id: '3f0c0f5e-4a5c-4c43-9f53-8a4f4f6f4c02',
      label: 'Topic',
      type: 'select',
      options: [{ id: 'opt_pricing', label: 'Pricing' }],
    },
  ],
} satisfies { input: FormFieldsInput; data: FormFields };
