import type { Question } from '../question.ts';

export const routingOperations = [
  'routed-to-per-period',
  'form-responses',
  'forms-by-status',
  'failed-bookings-by-field',
  'form-field-options',
  'form-response-headers',
  'funnel',
] as const;
export type RoutingOperation = (typeof routingOperations)[number];

export type RoutingQuestion = Omit<Question, 'operation'> & { operation: RoutingOperation };

export function isOfBookings(question: Question | RoutingQuestion): question is Question {
  return !routingOperations.some((operation) => operation === question.operation);
}
