import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
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
import { readDraft } from './read-draft.js';

/** Words at which a quantity may be found: number words, months, "half", "a". */
const OPENERS: ReadonlySet<string> = new Set([
  ...CARDINALS.keys(),
  ...ORDINALS.keys(),
  ...SCALES.keys(),
  ...VAGUE_NUMBERS.keys(),
  ...TIMES_WORDS.keys(),
  ...SET_NOUNS.keys(),
  ...MONTHS.keys(),
  'half',
  'quarter',
  'single',
  'a',
  'an',
]);

/** Finds every numeric expression of a block, left to right, none overlapping. */
export function findDrafts(tokens: readonly Token[]): Draft[] {
  const drafts: Draft[] = [];
  const titleCase = isTitleCase(tokens);
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (i < from || !mayOpen(tokens[i])) continue;
    const skipped = skipNonFigure(tokens, i, titleCase);
    if (skipped !== undefined) {
      from = skipped;
      continue;
    }
    const found = readDraft(tokens, i);
    if (!found) continue;
    from = found.next;
    const last = drafts[drafts.length - 1];
    if (found.draft && (!last || found.draft.span.start >= last.span.end)) drafts.push(found.draft);
    else if (found.draft && last) replaceOverlapped(drafts, found.draft);
  }
  return fillElidedUnits(tokens, drafts);
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

function mayOpen(token: Token | undefined): boolean {
  if (!token) return false;
  if (token.kind === 'number') return true;
  if (token.kind !== 'word') return FRACTION_SIGNS.has(token.text);
  if (OPENERS.has(token.lower)) return true;
  const hyphen = token.lower.indexOf('-');
  return hyphen > 1 && OPENERS.has(token.lower.slice(0, hyphen));
}

/** Whether a short block is written as a headline, most of its longer words capitalised. */
export function isTitleCase(tokens: readonly Token[]): boolean {
  if (tokens.length > 40) return false;
  const long = tokens.filter((token) => token.kind === 'word' && token.text.length > 3);
  const capital = long.filter((token) => startsUpper(token.text)).length;
  return long.length >= 3 && capital >= long.length * 0.7;
}
