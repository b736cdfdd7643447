import { cueIn } from '../../recognizers/cues.js';
import { PRONOUNS, ROLES, isOn } from '../attribution/word-classes.js';
import type { PlacedBlock } from '../../recognizers/scanned-block.js';
import type { Token } from '../../text/token.js';
import { MARK_KINDS, MarkFamily, type Mark, type MarkShape } from './mark.js';
import { readConvention, type MarkConvention } from './mark-convention.js';
import { ELISIONS } from './tables/elisions.js';

/**
 * Every mark of the document that could open or close a quotation, in text order, with the costs
 * that its shape and its neighbours give to each reading. One pass over the tokens.
 */
export function scanMarks(text: string, blocks: readonly PlacedBlock[]): Mark[] {
  const convention = readConvention(text, blocks);
  const marks: Mark[] = [];
  blocks.forEach((placed, block) => {
    const { tokens } = placed.scanned;
    for (let i = 0; i < tokens.length; i++) {
      if (tokens[i]?.kind !== 'mark') continue;
      const width = doubledWidth(tokens, i);
      const mark = readMark(placed, block, i, width, convention);
      if (mark) marks.push(mark);
      i += width - 1;
    }
  });
  return marks;
}

const DOUBLED = new Set(["'", '`', '‘', '’', '´']);

/** Two singles without a space between are one double mark: ``quoted'', ‘‘quoted’’. */
function doubledWidth(tokens: readonly Token[], i: number): number {
  const own = tokens[i];
  const next = tokens[i + 1];
  if (!own || !next || next.kind !== 'mark' || next.spaceBefore || next.text !== own.text) return 1;
  if (tokens[i + 2]?.text === own.text) return 1;
  return DOUBLED.has(own.text) ? 2 : 1;
}

function readMark(
  placed: PlacedBlock,
  block: number,
  i: number,
  width: number,
  convention: MarkConvention,
): Mark | undefined {
  const { tokens } = placed.scanned;
  const token = tokens[i];
  const kind = token && MARK_KINDS.get(token.text);
  if (!token || !kind) return undefined;
  const family = width === 2 ? MarkFamily.double : kind[0];
  const around = surroundings(placed.scanned.text, tokens, i, width);
  const shape = shapeBy(convention, token.text, kind[1]);
  const cueFollows = around.pauseBefore && cueStartsAt(tokens, i + width);
  const base = placed.block.span.start;
  return {
    start: base + token.start,
    end: base + token.start + width,
    family,
    shape,
    block,
    token: i,
    openCost: openCost(shape, around, family),
    closeCost: Math.max(0, closeCost(shape, around, family) - (cueFollows ? 2.5 : 0)),
    skipCost:
      family === MarkFamily.single ? apostropheCost(shape, around) : strayCost(shape, around),
    cueFollows,
  };
}

function shapeBy(convention: MarkConvention, char: string, shape: MarkShape): MarkShape {
  if (char === '“' && convention.lowOpeners) return 'neutral';
  if (char === '‘' && convention.lowOpeners) return 'neutral';
  if (char === '”' && convention.closersOpen) return 'neutral';
  if ((char === '«' || char === '»') && convention.turnedGuillemets) {
    return shape === 'open' ? 'close' : 'open';
  }
  return shape;
}

/** What stands on either side of a mark, as far as it bears on its reading. */
interface Surroundings {
  readonly left: string;
  readonly right: string;
  readonly spaceLeft: boolean;
  readonly spaceRight: boolean;
  /** A comma, stop or dash before it, perhaps with a space between. */
  readonly pauseBefore: boolean;
  readonly before: Token | undefined;
  readonly after: Token | undefined;
}

function surroundings(
  text: string,
  tokens: readonly Token[],
  i: number,
  width: number,
): Surroundings {
  const token = tokens[i];
  const before = tokens[i - 1];
  const after = tokens[i + width];
  const start = token?.start ?? 0;
  return {
    left: before ? text.charAt(start - 1) : '',
    right: after ? text.charAt(start + width) : '',
    spaceLeft: token?.spaceBefore ?? true,
    spaceRight: after?.spaceBefore ?? true,
    pauseBefore: before !== undefined && /^[,.!?…—–-]$/.test(before.text),
    before,
    after,
  };
}

const OPENING_BEFORE = /[\s([{—–\-/:=>|“‘«"'„]/;
const CLOSING_PUNCTUATION = /[.,;:!?)\]}]/;
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

/** What a space costs on the inner side of a mark; in French typography it is the rule. */
function innerSpace(family: MarkFamily): number {
  return family === MarkFamily.guillemet ? 0.2 : 1;
}

function openCost(shape: MarkShape, around: Surroundings, family: MarkFamily): number {
  let cost = shape === 'close' ? 2 : 0;
  if (!around.after) cost += 3;
  else if (around.spaceRight) cost += 1.2 * innerSpace(family);
  else if (CLOSING_PUNCTUATION.test(around.right) && around.right !== '.') cost += 1.5;
  if (family === MarkFamily.single && isElision(around)) {
    cost += around.after?.kind === 'number' ? 1.5 : 0.6;
  }
  if (around.spaceLeft || OPENING_BEFORE.test(around.left)) return cost;
  return cost + (LETTER_OR_DIGIT.test(around.left) ? 1.8 : 0.6);
}

function closeCost(shape: MarkShape, around: Surroundings, family: MarkFamily): number {
  let cost = shape === 'open' ? 2 : 0;
  if (!around.before) return cost + 5;
  if (around.spaceLeft) cost += 0.9 * innerSpace(family);
  else if (/[([{]/.test(around.left)) cost += 2;
  if (around.spaceRight || !LETTER_OR_DIGIT.test(around.right)) return cost;
  return cost + (/[.,!?…]/.test(around.left) ? 0.5 : 1.6);
}

/** A double mark that is none: an inch mark costs little, a slip of the pen is an error. */
function strayCost(shape: MarkShape, around: Surroundings): number {
  if (shape === 'neutral' && /\d/.test(around.left) && !around.spaceLeft) return 0.4;
  return 3;
}

function apostropheCost(shape: MarkShape, around: Surroundings): number {
  const { left, right, spaceLeft, spaceRight } = around;
  const letterRight = !spaceRight && LETTER_OR_DIGIT.test(right);
  if (!spaceLeft && LETTER_OR_DIGIT.test(left)) {
    if (letterRight) return 0.2;
    if (/\d/.test(left)) return shape === 'neutral' ? 0.3 : 1;
    return trailingApostropheCost(around.before?.lower ?? '');
  }
  if (!spaceLeft && left !== '') return OPENING_BEFORE.test(left) && isElision(around) ? 0.2 : 3;
  if (!letterRight) return 1.5;
  if (isElision(around)) return shape === 'open' ? 0.3 : 0.1;
  return shape === 'open' ? 2.4 : shape === 'neutral' ? 1.8 : 1.2;
}

/** "fans’", "goin’", "o’": the apostrophe of a plural or of a dropped letter. */
function trailingApostropheCost(word: string): number {
  if (/[sxz]$/.test(word)) return 0.3;
  if (/in$/.test(word)) return 0.6;
  return /^(?:o|n|th|an|ol|wi|t|fo)$/.test(word) ? 0.2 : 2.2;
}

/** "’90s", "’em", "’n’". */
function isElision(around: Surroundings): boolean {
  const after = around.after;
  if (!after) return false;
  if (after.kind === 'number') return /^\d\d$/.test(after.text) || /^\d\ds$/.test(after.text);
  return ELISIONS.has(after.lower);
}

/**
 * Whether the tokens from `i` look like a cue clause: a speech verb, or a short subject and one:
 * "said Lee", "she added", "the electrician stated".
 */
export function cueStartsAt(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < Math.min(tokens.length, i + 8); k++) {
    const token = tokens[k];
    if (!token || token.kind === 'mark') return false;
    const cue = cueIn(token);
    if (cue && (cue.speech || cue.manner) && cue.form !== 'gerund' && token.text === token.lower) {
      if (k === i) return followsAsSubject(tokens[k + 1]);
      return subjectBefore(tokens, i, k) || agedSubjectBefore(tokens, i, k);
    }
    if (token.kind === 'punctuation' && /[.!?;:]/.test(token.text)) return false;
  }
  return false;
}

function followsAsSubject(token: Token | undefined): boolean {
  if (!token || token.kind !== 'word') return false;
  return (
    /^\p{Lu}/u.test(token.text) ||
    /^(?:the|a|an|his|her|its|their|one)$/.test(token.lower) ||
    isOn(token, PRONOUNS) ||
    isOn(token, ROLES)
  );
}

/** "Lee, 61, [told]": a name and an age between commas. */
function agedSubjectBefore(tokens: readonly Token[], from: number, verb: number): boolean {
  const [comma, age, before, name] = [1, 2, 3, 4].map((back) => tokens[verb - back]);
  if (comma?.text !== ',' || age?.kind !== 'number' || before?.text !== ',') return false;
  return verb - 4 >= from && /^\p{Lu}/u.test(name?.text ?? '');
}

function subjectBefore(tokens: readonly Token[], from: number, verb: number): boolean {
  const last = tokens[verb - 1];
  if (!last || last.kind !== 'word') return false;
  if (isOn(last, PRONOUNS)) return verb - from <= 2;
  return /^\p{Lu}/u.test(last.text) || isOn(last, ROLES) || last.lower.endsWith('-old');
}
