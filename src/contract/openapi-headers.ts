import { semanticsNames } from '../booking/semantics.ts';

const semantics = { type: 'string', enum: semanticsNames };
const seconds = { type: 'integer', minimum: 0 };

/** Headers that an answer carries, as components by name. */
export const headerComponents = {
  'kepi-semantics': { description: 'The set of definitions behind the numbers.', schema: semantics },
  'kepi-as-of': {
    description:
      'How fresh the records are that the answer is made of: an ISO instant, or `never` before the first of them.',
    schema: { type: 'string' },
  },
  'kepi-events-waiting': {
    description: 'How many events were told of and are not part of the answer yet.',
    schema: { type: 'integer', minimum: 0 },
  },
  'X-Request-Id': { description: 'Names this request in the log.', schema: { type: 'string' } },
  'X-RateLimit-Limit-Default': {
    description: 'Requests a minute.',
    schema: { type: 'integer', minimum: 1 },
  },
  'X-RateLimit-Remaining-Default': {
    description: 'Requests left in this minute.',
    schema: { type: 'integer', minimum: 0 },
  },
  'X-RateLimit-Reset-Default': { description: 'Seconds until the count starts anew.', schema: seconds },
  'Retry-After': { description: 'Seconds to wait.', schema: seconds },
};

export const semanticsParameter = {
  name: 'kepi-semantics',
  in: 'header',
  required: false,
  description: "The set of definitions to answer with; without it the server's own.",
  schema: semantics,
};

export type HeaderName = keyof typeof headerComponents;

export const answerHeaders: readonly HeaderName[] = [
  'kepi-semantics',
  'kepi-as-of',
  'kepi-events-waiting',
  'X-Request-Id',
  'X-RateLimit-Limit-Default',
  'X-RateLimit-Remaining-Default',
  'X-RateLimit-Reset-Default',
];

/** No definitions stand behind what is imported. */
export const importHeaders = answerHeaders.filter((header) => header !== 'kepi-semantics');

export const headerReferences = (names: readonly HeaderName[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
