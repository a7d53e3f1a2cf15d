import type { ErasedPeople } from './erased-people.ts';
import { type Hidden, hideAddresses } from './hide-addresses.ts';

type Change = (text: string) => string;

/** Every text of a JSON value as `change` has it, the names of fields as `rename` has them. */
export function mapTexts(value: unknown, change: Change, rename: Change = (field) => field): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, change, rename));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, one]) => [rename(field), mapTexts(one, change, rename)]),
  );
}

const mayName = (json: string) => /@|%40|erased-|\\u/i.test(json);

/** The same for the text of a JSON value. Where nobody is named the text stays as it is. */
export function hideInJson(json: string, people: ErasedPeople): Hidden {
  if (!mayName(json)) return { text: json, named: false };
  try {
    const { value, named } = hideInValue(JSON.parse(json), people);
    return named ? { text: JSON.stringify(value), named } : { text: json, named };
  } catch (error) {
    if (error instanceof RangeError) return hideInText(json, people);
    throw error;
  }
}

/** The same for a value that is parsed. */
export function hideInValue(
  given: unknown,
  people: ErasedPeople,
): { readonly value: unknown; readonly named: boolean } {
  let named = false;
  const hide = (text: string) => {
    const one = hideAddresses(text, people);
    named ||= one.named;
    return one.text;
  };
  return { value: mapTexts(given, hide, hide), named };
}

/** JSON that is nested too deep to be walked, or none at all. Where nobody is named the text stays as it is. */
export function hideInText(text: string, people: ErasedPeople): Hidden {
  const spaced = text.replace(/\\[nrtbf]/g, ' ').replaceAll('\\/', '/');
  const plain = spaced.replace(/\\u([0-9a-f]{4})/gi, (escaped, code) => {
    const letter = String.fromCharCode(Number.parseInt(code, 16));
    return /[\p{L}\p{N}\p{M}!#-/:-@^_`{|}~]/u.test(letter) ? letter : escaped;
  });
  const hidden = hideAddresses(plain, people);
  return hidden.named ? hidden : { text, named: false };
}

/** Whether a text names somebody who was erased, be it JSON or not. */
export function namesErased(text: string, people: ErasedPeople): boolean {
  if (!mayName(text)) return false;
  if (hideInText(text, people).named) return true;
  try {
    return hideInJson(text, people).named;
  } catch {
    return false;
  }
}
