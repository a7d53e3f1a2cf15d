import { importAnswer, importRows } from './import-rows.ts';
import { errorReferences, questionCodes } from './openapi-errors.ts';
import { headerReferences, importHeaders } from './openapi-headers.ts';
import { schemaReference } from './openapi-schemas.ts';

const { path, operationId, summary, description, types, example } = importRows;

export const importTag = 'Import';

const table = {
  name: 'table',
  in: 'path',
  required: true,
  description:
    'As the source calls it: `Booking`, `Attendee`, ... of Cal.com, `bookings`, `coworkers`, ... of Nexudus.',
  schema: { type: 'string' },
  example: example.table,
};

const asOf = {
  name: 'asOf',
  in: 'query',
  required: false,
  description:
    'When the rows were observed, not in the future; without it now. The version of rows that bring none of their own, and of deletions.',
  schema: { type: 'string', format: 'date-time' },
};

const body = { schema: { type: 'string', description: 'One JSON object a line.' }, example: example.input };

const success = {
  description: summary,
  headers: headerReferences(importHeaders),
  content: {
    'application/json': {
      schema: {
        type: 'object',
        required: ['status', 'data'],
        properties: {
          status: { type: 'string', enum: ['success', 'error'] },
          data: schemaReference(importAnswer),
        },
      },
      example: { status: 'success', data: example.data },
    },
  },
};

/** The way in, which takes rows and not a question. */
export const importPath = () => ({
  [`${path}/{table}`]: {
    post: {
      operationId,
      tags: [importTag],
      summary,
      description,
      security: [{ bearer: [] }],
      parameters: [table, asOf],
      requestBody: { required: true, content: Object.fromEntries(types.map((type) => [type, body])) },
      responses: { '200': success, ...errorReferences([...questionCodes, 'NotFoundException']) },
    },
  },
});
