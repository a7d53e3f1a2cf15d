import { openApiDocument } from '../../src/contract/openapi.ts';

export interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: string[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: Schema;
  anyOf?: Schema[];
}

export const document = JSON.parse(JSON.stringify(openApiDocument()));

/** The shape of a schema in short, as one would write it on paper. */
function shape(schema: Schema): unknown {
  if (schema.$ref !== undefined)
    return shape(document.components.schemas[schema.$ref.split('/').at(-1) ?? '']);
  if (schema.anyOf !== undefined) {
    const shapes = schema.anyOf.map(shape);
    return shapes.every((one) => typeof one === 'string') ? shapes.join('|') : { anyOf: shapes };
  }
  if (schema.type === 'array') return [shape(schema.items ?? {})];
  // A whole number is published as a number.
  if (schema.type !== 'object') return [schema.type].flat().join('|').replace('integer', 'number');
  if (schema.properties === undefined && schema.additionalProperties !== undefined)
    return { 'any key': shape(schema.additionalProperties) };
  const entries = Object.entries(schema.properties ?? {});
  return Object.fromEntries(
    entries.map(([key, inner]) => [schema.required?.includes(key) ? key : `${key}?`, shape(inner)]),
  );
}

/** What a client sees of an operation, by its path: `routings/funnel`. */
export function answerOf(path: string) {
  const { post } = document.paths[`/v2/insights/${path}`];
  const { schema } = post.responses['200'].content['application/json'];
  return { operationId: post.operationId, status: schema.properties.status.enum, answer: shape(schema) };
}

/** Kepi's own, there only when a question asks for them. */
export const bounds = { 'from?': 'string', 'to?': 'string' };

export const published = (operationId: string, data: unknown) => ({
  operationId: `InsightsController_${operationId}`,
  status: ['success', 'error'],
  answer: { status: 'string', data },
});
