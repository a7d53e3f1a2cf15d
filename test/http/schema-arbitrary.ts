import fc from 'fast-check';

export interface JsonSchema {
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly maxItems?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
}

/** Arbitraries for the fields, by name, of which the schema knows less than the question does. */
export type Hints = Readonly<Record<string, fc.Arbitrary<unknown>>>;

function object(schema: JsonSchema, hints: Hints): fc.Arbitrary<unknown> {
  const properties = Object.entries(schema.properties ?? {});
  const fields = Object.fromEntries(
    properties.map(([key, of]) => [key, hints[key] ?? arbitraryOf(of, hints)]),
  );
  return fc.record(fields, { requiredKeys: [...(schema.required ?? [])] });
}

/** Values that a JSON schema of the contract allows. */
export function arbitraryOf(schema: JsonSchema, hints: Hints): fc.Arbitrary<unknown> {
  const branches = schema.anyOf ?? schema.oneOf;
  if (branches) return fc.oneof(...branches.map((branch) => arbitraryOf(branch, hints)));
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  switch (schema.type) {
    case 'object':
      return object(schema, hints);
    case 'array':
      return fc.array(arbitraryOf(schema.items ?? {}, hints), {
        maxLength: Math.min(schema.maxItems ?? 4, 4),
      });
    case 'string':
      return fc.string({ maxLength: schema.maxLength ?? 1_000, unit: 'grapheme' });
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1_000, max: Math.min(schema.maximum ?? 1e6, 1e6) });
    case 'number':
      return fc.oneof(
        fc.integer({ min: -10, max: 200 }),
        fc.double({ noNaN: true, noDefaultInfinity: true }),
      );
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      throw new Error(`no arbitrary for ${JSON.stringify(schema)}`);
  }
}
