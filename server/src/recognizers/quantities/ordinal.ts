import type { Token } from '../../text/token.js';
import { ORDINALS, readCompound } from './number-words.js';
import type { TokenRange } from './quantity.js';

/** An ordinal number: "third", "21st", "second-largest". */
export interface OrdinalReading extends TokenRange {
  readonly value: number;
  /** End of the number's part within the last token, counted from the block's start. */
  readonly stop: number;
  /** What follows in the same word: "largest" in "second-largest", else empty. */
  readonly rest: string;
}

const SUFFIX = /^(?:st|nd|rd|th)(?:-(.+))?$/;

/** Reads an ordinal at token `i`, in words or as digits with their ending; undefined when there is none. */
export function readOrdinal(tokens: readonly Token[], i: number): OrdinalReading | undefined {
  const token = tokens[i];
  if (token?.kind === 'number') return readDigitOrdinal(tokens, i, token);
  if (token?.kind !== 'word') return undefined;
  const value = ORDINALS.get(token.lower);
  if (value !== undefined) return { first: i, end: i + 1, value, stop: token.end, rest: '' };
  const compound = token.text.includes('-') ? readCompound(token.lower, ORDINALS) : undefined;
  if (!compound) return undefined;
  const stop = token.start + compound.length;
  return { first: i, end: i + 1, value: compound.value, stop, rest: compound.rest };
}

function readDigitOrdinal(
  tokens: readonly Token[],
  i: number,
  token: Token,
): OrdinalReading | undefined {
  const next = tokens[i + 1];
  if (next?.kind !== 'word' || next.spaceBefore || token.text.length > 4) return undefined;
  const match = SUFFIX.exec(next.lower);
  if (!match || !/^\d{1,4}$/.test(token.text)) return undefined;
  return {
    first: i,
    end: i + 2,
    value: Number(token.text),
    stop: next.start + 2,
    rest: match[1] ?? '',
  };
}
