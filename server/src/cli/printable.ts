/**
 * The text with every control character, bidirectional control and lone surrogate written out as
 * \u{…}, so that a document's words can be printed without steering the terminal or reordering it.
 */
export function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]/gu,
    (char) => `\\u{${(char.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
