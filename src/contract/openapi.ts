import { errorComponents, errorReferences } from './openapi-errors.ts';
import { answerHeaders, headerComponents, headerReferences, semanticsParameter } from './openapi-headers.ts';
import { importPath, importTag } from './openapi-import.ts';
import { openApiSchemas, schemaReference } from './openapi-schemas.ts';
import type { AnyOperation } from './operation.ts';
import { operations } from './operations.ts';

const file = (description: string) => ({ schema: { type: 'string', description } });

function answer(operation: AnyOperation) {
  return {
    description: operation.summary,
    headers: headerReferences(answerHeaders),
    content: {
      'application/json': {
        schema: {
          type: 'object',
          required: ['status', 'data'],
          properties: {
            status: { type: 'string', enum: ['success', 'error'], description: 'Response status' },
            data: schemaReference(operation.data),
          },
        },
        example: { status: 'success', data: operation.example.data },
      },
      ...(operation.streams && {
        'text/csv': file('UTF-8 with a byte order mark, one header line.'),
        'application/x-ndjson': file('One row as JSON on each line.'),
      }),
    },
  };
}

function tagOf({ path }: AnyOperation): string {
  if (path.includes('/routings/')) return 'Insights / Routings';
  return path.includes('/bookings/') ? 'Insights / Bookings' : 'Insights / Filters';
}

const post = (operation: AnyOperation) => ({
  operationId: operation.operationId,
  tags: [tagOf(operation)],
  summary: operation.summary,
  description: operation.description,
  security: [{ bearer: [] }],
  parameters: [{ $ref: '#/components/parameters/kepi-semantics' }],
  requestBody: {
    required: true,
    content: {
      'application/json': { schema: schemaReference(operation.input), example: operation.example.input },
    },
  },
  responses: { '200': answer(operation), ...errorReferences() },
});

/** The whole contract as an OpenAPI 3.1 document, for a server at the given address. */
export function openApiDocument(serverUrl = '/') {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kepi',
      version: '2',
      description: 'An open, self-hosted KPI server for bookings.',
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: serverUrl }],
    tags: [...new Set([...operations.map(tagOf), importTag])].map((name) => ({ name })),
    security: [{ bearer: [] }],
    paths: {
      ...Object.fromEntries(operations.map((operation) => [operation.path, { post: post(operation) }])),
      ...importPath(),
    },
    components: {
      securitySchemes: {
        bearer: { type: 'http', scheme: 'bearer', description: 'An API key: `kepi_...` or `cal_...`.' },
      },
      parameters: { 'kepi-semantics': semanticsParameter },
      headers: headerComponents,
      responses: errorComponents(),
      schemas: openApiSchemas(),
    },
  };
}
