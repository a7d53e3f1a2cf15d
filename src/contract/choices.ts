import { z } from 'zod';
import { askedScope } from './asked-scope.ts';
import { operation } from './operation.ts';
import { examplePerson, person } from './person.ts';

export const choicesInput = z.strictObject(
  askedScope('`user`: mine; `team`: those of `selectedTeamId`; `org`: those of my organisation.'),
);

const eventType = z.object({
  id: z.number(),
  name: z.string().describe('`teamSlug/slug` or `username/slug`.'),
});
const form = z.object({ id: z.string(), name: z.string() });

export const choicesData = z.object({
  eventTypes: z.array(eventType).describe('Of the teams of the scope, and the personal ones of its people.'),
  people: z.array(person.omit({ username: true })).describe('Those without bookings, too.'),
  forms: z.array(form),
});

export type ChoicesInput = z.infer<typeof choicesInput>;
export type Choices = z.infer<typeof choicesData>;

const { username: _, ...alice } = examplePerson.user;

export const choices = operation({
  id: 'choices',
  operationId: 'KepiInsightsController_getChoices',
  method: 'POST',
  path: '/v1/choices',
  summary: 'Get what filters can choose from',
  description:
    'The event types, people and routing forms of a scope, each by name, whether they have bookings or not.',
  input: choicesInput,
  data: choicesData,
  example: {
    input: { scope: 'team', selectedTeamId: 12 },
    data: {
      eventTypes: [{ id: 7, name: 'sales/intro' }],
      people: [alice],
      forms: [{ id: 'form_sales', name: 'Contact sales' }],
    },
  },
});
