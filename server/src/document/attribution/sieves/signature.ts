import { startsUpper } from '../../../text/characters.js';
import type { CueFrame } from '../cue-frame.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';
import { isHeadline, type Item } from '../reading.js';
import type { SourcePhrase, TypeOf } from '../source-phrase.js';
import { KINDS_OF_DOCUMENT, PERSON_ROLES, PREPOSITIONS, isOn } from '../word-classes.js';
import { SPEECH_NOUNS } from '../../../recognizers/tables/cue-phrases.js';
import { phraseStartingAt } from '../noun-phrase.js';

/** "“It held.” — Ann Lee, harbor master": a name behind a dash, at the quotation's end or on the line below. */
export function signedBy(ctx: QuoteContext): LocatedFrame | undefined {
  const { reading, lastPlace } = ctx;
  const { segment, item } = lastPlace;
  const items = reading.items(segment);
  const headline = signedHeadline(ctx);
  if (headline) return headline;
  if (item < items.length - 1) return signature(items, item + 1, segment, reading.typeOf);
  const next = reading.segments[segment + 1];
  const own = reading.segments[segment];
  if (!next || !own || next.block - own.block > 1) return undefined;
  return signature(next.items, 0, segment + 1, reading.typeOf);
}

/** "‘We will rebuild’ - mayor", "‘Like ice’: keeper Ann Lee on the pitch", "‘Never’: mayor’s vow": a headline. */
function signedHeadline({ reading, lastPlace, place }: QuoteContext): LocatedFrame | undefined {
  const own = reading.segments[place.segment];
  if (!own || place.item > 0 || lastPlace.segment !== place.segment) return undefined;
  if (!isHeadline(own, reading.input.blocks[own.block]?.block)) return undefined;
  const { items } = own;
  const first = place.item + 2;
  if (!/^[:—–―-]$/.test(items[first - 1]?.text ?? '')) return undefined;
  const source = headlineSource(items, first, reading.typeOf);
  if (!source) return undefined;
  const cue = { cueFirst: first - 1, cueEnd: first, cue: undefined };
  const frame = { ...cue, source, order: 'cue-first', first: first - 1, end: source.end } as const;
  return { frame, relation: 'after', segment: place.segment };
}

/** A person, or one by what they do, at the headline's end, or before "on …", "after …" or a word for what was said. */
function headlineSource(
  items: readonly Item[],
  first: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  for (let at = first; at < Math.min(items.length, first + 4); at++) {
    const item = items[at];
    const name = item?.kind === 'name' && typeOf(item) === 'person';
    if (!item || (!name && !isOn(item, PERSON_ROLES))) continue;
    const next = items[at + 1];
    if (!name && next?.kind === 'name' && typeOf(next) === 'person') continue;
    const owned = next?.lower === "'s" && isOn(items[at + 2], KINDS_OF_DOCUMENT);
    const said = next?.lower === "'s" && NOUNS.has(items[at + 2]?.lower ?? '');
    if (next && !owned && !said && !/^(?:on|after|about|in|at|before|over)$/.test(next.lower))
      return undefined;
    const head = name ? 'name' : 'role';
    return { first, end: at + 1, head, headItem: at, nameItem: name ? at : undefined };
  }
  return undefined;
}

const NOUNS = new Set(SPEECH_NOUNS.split(' '));

/** Longest signature, in items. */
const LONGEST = 14;

function signature(
  items: readonly Item[],
  dash: number,
  segment: number,
  typeOf: TypeOf,
): LocatedFrame | undefined {
  const bracket = items[dash]?.text === '(';
  if (!bracket && !/^[—–―-]$/.test(items[dash]?.text ?? '')) return undefined;
  if (endOfSignature(items, dash) - dash > LONGEST) return undefined;
  const first = dash + 1;
  const name = nameFrom(items, first, typeOf);
  if (!name || !closesName(items[name.end], bracket)) return undefined;
  if (bracket && items[endOfSignature(items, dash)]?.text !== ')') return undefined;
  const frame: CueFrame = {
    cueFirst: dash,
    cueEnd: dash + 1,
    cue: undefined,
    source: {
      first,
      end: name.end,
      head: 'name',
      headItem: name.end - 1,
      nameItem: name.nameItem,
    },
    order: 'cue-first',
    first: dash,
    end: name.end,
  };
  return { frame, relation: 'after', segment };
}

/** A person or body named there, or two to four capitalized words that nobody recognised as a name. */
function nameFrom(
  items: readonly Item[],
  first: number,
  typeOf: TypeOf,
): { readonly end: number; readonly nameItem: number | undefined } | undefined {
  const item = items[first];
  const type = item && typeOf(item);
  if (type === 'person' || type === 'organization') return { end: first + 1, nameItem: first };
  const phrase = phraseStartingAt(items, first, typeOf);
  const named = phrase?.nameItem === undefined ? undefined : items[phrase.nameItem];
  if (phrase?.nameItem !== undefined && named && typeOf(named) === 'person')
    return { end: phrase.nameItem + 1, nameItem: phrase.nameItem };
  let end = first;
  while (isCapitalized(items[end]) && end < first + 5) end++;
  return end - first >= 2 && end - first <= 4 ? { end, nameItem: undefined } : undefined;
}

function isCapitalized(item: Item | undefined): boolean {
  return (item?.kind === 'word' || item?.kind === 'name') && startsUpper(item.text);
}

/** A signature ends there or goes on with a description. */
function closesName(item: Item | undefined, bracket: boolean): boolean {
  if (bracket && item?.kind === 'word') return isOn(item, PREPOSITIONS);
  return item === undefined || item.kind === 'quote' || /^[,.()|]$/.test(item.text);
}

/** Where a signature that begins at `from` ends at the latest: at the next quotation or at the end. */
function endOfSignature(items: readonly Item[], from: number): number {
  for (let i = from; i < Math.min(items.length, from + LONGEST + 1); i++) {
    if (items[i]?.kind === 'quote' || (i > from && items[i]?.text === ')')) return i;
  }
  return items.length;
}
