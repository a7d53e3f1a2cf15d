import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openApiDocument } from '../../src/contract/openapi.ts';
import { operations } from '../../src/contract/operations.ts';

const document = JSON.parse(JSON.stringify(openApiDocument()));

function* nodes(value: unknown): Generator<Record<string, unknown>> {
  if (Array.isArray(value)) for (const one of value) yield* nodes(one);
  else if (typeof value === 'object' && value !== null) {
    yield value as Record<string, unknown>;
    for (const one of Object.values(value)) yield* nodes(one);
  }
}

const resolve = (pointer: string): unknown =>
  pointer
    .slice(2)
    .split('/')
    .reduce<unknown>((inside, key) => (inside as Record<string, unknown> | undefined)?.[key], document);

test('openapi.json is what the contract says', () => {
  const text = readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8');
  const fresh = JSON.stringify(JSON.parse(text)) === JSON.stringify(document);
  expect(
    fresh,
    'openapi.json is stale; write it anew: node scripts/build.mjs && node scripts/openapi.mjs',
  ).toBe(true);
});

test('every reference leads somewhere', () => {
  const references = [...nodes(document)].flatMap(({ $ref }) => (typeof $ref === 'string' ? [$ref] : []));
  expect(references.length).toBeGreaterThan(50);
  for (const reference of references) {
    expect(reference).toMatch(/^#\/components\//);
    expect(resolve(reference), reference).toBeDefined();
  }
});

test('every component is used', () => {
  const used = new Set([...nodes(document)].map(({ $ref }) => $ref));
  for (const [kind, parts] of Object.entries(document.components)) {
    if (kind === 'securitySchemes') continue;
    for (const name of Object.keys(parts as object)) {
      expect(used.has(`#/components/${kind}/${name}`), `${kind}/${name}`).toBe(true);
    }
  }
});

test('schemas hold nothing that belongs to stand-alone files', () => {
  for (const node of nodes(document.components.schemas)) {
    expect(node).not.toHaveProperty('$schema');
    expect(node).not.toHaveProperty('$id');
    expect(node).not.toHaveProperty('$defs');
    expect(Math.abs(Number(node.maximum ?? 0))).toBeLessThan(1e6);
  }
});

test('every question is described whole: a bearer key, a body, an answer, its headers, every refusal', () => {
  expect(document.openapi).toBe('3.1.0');
  expect(document.components.securitySchemes.bearer).toMatchObject({ type: 'http', scheme: 'bearer' });
  expect(Object.keys(document.paths)).toEqual([...operations.map(({ path }) => path), '/v1/import/{table}']);
  for (const { path, example } of operations) {
    const { post } = document.paths[path];
    expect(post.security).toEqual([{ bearer: [] }]);
    expect(post.requestBody.required).toBe(true);
    expect(post.requestBody.content['application/json'].example).toEqual(example.input);
    expect(Object.keys(post.responses)).toEqual(['200', '400', '401', '403', '413', '415', '429', '500']);
    const answer = post.responses['200'];
    expect(answer.content['application/json'].example).toEqual({ status: 'success', data: example.data });
    expect(Object.keys(answer.headers)).toContain('kepi-as-of');
    for (const response of Object.values<{ description?: string; $ref?: string }>(post.responses)) {
      const full = response.$ref === undefined ? response : (resolve(response.$ref) as typeof response);
      expect(full.description).not.toBe('');
    }
  }
});

test('rows are described as files too', () => {
  const { content } = document.paths['/v2/insights/bookings/rows'].post.responses['200'];
  expect(Object.keys(content)).toEqual(['application/json', 'text/csv', 'application/x-ndjson']);
});
