/**
 * The compact text of a JSON value. Escaped NULs are dropped and escaped halves of characters replaced: they are
 * JSON, but no text that an engine could take out of it.
 */
export function canonicalJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!text.includes('\\u')) return text;
  return text.replace(/\\(?:u0000|ud[89a-f]..|.)/g, (escaped) => {
    if (escaped === '\\u0000') return '';
    return escaped.startsWith('\\ud') ? '\ufffd' : escaped;
  });
}
