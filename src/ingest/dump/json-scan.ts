const [quote, backslash, comma, openList, closeList, openObject] = [34, 92, 44, 91, 93, 123];

export const closeObject = 125;

/** Where the comma or the closing bracket after the element is, or -1 while it has not come. */
export function elementEnd(text: string, from: number, closing = closeList): number {
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) {
      at = stringEnd(text, at + 1);
      if (at === -1) return -1;
    } else if (code === openObject || code === openList) depth++;
    else if (depth === 0 && (code === comma || code === closing)) return at;
    else if (depth > 0 && (code === closeObject || code === closeList)) depth--;
  }
  return -1;
}

/** Where the quote after the string is, or -1 while it has not come. */
export function stringEnd(text: string, from: number): number {
  for (let end = text.indexOf('"', from); end !== -1; end = text.indexOf('"', end + 1)) {
    let escapes = 0;
    while (end - escapes > from && text.charCodeAt(end - 1 - escapes) === backslash) escapes++;
    if (escapes % 2 === 0) return end;
  }
  return -1;
}
