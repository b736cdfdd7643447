import { moneyPrefix } from '../../text/money-prefix.js';
import type { Token } from '../../text/token.js';
import { wordOf } from '../../text/word.js';
import { SCALES } from '../tables/numerals.js';
import { CURRENCY_SIGNS } from './unit-index.js';

/** The currency that stands before a number: where its sign begins, and its ISO 4217 code. */
export interface CurrencyPrefix {
  readonly first: number;
  readonly code: string;
}

/** "$", "US$", "€", "USD", "Rs." or the "R" of "R692m" before token `i`; undefined when there is none. */
export function readCurrencyBefore(
  tokens: readonly Token[],
  i: number,
): CurrencyPrefix | undefined {
  const at = tokens[i - 1]?.text === '.' && !tokens[i - 1]?.spaceBefore ? i - 2 : i - 1;
  const sign = tokens[at];
  if (!sign || sign.kind === 'number') return undefined;
  const before = tokens[at - 1];
  const joined =
    before && !sign.spaceBefore && before.kind !== 'number'
      ? CURRENCY_SIGNS.get(before.text + sign.text)
      : undefined;
  if (joined) return { first: at - 1, code: joined.symbol };
  const entry = CURRENCY_SIGNS.get(sign.text);
  if (!entry || (at < i - 1 && sign.text !== 'Rs')) return undefined;
  if (sign.kind === 'word' && sign.text.length === 1 && !isMoney(tokens, i)) return undefined;
  return { first: at, code: entry.symbol };
}

/** Whether the number is one that the scanner cut from its currency and that is something else: "the R74". */
export function isGluedToName(tokens: readonly Token[], i: number): boolean {
  const [before, token] = [tokens[i - 1], tokens[i]];
  if (before?.kind !== 'word' || token?.kind !== 'number' || token.spaceBefore) return false;
  const glued = before.text + token.text;
  return (
    moneyPrefix(wordOf(glued), glued, glued.length) > 0 &&
    readCurrencyBefore(tokens, i) === undefined
  );
}

/** A letter is a currency only where it is glued to the digits; "R5" after "the" is a road. */
function isMoney(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (!token || token.spaceBefore) return false;
  if (!/^\d{1,3}$/.test(token.text) || !BEFORE_ROADS.has(tokens[i - 2]?.lower ?? '')) return true;
  if (next?.kind === 'word' && !next.spaceBefore) return true;
  return next?.kind === 'number' || SCALES.has(next?.lower ?? '');
}

const BEFORE_ROADS = new Set(
  'the this route road highway motorway off via along near onto'.split(' '),
);
