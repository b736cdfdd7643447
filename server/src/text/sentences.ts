import { ABBREVIATIONS, CLOSING_ABBREVIATIONS } from './abbreviations.js';
import { startsLower, startsUpper } from './characters.js';
import type { Token } from './token.js';
import { perWord } from './word.js';

/** A sentence as a half-open range of tokens. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

const TERMINATORS = new Set(['.', '!', '?', '…', '。', '！', '？']);
const CLOSERS = new Set([')', ']', '}', '”', '’', '»', '›', '"', "'"]);

/**
 * Cuts a block's tokens into sentences. A stop ends one unless it follows an abbreviation or an
 * initial, or a small letter comes next; closing marks and brackets stay with the sentence they
 * close. Glued copy ("killed.The") is cut as well. Every token belongs to one sentence.
 */
export function splitSentences(tokens: readonly Token[]): TokenRange[] {
  const ranges: TokenRange[] = [];
  let first = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (!endsSentence(tokens, i)) continue;
    const end = absorbClosers(tokens, i + 1);
    if (!startsSentence(tokens, end)) continue;
    ranges.push({ first, end });
    first = end;
    i = end - 1;
  }
  if (first < tokens.length) ranges.push({ first, end: tokens.length });
  return ranges;
}

/** What a token's text says about the ends of sentences, as bits. */
const Ends = { terminator: 1, closer: 2, stopAtEnd: 4 } as const;

const endsOf = perWord(
  ({ text }) =>
    (TERMINATORS.has(text) ? Ends.terminator : 0) |
    (CLOSERS.has(text) ? Ends.closer : 0) |
    (text.endsWith('.') ? Ends.stopAtEnd : 0),
);

function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const ends = token ? endsOf(token.word) : 0;
  if (!token || ends === 0) return false;
  if (token.kind === 'word') return endsWithInitials(tokens, i);
  if ((ends & Ends.terminator) === 0) return false;
  return token.text !== '.' || !isAbbreviation(tokens, i);
}

/** "in the U.S. The minister": initials with stops end a sentence when a plain sentence opener follows. */
function endsWithInitials(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1];
  return (
    (tokens[i]?.text.endsWith('.') ?? false) &&
    next?.kind === 'word' &&
    startsUpper(next.text) &&
    SENTENCE_OPENERS.has(next.lower)
  );
}

const SENTENCE_OPENERS = new Set(
  'the a an he she it they we i but and in on at this that these those there when while after before if as his her its their our however meanwhile'.split(
    ' ',
  ),
);

function isAbbreviation(tokens: readonly Token[], stop: number): boolean {
  const word = tokens[stop - 1];
  if (!word || tokens[stop]?.spaceBefore) return false;
  if (word.kind !== 'word') return false;
  const next = tokens[stop + 1];
  if (CLOSING_ABBREVIATIONS.has(word.lower)) return !next || !startsUpper(next.text);
  if (word.text.length === 1 && startsUpper(word.text)) return next?.kind === 'word';
  if (word.lower === 'no' || word.lower === 'nos') return next?.kind === 'number';
  return ABBREVIATIONS.has(word.lower);
}

function isTerminator(token: Token): boolean {
  return (endsOf(token.word) & Ends.terminator) !== 0;
}

/** Past further stops, closing brackets and closing marks that belong to the sentence before. */
function absorbClosers(tokens: readonly Token[], from: number): number {
  let i = from;
  for (; i < tokens.length; i++) {
    const token = tokens[i];
    if (!token || !(isTerminator(token) || closes(tokens, i))) break;
  }
  return i;
}

function closes(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  if (!token || (endsOf(token.word) & Ends.closer) === 0) return false;
  const next = tokens[i + 1];
  const spaceAfter = !next || next.spaceBefore;
  // "said . ” The": a closer with a space on both sides still closes; one glued to what follows opens.
  return spaceAfter || (!token.spaceBefore && token.text !== '"' && token.text !== "'");
}

function startsSentence(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i];
  if (!next) return true;
  if (next.kind === 'word' && startsLower(next.text)) return false;
  if (next.spaceBefore) return next.kind !== 'punctuation' || !/[,;:)\]]/.test(next.text);
  return gluedStart(tokens, i);
}

/** "killed.The": no space after the stop, a capital after a word of small letters. */
function gluedStart(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i];
  const stop = tokens[i - 1];
  const word = tokens[i - 2];
  if (!next || !stop || !word) return false;
  if (next.kind === 'mark') return stop.kind === 'mark' || isTerminator(stop);
  if (next.kind !== 'word' || !startsUpper(next.text)) return false;
  if (stop.kind === 'mark') return true;
  return word.kind === 'word' && startsLower(word.text) && word.text.length > 2;
}
