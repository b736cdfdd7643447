/** A word in lower case, its accents taken off and curly apostrophes made straight: "Évora" -> "evora". */
export function foldWord(text: string): string {
  const lower = text.toLowerCase();
  return isAscii(lower) ? lower : stripMarks(lower);
}

/** As {@link foldWord}, for a word that is in lower case already. */
export function foldLower(lower: string): string {
  return isAscii(lower) ? lower : stripMarks(lower);
}

function isAscii(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

function stripMarks(lower: string): string {
  let folded = '';
  for (const char of lower.normalize('NFD'))
    folded += LETTERS.get(char) ?? (MARK.test(char) ? '' : char);
  return folded;
}

const MARK = /\p{M}/u;

/** Letters and signs that have no decomposition but one plain spelling. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ł', 'l'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ð', 'd'],
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['‐', '-'],
  ['‑', '-'],
]);
