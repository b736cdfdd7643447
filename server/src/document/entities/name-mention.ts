import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { foldWord } from '../../recognizers/names/fold-word.js';
import type { Token } from '../../text/token.js';
import { perWord, type Word, wordAt } from '../../text/word.js';
import type { EntityType, RuleId } from '../document-analysis.js';
import { spellingOf } from './name-keys.js';

/**
 * A mention on its way from the tagger to the document's list. Offsets count from the document's
 * start, tokens from the block's first.
 */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: EntityType;
  /** The tagger's sureness, or that of the mention this one repeats. */
  readonly score: number;
  /** What the tagger would give person, organization and place; undefined for what it did not find so. */
  readonly shares?: readonly number[] | undefined;
  /** Whether the tagger's model knows none of its words. */
  readonly unheard?: boolean | undefined;
  /** How surely the document as a whole settles its type, 0 to 100; undefined before that is weighed. */
  readonly certainty?: number | undefined;
  readonly rule: RuleId;
  /** The words of the name, folded, without punctuation; at least one. */
  readonly words: readonly string[];
  /** The words joined with spaces. */
  readonly key: string;
  /** The words in one spelling, as {@link spellingOf} has it. */
  readonly spelling: string;
  /** The name as written. */
  readonly text: string;
  /** The same, shared by all names written so, of which {@link perWord} remembers what their letters tell. */
  readonly written: Word;
}

/** A stretch of a block that is to become a mention; offsets from the document's start. */
export interface NameStretch {
  readonly start: number;
  readonly end: number;
  readonly block: number;
  readonly firstToken: number;
  readonly endToken: number;
}

/** Makes a mention of a stretch; undefined when there is no word in it. */
export function makeMention(
  text: string,
  stretch: NameStretch,
  type: EntityType,
  score: number,
  rule: RuleId,
  tagged?: Pick<NameMention, 'shares' | 'unheard'>,
): NameMention | undefined {
  const { start, end, block, firstToken, endToken } = stretch;
  const written = wordAt(text, start, end);
  const { words, key, spelling } = type === 'person' ? personFormOf(written) : formOf(written);
  if (words.length === 0) return undefined;
  const { shares, unheard } = tagged ?? NOT_TAGGED;
  // Spelt out, not spread, and all in one shape, whoever made it: everything that reads mentions is
  // several times faster for it.
  return {
    start,
    end,
    block,
    firstToken,
    endToken,
    type,
    score,
    shares,
    unheard,
    rule,
    words,
    key,
    spelling,
    text: written.text,
    written,
  };
}

/** What is read from a name's letters, once for all mentions written alike. */
type NameForm = Pick<NameMention, 'words' | 'key' | 'spelling'>;

const formOf = perWord(({ text }) => makeForm(nameWords(text)));

const personFormOf = perWord((written) =>
  written.text.includes(', ') ? makeForm(personWords(written.text)) : formOf(written),
);

function makeForm(words: readonly string[]): NameForm {
  const spelling = words.length === 0 ? '' : spellingOf(words);
  return { words, key: words.join(' '), spelling };
}

const NOT_TAGGED: Pick<NameMention, 'shares' | 'unheard'> = {};

/** The words of a person's name in the order of speech: "LUNDE, Berit" -> berit, lunde. */
function personWords(name: string): string[] {
  const comma = name.indexOf(', ');
  if (comma < 0) return nameWords(name);
  const [surname, given] = [nameWords(name.slice(0, comma)), nameWords(name.slice(comma + 2))];
  // "Martin Luther King, Jr" keeps its order.
  return given.length === 1 && /^(?:jr|sr|i+|phd|md)$/.test(given[0] ?? '')
    ? [...surname, ...given]
    : [...given, ...surname];
}

/** The words of a name, folded: "J. K. Osei" -> j, k, osei; "U.S." -> us; "Monteiro-Brito" is one word. */
export function nameWords(name: string): string[] {
  if (isPlain(name)) return name.toLowerCase().split(' ');
  const words: string[] = [];
  for (const part of name
    .replace(INITIALS, (initials) => initials.replaceAll('.', ''))
    .split(WORD_BREAK)) {
    const word = foldWord(part).replace(/'s?$|^'/, '');
    if (word !== '') words.push(word);
  }
  return words;
}

/** Whether there are only ASCII letters, hyphens and single spaces between them: nearly every name. */
function isPlain(name: string): boolean {
  let space = true;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i);
    const letter = (code | 0x20) >= 0x61 && (code | 0x20) <= 0x7a;
    if (!letter && code !== 0x2d && (code !== 0x20 || space)) return false;
    space = code === 0x20;
  }
  return !space;
}

/** Initials without spaces, "U.S.": one word. */
const INITIALS = /(?<![\p{L}\p{M}\p{N}])(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{N}])\.?/gu;
const WORD_BREAK = /[^\p{L}\p{M}\p{N}'’‐‑-]+/u;

/** The tokens of the block of a stretch. */
export function tokensOf(blocks: readonly PlacedBlock[], block: number): readonly Token[] {
  return blocks[block]?.scanned.tokens ?? [];
}

/** Where a block starts in the document. */
export function blockStart(blocks: readonly PlacedBlock[], block: number): number {
  return blocks[block]?.block.span.start ?? 0;
}

/** Text order, the longer first. */
export function compareMentions(a: NameStretch, b: NameStretch): number {
  return a.start - b.start || b.end - a.end;
}
