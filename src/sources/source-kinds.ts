import { z } from 'zod';
import { whyNoPostgresUrl } from './postgres-url.ts';

/** How often a source is pulled when nobody says otherwise. */
const usualEvery = 5 * 60_000;

const webAddress = z
  .string()
  .refine((text) => URL.canParse(text) && /^https?:$/.test(new URL(text).protocol), 'is no web address')
  .refine(
    (text) => !(URL.canParse(text) && (new URL(text).username || new URL(text).password)),
    'holds a name or a password, which anybody could read in it: they are given apart, as the secret',
  )
  .refine((text) => !/[?#]/.test(text), 'holds a ? or a #: it ends with its path');

/** postgres://user:password@host:5432/database */
const postgresUrl = z.string().superRefine((text, { addIssue }) => {
  const why = whyNoPostgresUrl(text);
  if (why !== null) addIssue({ code: 'custom', message: why });
});

/** A source that sends: with two secrets while one takes the place of the other. */
const signed = z.strictObject({ signature: z.string().min(8).optional(), previous: z.string().optional() });

interface SourceKind {
  readonly system: 'calcom' | 'nexudus';
  /** Null for one that sends. */
  readonly usualEvery: number | null;
  /** What may be known of it. */
  readonly settings: z.ZodType;
  /** What must not. */
  readonly secrets: z.ZodType;
  /** Whether it brings answers to routing forms under the ids that they have at the source; its state may tell. */
  readonly bringsResponses: boolean | 'when told';
}

/** What can be connected. */
export const sourceKinds = {
  'calcom-postgres': {
    system: 'calcom',
    usualEvery,
    settings: z.strictObject({}),
    secrets: z.strictObject({ url: postgresUrl }),
    bringsResponses: true,
  },
  'calcom-api': {
    system: 'calcom',
    usualEvery,
    settings: z.strictObject({ baseUrl: webAddress.default('https://api.cal.com') }),
    secrets: z.strictObject({ apiKey: z.string().min(1) }),
    bringsResponses: 'when told',
  },
  'calcom-webhook': {
    system: 'calcom',
    usualEvery: null,
    settings: z.strictObject({}),
    secrets: signed,
    bringsResponses: false,
  },
  'nexudus-api': {
    system: 'nexudus',
    usualEvery,
    settings: z.strictObject({ baseUrl: webAddress.default('https://spaces.nexudus.com') }),
    secrets: z.strictObject({ email: z.string().min(1), password: z.string().min(1) }),
    bringsResponses: false,
  },
  'nexudus-webhook': {
    system: 'nexudus',
    usualEvery: null,
    settings: z.strictObject({}),
    secrets: signed,
    bringsResponses: false,
  },
} as const satisfies Readonly<Record<string, SourceKind>>;

export type SourceKindName = keyof typeof sourceKinds;
export const sourceKindNames = Object.keys(sourceKinds) as SourceKindName[];

export type SettingsOf<Kind extends SourceKindName> = z.output<(typeof sourceKinds)[Kind]['settings']>;
export type SecretsOf<Kind extends SourceKindName> = z.output<(typeof sourceKinds)[Kind]['secrets']>;
