/**
 * Letter by letter, as SQL does it: İ is one i, and Σ is σ also at the end of a word, where `toLowerCase` knows
 * better.
 */
export function lowerCase(text: string): string {
  return [...text].map((letter) => [...letter.toLowerCase()][0]).join('');
}
