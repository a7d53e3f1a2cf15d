const shorten = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** `columnFilters[0].value.type`; the empty text is the whole body. */
export function toFieldPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((before, part) => {
    if (typeof part === 'number') return `${before}[${part}]`;
    const key = String(part);
    if (!/^[\w$]{1,60}$/.test(key)) return `${before}[${JSON.stringify(shorten(key))}]`;
    return before === '' ? key : `${before}.${key}`;
  }, '');
}

/** A value in a message: short, and never walked into. */
export function toReceived(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(shorten(value));
  if (Array.isArray(value)) return '[...]';
  if (typeof value === 'object' && value !== null) return '{...}';
  return String(value);
}
