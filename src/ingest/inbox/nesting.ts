/** No source sends anything as deep; what walks through JSON does not have to fear for its stack. */
const deepest = 64;

/** Whether the text, if it is JSON, has lists and objects within each other beyond all measure. */
export function isNestedTooDeep(text: string): boolean {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    switch (text[at]) {
      case '\\':
        if (quoted) at++;
        break;
      case '"':
        quoted = !quoted;
        break;
      case '[':
      case '{':
        if (!quoted && ++depth > deepest) return true;
        break;
      case ']':
      case '}':
        if (!quoted) depth--;
    }
  }
  return false;
}
