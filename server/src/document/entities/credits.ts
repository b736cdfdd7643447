import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import { startsUpper } from '../../text/characters.js';
import type { Token } from '../../text/token.js';
import type { NameMention } from './name-mention.js';

/** A half-open range of tokens of a block. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}

/**
 * Where a block names its makers rather than tells of events: photo and agency credits, bylines,
 * datelines. Undefined when it does not.
 */
export function creditRange({ scanned, block }: PlacedBlock): TokenRange | undefined {
  const { tokens } = scanned;
  if (tokens.length === 0) return undefined;
  if (opensCredit(tokens) || isSlashList(tokens)) return { first: 0, end: tokens.length };
  const label = creditLabel(tokens);
  if (label >= 0) return { first: label, end: tokens.length };
  return block.kind === 'paragraph' || block.kind === 'list-item'
    ? datelineRange(tokens)
    : undefined;
}

/** Whether the mention stands in its block's credit. */
export function isCredit(
  mention: NameMention,
  ranges: readonly (TokenRange | undefined)[],
): boolean {
  const range = ranges[mention.block];
  return range !== undefined && mention.firstToken >= range.first && mention.endToken <= range.end;
}

const SHORT = 40;

/** "By Ann Lee", "© Provided by", "(Reporting by", "Photo: AP". */
function opensCredit(tokens: readonly Token[]): boolean {
  const at = tokens[0]?.text === '(' || tokens[0]?.text === '[' ? 1 : 0;
  const [a, b, c] = [
    tokens[at]?.lower ?? '',
    tokens[at + 1]?.lower ?? '',
    tokens[at + 2]?.lower ?? '',
  ];
  if (tokens.length > SHORT) return false;
  if (a === '©' || a === 'copyright') return true;
  if (MAKERS.has(a) && (b === 'by' || b === ':' || b === '}' || b === '/')) return true;
  if (a === 'additional' && c === 'by') return true;
  if (a === 'source' && b === ':') return true;
  return a === 'by' && tokens.length <= 16 && tokens[tokens.length - 1]?.text !== '.';
}

const MAKERS = new Set(
  'photo photos photograph photography photographs picture pictures image images video credit credits illustration graphic graphics reporting writing editing edited written reported compiled translated provided story text words'.split(
    ' ',
  ),
);

/** "Jane Roe / AFP / Getty": names and slashes only. */
function isSlashList(tokens: readonly Token[]): boolean {
  if (tokens.length > 16 || !tokens.some((token) => token.text === '/')) return false;
  return tokens.every(
    ({ kind, text, lower }) =>
      text === '/' || text === '.' || (kind === 'word' && text.charAt(0) !== lower.charAt(0)),
  );
}

/** The place of "Photo:", "Credit:" or "Photograph:" inside a caption; -1 when there is none. */
function creditLabel(tokens: readonly Token[]): number {
  for (let i = tokens.length - 2; i >= 0 && i > tokens.length - 16; i--) {
    const { lower = '' } = tokens[i] ?? {};
    if (lower.endsWith('credit') && tokens[i + 1]?.text === ':') return i;
    if (
      MAKERS.has(lower) &&
      (tokens[i + 1]?.text === ':' || tokens[i + 1]?.lower === 'by') &&
      tokens[i]?.text !== lower
    )
      return i;
  }
  return -1;
}

/** The dateline at the start of a paragraph, "LUMA, May 12 (Coast Press) - ", up to its dash; undefined when there is none. */
export function datelineRange(tokens: readonly Token[]): TokenRange | undefined {
  const first = tokens[0];
  if (!first || first.kind !== 'word' || first.text.length < 3) return undefined;
  for (let i = 1; i < 14 && i < tokens.length; i++) {
    const { text = '' } = tokens[i] ?? {};
    if (
      (text === '-' || text === '–' || text === '—') &&
      tokens[i]?.spaceBefore &&
      tokens[i + 1]?.spaceBefore
    ) {
      const opens = startsUpper(tokens[i + 1]?.text ?? '') || tokens[i + 1]?.kind !== 'word';
      const shouted = first.text === first.text.toUpperCase();
      return opens && (shouted || i <= 2) ? { first: 0, end: i } : undefined;
    }
    if (text === '.' || text === ':' || text === '?') return undefined;
  }
  return undefined;
}
