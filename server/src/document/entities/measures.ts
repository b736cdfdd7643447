import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
import type { DocumentWords } from './document-words.js';
import type { NameMention } from './name-mention.js';

/**
 * Leaves out acronyms that the document shows to be measures, "EPRA came to 112.4 cents", "adjusted
 * EBITR of 40m": a tagger takes capitals for bodies, and every trade has its own. One plain place
 * is enough for all.
 */
export function dropMeasures(
  blocks: readonly PlacedBlock[],
  mentions: readonly NameMention[],
  words: DocumentWords,
): NameMention[] {
  const short = new Set(mentions.filter(isShort).map(({ text }) => text));
  if (short.size === 0) return [...mentions];
  const measures = new Set<string>();
  blocks.forEach(({ scanned: { tokens } }, block) => {
    for (const i of words.capitals[block] ?? []) {
      const { text = '' } = tokens[i] ?? {};
      if (short.has(text) && isMeasure(tokens, i)) measures.add(text);
    }
  });
  return measures.size === 0 ? [...mentions] : mentions.filter(({ text }) => !measures.has(text));
}

function isShort({ text, words }: NameMention): boolean {
  return words.length === 1 && /^\p{Lu}{3,7}$/u.test(text);
}

function isMeasure(tokens: readonly Token[], firstToken: number): boolean {
  const endToken = firstToken + 1;
  const before = tokens[firstToken - 1]?.lower ?? '';
  if (before === '(') return spellsTerm(tokens, firstToken - 2, tokens[firstToken]?.lower ?? '');
  if (before === 'the') return false;
  if (QUALIFIERS.has(before)) return true;
  const first = tokens[endToken]?.lower ?? '';
  if (first === 'of' || first === 'at') return isAmount(tokens, endToken + 1);
  if (!COMING.has(first)) return false;
  return tokens[endToken + 1]?.lower === 'to' && isAmount(tokens, endToken + 2);
}

/** "headline earnings per share (HEPS)": small letters before the bracket that the acronym is made of. */
function spellsTerm(tokens: readonly Token[], last: number, acronym: string): boolean {
  for (let k = 0; k < acronym.length; k++) {
    const { text = '' } = tokens[last - k] ?? {};
    if (text.charAt(0) !== acronym.charAt(acronym.length - 1 - k)) {
      // A sentence may start with the term.
      const first = k === acronym.length - 1 && tokens[last - k - 1]?.kind !== 'word';
      if (!first || text.charAt(0).toLowerCase() !== acronym.charAt(0)) return false;
    }
  }
  return true;
}

/** A number, a currency's sign before it perhaps. */
function isAmount(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at + (ABOUT.has(tokens[at]?.lower ?? '') ? 1 : 0)];
  if (token?.kind === 'number') return true;
  return token !== undefined && token.text.length <= 2 && tokens[at + 1]?.kind === 'number';
}

const ABOUT = new Set('between about around nearly almost only just some'.split(' '));

/** "adjusted", "full-year": what sums are, and bodies are not. */
const QUALIFIERS = new Set(
  'adjusted comparable headline underlying basic diluted reported organic quarterly half-year full-year first-half second-half annual'.split(
    ' ',
  ),
);

const COMING = new Set(
  'came comes rose fell grew climbed slipped dropped shrank amounted'.split(' '),
);
