import { badRequest } from './refusal.ts';

export type JsonObject = { [key: string]: unknown };

export function parseObject(value: unknown, allowedKeys: readonly string[]): JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw badRequest('not an object');
  for (const key of Object.keys(value)) {
    if (!allowedKeys.includes(key)) throw badRequest(`unknown field ${key}`);
  }
  return value as JsonObject;
}

export function parseArray(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw badRequest('not an array');
  return value;
}

export function parseString(value: unknown): string {
  if (typeof value !== 'string') throw badRequest('not a string');
  return value;
}

export function parseBoolean(value: unknown): boolean {
  if (typeof value !== 'boolean') throw badRequest('not a boolean');
  return value;
}

export function parseInteger(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) throw badRequest('not an integer');
  return value;
}

export function parseIntegerBetween(value: unknown, lowest: number, highest: number): number {
  const integer = parseInteger(value);
  if (integer < lowest || integer > highest) throw badRequest(`not in ${lowest} to ${highest}`);
  return integer;
}

export function parseNumber(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw badRequest('not a number');
  return value;
}

export function parseOneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw badRequest(`not one of ${allowed.join(', ')}`);
  return found;
}
