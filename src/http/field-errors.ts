import type { z } from 'zod';
import type { FieldError } from '../contract/error-body.ts';
import { toFieldPath, toReceived } from './field-path.ts';

type Issue = z.core.$ZodIssue;
type Of<Code extends Issue['code']> = Extract<Issue, { readonly code: Code }>;

const kinds: Readonly<Record<string, string>> = {
  string: 'a string',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'an array',
  object: 'an object',
  null: 'null',
};

const units: Readonly<Record<string, string>> = { string: ' characters', array: ' items' };

const kind = (expected: string) => kinds[expected] ?? expected;

function fault(path: readonly PropertyKey[], message: string, value: unknown, allowed?: readonly string[]) {
  const missing = value === undefined;
  return {
    path: toFieldPath(path),
    message: missing ? `is required${allowed ? `: one of ${allowed.join(', ')}` : ''}` : message,
    ...(missing ? {} : { received: toReceived(value) }),
    ...(allowed ? { allowed: [...allowed] } : {}),
  } satisfies FieldError;
}

const oneOf = (path: readonly PropertyKey[], allowed: readonly string[], value: unknown) =>
  fault(path, `must be one of ${allowed.join(', ')}`, value, allowed);

function outOfBounds(issue: Of<'too_big'> | Of<'too_small'>, path: readonly PropertyKey[]): FieldError {
  const [word, bound] = issue.code === 'too_big' ? ['at most', issue.maximum] : ['at least', issue.minimum];
  const unit = units[issue.origin] ?? '';
  return fault(path, `${unit === '' ? 'must be' : 'must have'} ${word} ${bound}${unit}`, issue.input ?? null);
}

function noneOfUnion(issue: Of<'invalid_union'>, path: readonly PropertyKey[]): FieldError[] {
  if ('discriminator' in issue && typeof issue.discriminator === 'string') {
    const inside = issue.input as Record<string, unknown> | undefined;
    const value =
      inside && Object.hasOwn(inside, issue.discriminator) ? inside[issue.discriminator] : undefined;
    return [oneOf(path, ((issue as { options?: unknown[] }).options ?? []).map(String), value)];
  }
  const [best, second] = [...issue.errors].sort((a, b) => a.length - b.length);
  if (best && second && best.length < second.length) return toFieldErrors(best, path);
  const expected = issue.errors.map(([only]) => (only?.code === 'invalid_type' ? kind(only.expected) : null));
  const message =
    issue.message === 'Invalid input' || expected.every((one) => one !== null)
      ? `must be ${[...new Set(expected)].join(' or ')}`
      : issue.message;
  return [fault(path, message, issue.input)];
}

/** Zod's issues in the words of the contract: where, what came, what is allowed. */
export function toFieldErrors(issues: readonly Issue[], under: readonly PropertyKey[] = []): FieldError[] {
  return issues.flatMap((issue): FieldError[] => {
    const path = [...under, ...issue.path];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => ({
          path: toFieldPath([...path, key]),
          message: 'is not a known field',
        }));
      case 'invalid_type':
        return [fault(path, `must be ${kind(issue.expected)}`, issue.input)];
      case 'invalid_value':
        return [oneOf(path, issue.values.map(String), issue.input)];
      case 'invalid_union':
        return noneOfUnion(issue, path);
      case 'too_big':
      case 'too_small':
        return [outOfBounds(issue, path)];
      default:
        return [fault(path, issue.message, issue.input)];
    }
  });
}
