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

const mayName = (json: string) => /@|%40|erased-|\\u0040/i.test(json);

/** The same for the text of a JSON value. Where nobody is named the text stays as it is. */
export function hideInJson(json: string, people: ErasedPeople): Hidden {
  if (!mayName(json)) return { text: json, named: false };
  let named = false;
  const hide = (text: string) => {
    const one = hideAddresses(text, people);
    named ||= one.named;
    return one.text;
  };
  const hidden = mapTexts(JSON.parse(json), hide, hide);
  return named ? { text: JSON.stringify(hidden), named } : { text: json, named };
}
