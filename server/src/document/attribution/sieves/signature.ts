import { startsUpper } from '../../../text/characters.js';
import type { CueFrame } from '../cue-frame.js';
import type { LocatedFrame, QuoteContext } from '../quote-context.js';
import type { Item } from '../reading.js';
import type { TypeOf } from '../source-phrase.js';
import { PREPOSITIONS, isOn } from '../word-classes.js';
import { phraseStartingAt } from '../noun-phrase.js';

/** "“It held.” — Ann Lee, harbor master": a name behind a dash, at the quotation's end or on the line below. */
export function signedBy({ reading, lastPlace }: QuoteContext): LocatedFrame | undefined {
  const { segment, item } = lastPlace;
  const items = reading.items(segment);
  if (item < items.length - 1) return signature(items, item + 1, segment, reading.typeOf);
  const next = reading.segments[segment + 1];
  const own = reading.segments[segment];
  if (!next || !own || next.block - own.block > 1) return undefined;
  return signature(next.items, 0, segment + 1, reading.typeOf);
}

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
