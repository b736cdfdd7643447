import type { Token } from '../../text/token.js';
import {
  PLURAL_SCALES,
  SCALE_PARTS,
  SCALES,
  SET_NOUNS,
  VAGUE_NUMBERS,
  VAGUE_WITH_ARTICLE,
} from '../tables/numerals.js';
import { numeralOf, type Numeral } from './numeral.js';

/** Words that may stand before "few" in place of "a": "the past few days". */
const BEFORE_FEW = new Set('a past last next first these coming previous final'.split(' '));

/** Reads a vague number around token `i`, "a few dozen", "tens of thousands", "several"; undefined when none is there. */
export function readVague(tokens: readonly Token[], i: number): Numeral | undefined {
  const lower = tokens[i]?.lower ?? '';
  const set = SET_NOUNS.get(lower);
  if (set !== undefined) return readSet(tokens, i, set);
  const bounds = VAGUE_NUMBERS.get(lower);
  if (!bounds) return undefined;
  return PLURAL_SCALES.has(lower) || lower === 'tens' || lower === 'scores'
    ? readPluralScale(tokens, i, lower, bounds)
    : readFew(tokens, i, lower, bounds);
}

/** "a pair of": an exact number under another name. */
function readSet(tokens: readonly Token[], i: number, value: number): Numeral | undefined {
  if (tokens[i - 1]?.lower !== 'a' || tokens[i + 1]?.lower !== 'of') return undefined;
  return vague(tokens, i - 1, i + 1, [value, value], value);
}

/** "several", "a few", "a couple of hundred", "a few dozen". */
function readFew(
  tokens: readonly Token[],
  i: number,
  lower: string,
  bounds: readonly [number, number],
): Numeral | undefined {
  const before = tokens[i - 1]?.lower ?? '';
  const article = before === 'a' || before === 'an';
  if (VAGUE_WITH_ARTICLE.has(lower) && !article && !(lower === 'few' && BEFORE_FEW.has(before))) {
    return undefined;
  }
  if (lower === 'few' && tokens[i - 2]?.lower === 'quite') return undefined;
  const first = VAGUE_WITH_ARTICLE.has(lower) && article ? i - 1 : i;
  const scaleAt = tokens[i + 1]?.lower === 'of' ? i + 2 : i + 1;
  const scale = SCALES.get(tokens[scaleAt]?.lower ?? '');
  if (scale === undefined) return vague(tokens, first, i + 1, bounds);
  const scaled = [bounds[0] * scale, bounds[1] * scale] as const;
  const further = SCALES.get(tokens[scaleAt + 1]?.lower ?? '');
  if (further === undefined) return vague(tokens, first, scaleAt + 1, scaled);
  return vague(tokens, first, scaleAt + 2, [scaled[0] * further, scaled[1] * further]);
}

/** "dozens", "hundreds of thousands", "the low hundreds". */
function readPluralScale(
  tokens: readonly Token[],
  i: number,
  lower: string,
  bounds: readonly [number, number],
): Numeral | undefined {
  const of = tokens[i + 1]?.lower === 'of';
  if ((lower === 'tens' || lower === 'scores') && !of) return undefined;
  const part = SCALE_PARTS.get(tokens[i - 1]?.lower ?? '');
  const scale = PLURAL_SCALES.get(lower);
  if (part && scale !== undefined) {
    const first = tokens[i - 2]?.lower === 'the' ? i - 2 : i - 1;
    return vague(tokens, first, i + 1, [part[0] * scale, part[1] * scale]);
  }
  const further = of ? PLURAL_SCALES.get(tokens[i + 2]?.lower ?? '') : undefined;
  if (further === undefined) return vague(tokens, i, i + 1, bounds);
  return vague(tokens, i, i + 3, [bounds[0] * further, bounds[1] * further + further - 1]);
}

function vague(
  tokens: readonly Token[],
  first: number,
  end: number,
  bounds: readonly [number, number],
  value?: number,
): Numeral {
  return numeralOf(tokens, first, end, 'vague', value, bounds);
}
