import type { Token } from '../../text/token.js';
import { exactly, place } from './core-parts.js';
import { lexemeIn } from './lexeme.js';
import type { Core } from './make-draft.js';
import { UNIT_NAMES, type UnitEntry } from './unit-index.js';
import { isNounLike } from './word-class.js';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

const BEFORE = words(
  'for after within about nearly almost over than least roughly around some lasting took take takes lasts spent under past last ' +
    'every barely just under only in waited',
);
const AFTER = words('ago later earlier after before long away from since old and or so of');
const NOT_SINGLE = words(
  'mother father parent parents market person currency woman man mum mom malt use minded file entity most handedly',
);

/** Reads "a month", "an hour", "a single plane" or "a mile and a half": one of something, said with an article. */
export function readArticle(tokens: readonly Token[], i: number): Core | undefined {
  const lower = tokens[i]?.lower;
  if (lower === 'single') return readSingle(tokens, i);
  if (lower !== 'a' && lower !== 'an') return undefined;
  return readAndAHalf(tokens, i) ?? readUnitOfOne(tokens, i);
}

/** "a single plane" counts one; "a single mother" does not. */
function readSingle(tokens: readonly Token[], i: number): Core | undefined {
  const noun = tokens[i + 1];
  if (tokens[i - 1]?.lower !== 'a' || !isNounLike(noun) || NOT_SINGLE.has(noun?.lower ?? ''))
    return undefined;
  const head = tokens[i + 1];
  return {
    at: place(tokens, i - 1, i + 1),
    size: exactly(1),
    vague: false,
    modifiable: true,
    kind: 'count',
    unit: undefined,
    noun: { first: i + 1, end: i + 2, head: lexemeIn(head).singular, modifiers: [] },
    rule: 'single',
  };
}

/** "a mile and a half", "a year and a half". */
function readAndAHalf(tokens: readonly Token[], i: number): Core | undefined {
  for (let k = i + 2; k <= i + 3; k++) {
    if (tokens[k]?.lower !== 'and' || tokens[k + 2]?.lower !== 'half') continue;
    if (tokens[k + 1]?.lower !== 'a' || !isNounLike(tokens[i + 1]) || !isNounLike(tokens[k - 1]))
      return undefined;
    const entry = unitAt(tokens, k - 1);
    return {
      at: place(tokens, i, k + 3),
      size: exactly(1.5 * (entry?.factor ?? 1)),
      vague: false,
      modifiable: true,
      kind: entry?.type ?? 'count',
      unit: entry?.symbol ?? lexemeIn(tokens[k - 1]).singular,
      rule: 'and-a-half',
    };
  }
  return undefined;
}

/** "for a month", "an hour later", "a mile from": one of a unit, unless it is what a rate is per. */
function readUnitOfOne(tokens: readonly Token[], i: number): Core | undefined {
  const entry = unitAt(tokens, i + 1);
  if (!entry || entry.type === 'money') return undefined;
  const before = tokens[i - 1];
  const after = tokens[i + 2];
  const hedged =
    before?.text === ',' &&
    after !== undefined &&
    after.kind === 'punctuation' &&
    tokens[i - 2]?.lower === 'know';
  const placed = BEFORE.has(before?.lower ?? '') || AFTER.has(after?.lower ?? '');
  if (!(placed || hedged) || isRate(tokens, i) || isNounAfter(tokens, i, entry)) return undefined;
  return {
    at: place(tokens, i, i + 2, tokens[i]?.end),
    size: exactly(entry.factor),
    modifiable: true,
    kind: entry.type,
    vague: hedged || entry.factor > 1,
    unit: entry.symbol,
    rule: 'article-unit',
  };
}

function unitAt(tokens: readonly Token[], i: number): UnitEntry | undefined {
  const names = UNIT_NAMES.get(tokens[i]?.lower ?? '');
  return names?.find(({ rest }) => rest.length === 0)?.entry;
}

/** "$4 a month", "twice a week": what stands before is a figure or a number of times. */
function isRate(tokens: readonly Token[], i: number): boolean {
  if (/^(?:earlier|ago|before|later)$/.test(tokens[i + 2]?.lower ?? '')) return false;
  const before = tokens[i - 1];
  return (
    before?.kind === 'number' ||
    /^(?:times|once|twice|thrice|head|%|million|billion|thousand|dollars|euros|pounds|hours|days)$/.test(
      before?.lower ?? '',
    )
  );
}

/** "in a day centre", "a foot soldier", "after a second explosion": the unit's word only describes a noun. */
function isNounAfter(tokens: readonly Token[], i: number, entry: UnitEntry): boolean {
  const after = tokens[i + 2];
  if (entry.symbol === 'second' && isNounLike(after)) return true;
  return isNounLike(after) && !AFTER.has(after?.lower ?? '');
}
