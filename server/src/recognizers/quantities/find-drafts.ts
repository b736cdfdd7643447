import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import { perWord } from '../../text/word.js';
import { MONTHS } from '../tables/months.js';
import {
  FRACTION_SIGNS,
  SCALES,
  SET_NOUNS,
  TIMES_WORDS,
  VAGUE_NUMBERS,
} from '../tables/numerals.js';
import type { Draft } from './draft.js';
import { fillElidedUnits } from './elided-units.js';
import { skipNonFigure } from './non-figure.js';
import { CARDINALS, ORDINALS } from './number-words.js';
import { Opens, readDraft } from './read-draft.js';

const DIGITS = Opens.date | Opens.clock | Opens.fraction | Opens.ordinal | Opens.number;
const COMPOUND = Opens.fraction | Opens.ordinal | Opens.number;
const SIGN = Opens.fraction | Opens.number;

/** Words at which a quantity may be found, number words, months, "half", "a", and the readers to ask. */
const OPENERS: ReadonlyMap<string, number> = openers();

/** "ten-b" is the shortest word that a number opens. */
const MIN_COMPOUND = 4;

function openers(): ReadonlyMap<string, number> {
  const map = new Map<string, number>();
  const add = (words: Iterable<string>, opens: number) => {
    for (const word of words) map.set(word, (map.get(word) ?? 0) | opens);
  };
  add(CARDINALS.keys(), Opens.fraction | Opens.number);
  for (const [word, value] of CARDINALS) if (value >= 1 && value <= 12) add([word], Opens.clock);
  add(SCALES.keys(), Opens.fraction | Opens.number);
  add(ORDINALS.keys(), Opens.ordinal);
  add(VAGUE_NUMBERS.keys(), Opens.vague);
  add(SET_NOUNS.keys(), Opens.vague);
  add(TIMES_WORDS.keys(), Opens.times);
  add(MONTHS.keys(), Opens.date);
  add(['half', 'quarter'], Opens.fraction);
  add(['single'], Opens.article);
  add(['a'], Opens.article | Opens.fraction);
  add(['an'], Opens.article);
  return map;
}

/** Finds every numeric expression of a block, left to right, none overlapping. */
export function findDrafts(tokens: readonly Token[]): Draft[] {
  const drafts: Draft[] = [];
  let titleCase: boolean | undefined;
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i];
    const opens = token ? opensAt(token) : 0;
    if (opens === 0) {
      i++;
      continue;
    }
    if ((opens & Opens.ordinal) !== 0) titleCase ??= isTitleCase(tokens);
    i = readAt(tokens, i, opens, titleCase ?? false, drafts);
  }
  return drafts.length === 0 ? drafts : fillElidedUnits(tokens, drafts);
}

/** Adds the draft at token `i`, if there is one, and gives the token from which to read on. */
function readAt(
  tokens: readonly Token[],
  i: number,
  opens: number,
  titleCase: boolean,
  drafts: Draft[],
): number {
  const skipped = skipNonFigure(tokens, i, opens, titleCase);
  if (skipped !== undefined) return Math.max(skipped, i + 1);
  const found = readDraft(tokens, i, opens);
  if (!found) return i + 1;
  const last = drafts[drafts.length - 1];
  if (found.draft && (!last || found.draft.span.start >= last.span.end)) drafts.push(found.draft);
  else if (found.draft) replaceOverlapped(drafts, found.draft);
  return Math.max(found.next, i + 1);
}

/** A noun phrase that ran over a later number is cut back to the number before it. */
function replaceOverlapped(drafts: Draft[], draft: Draft): void {
  const last = drafts[drafts.length - 1];
  if (!last || draft.numeral.start < last.numeral.end) return;
  const end = Math.max(last.numeral.end, Math.min(last.span.end, draft.span.start));
  if (end > draft.span.start) return;
  drafts[drafts.length - 1] = { ...last, span: { start: last.span.start, end }, noun: undefined };
  drafts.push(draft);
}

/** The readers that may find something at a token; 0 for nearly all tokens. */
function opensAt({ kind, word, text }: Token): number {
  if (kind === 'word') return opensBy(word);
  if (kind === 'number') return DIGITS;
  return text.charCodeAt(0) > 0x7f && FRACTION_SIGNS.has(text) ? SIGN : 0;
}

/** The readers that a word opens by its letters. */
const opensBy = perWord(({ lower }) => {
  const known = OPENERS.get(lower);
  if (known !== undefined) return known;
  const hyphen = lower.length > MIN_COMPOUND ? lower.indexOf('-') : -1;
  return hyphen > 1 && OPENERS.has(lower.slice(0, hyphen)) ? COMPOUND : 0;
});

/** Whether a short block is written as a headline, most of its longer words capitalised. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  if (tokens.length > 40) return false;
  let long = 0;
  let capital = 0;
  for (const { kind, text } of tokens) {
    if (kind !== 'word' || text.length <= 3) continue;
    long++;
    if (startsUpper(text)) capital++;
  }
  return long >= 3 && capital >= long * 0.7;
}
