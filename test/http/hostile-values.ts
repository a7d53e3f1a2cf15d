import fc from 'fast-check';

const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`;
const nested = (depth: number) => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as unknown;

const hostile: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    0,
    -0,
    -1,
    1.5,
    1e308,
    -1e308,
    5e-324,
    2 ** 31,
    2 ** 53,
    2 ** 63,
    '',
    ' ',
    '0',
    '\0',
    'a\0b',
    '\ud800',
    'a\udfff',
    '\u202e',
    '%',
    "'",
    "'; DROP TABLE booking; --",
    '$1',
    '../../etc/passwd',
    'NaN',
    '__proto__',
    'constructor',
    'toString',
    'x'.repeat(5_000),
    '2024-02-30',
    '2023-02-29',
    '2024-13-01',
    '1969-12-31',
    '2200-01-01',
    '-000001-01-01T00:00:00Z',
    '+275760-09-13T00:00:00Z',
    '2024-01-01T25:00:00Z',
    '2024-01-01T00:00:00+99:99',
    '2024-06-30T23:59:60Z',
    'Jan 1 2024',
    '+25:00',
    'Mars/Olympus',
    'Etc/GMT+99',
    'utc',
    [],
    {},
    nested(100),
    { a: { b: nested(300) } },
  ),
  fc.string({ unit: 'binary' }),
  fc.jsonValue(),
  fc.double(),
);

type Place = readonly (string | number)[];

function* placesOf(value: unknown, at: Place = []): Generator<Place> {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* placesOf(inner, [...at, Array.isArray(value) ? Number(key) : key]);
  }
}

function changed(value: unknown, place: Place, change: (inner: unknown) => unknown): unknown {
  const [key, ...rest] = place;
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((one, i) => (i === key ? changed(one, rest, change) : one));
  const fields = value as Record<string, unknown>;
  return { ...fields, [key]: changed(fields[key], rest, change) };
}

const strangeKey = fc.oneof(
  fc.constantFrom('constructor', 'toString', 'preset', 'Scope', '', '\0', 'x'.repeat(2_000)),
  fc.string(),
);

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A question with one thing in it gone wrong: a value replaced, a field gone, a field too many. */
export const spoiled = (question: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(question, fc.nat(), fc.constantFrom('replace', 'replace', 'remove', 'add'), hostile, strangeKey)
    .map(([whole, where, how, value, key]) => {
      const places = [...placesOf(whole)];
      const place = places[where % places.length] ?? [];
      return changed(whole, place, (inner) => {
        if (how === 'replace' || !isObject(inner)) return value;
        if (how === 'add') return { ...inner, [key]: value };
        return Object.fromEntries(Object.entries(inner).slice(1));
      });
    });

/** Bodies that are no question at all. */
export const spoiledBytes = (question: fc.Arbitrary<unknown>): fc.Arbitrary<Buffer> =>
  fc.oneof(
    // Deeper than any stack, in a field too many and in a filter.
    question.map((whole) => Buffer.from(JSON.stringify(whole).replace('{', `{"deep":${deep},`))),
    question.map((whole) => Buffer.from(JSON.stringify(whole).replace('"data":', `"data":${deep},"type":`))),
    fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
    fc.tuple(question, fc.nat()).map(([whole, at]) => {
      const text = JSON.stringify(whole);
      return Buffer.from(text.slice(0, at % text.length));
    }),
    fc.tuple(question, fc.nat(), fc.nat(255)).map(([whole, at, byte]) => {
      const bytes = Buffer.from(JSON.stringify(whole));
      bytes[at % bytes.length] = byte;
      return bytes;
    }),
    question.map((whole) => Buffer.from(JSON.stringify(whole).replace('{', '{"__proto__":{"scope":"org"},'))),
    fc
      .constantFrom('', 'null', '[]', '"x"', '1e999', '{"scope":1e999}', '\uFEFF', '['.repeat(100_000))
      .map((text) => Buffer.from(text)),
  );

const anything = fc.stringMatching(/^[\x21-\x7e]{0,40}$/);

/** Headers that a client got wrong, beside its key. */
export const strangeHeaders = fc.record(
  {
    accept: fc.oneof(
      fc.constantFrom('text/csv', 'application/x-ndjson', '*/*', 'text/*;q=0, */*', ',;,=', 'a/b;q=q'),
      anything,
    ),
    'content-type': fc.oneof(
      { weight: 9, arbitrary: fc.constant('application/json') },
      {
        weight: 1,
        arbitrary: fc.oneof(fc.constantFrom('text/plain', 'application/json;charset=utf-16'), anything),
      },
    ),
    'kepi-semantics': fc.oneof(fc.constantFrom('documented', 'calcom', 'documented', 'Calcom'), anything),
    'content-encoding': fc.constantFrom('identity', 'identity', 'gzip'),
    'x-forwarded-for': anything,
    'x-request-id': anything,
  },
  { requiredKeys: ['content-type'] },
);
