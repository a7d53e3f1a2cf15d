/** A question of an event type beyond name and e-mail, and the answers that people give. */
export interface Question {
  readonly name: string;
  readonly label: string;
  readonly type: 'select' | 'text' | 'number' | 'boolean' | 'multiselect';
  readonly answers: readonly (string | number | boolean | readonly string[])[];
}

export const questions: readonly Question[] = [
  {
    name: 'company-size',
    label: 'How many people work in your company?',
    type: 'select',
    answers: ['1-10', '1-10', '11-50', '11-50', '51-200', '201-1000', 'over 1000'],
  },
  {
    name: 'goal',
    label: 'What would you like to achieve?',
    type: 'text',
    answers: [
      'Fewer missed appointments',
      'Understand the offer',
      'Compare two plans',
      'Set things up for my team',
      'Save time, honestly',
      'Über die Vertragsdauer sprechen',
      'Résoudre un problème de facturation',
      'Hablar de los próximos pasos',
    ],
  },
  {
    name: 'heard-from',
    label: 'How did you hear about us?',
    type: 'select',
    answers: ['A colleague', 'Search', 'Search', 'Newsletter', 'A conference', 'Social media'],
  },
  {
    name: 'seats',
    label: 'How many seats do you need?',
    type: 'number',
    answers: [1, 2, 5, 5, 10, 25, 40, 120],
  },
  {
    name: 'existing-customer',
    label: 'Are you a customer already?',
    type: 'boolean',
    answers: [true, false, false],
  },
  {
    name: 'topics',
    label: 'Which topics interest you?',
    type: 'multiselect',
    answers: [
      ['Pricing'],
      ['Pricing', 'Security'],
      ['Integrations'],
      ['Reports', 'Integrations'],
      ['Migration'],
    ],
  },
];

/** An answer as the end of a JSON object. */
export const answerTexts: readonly (readonly string[])[] = questions.map(({ name, answers }) =>
  answers.map((answer) => `,${JSON.stringify(name)}:${JSON.stringify(answer)}`),
);

export function bookingFieldsOf(question: Question): string {
  const options = [...new Set(question.answers.flat())].map((value) => ({ label: String(value), value }));
  const choice = question.type === 'select' || question.type === 'multiselect';
  return JSON.stringify([
    { name: 'name', type: 'name', label: 'Your name', required: true, editable: 'system' },
    { name: 'email', type: 'email', label: 'Email address', required: true, editable: 'system' },
    {
      name: 'notes',
      type: 'textarea',
      label: 'Additional notes',
      required: false,
      editable: 'system-but-optional',
    },
    {
      name: 'guests',
      type: 'multiemail',
      label: 'Additional guests',
      required: false,
      editable: 'system-but-optional',
    },
    {
      name: question.name,
      type: question.type,
      label: question.label,
      required: false,
      editable: 'user',
      ...(choice ? { options } : {}),
    },
  ]);
}
