import { LEAD_INS, PERSON_ROLES, isOn, isDash, isShortTitle, isTitling } from './word-classes.js';
import { readVerb } from '../../recognizers/morphology.js';
import type { Item } from './reading.js';
import { phraseEndingAt } from './noun-phrase.js';
import { isProper, type SourcePhrase, type TypeOf } from './source-phrase.js';

/**
 * The subject before a comma: the part before its appositions and relative clauses. "His lawyer, Tom
 * Roy, [said]" takes both parts; "Lee, who runs the firm, [said]" the first.
 */
export function subjectBeforeComma(
  items: readonly Item[],
  comma: number,
  floor: number,
  typeOf: TypeOf,
  human = false,
): SourcePhrase | undefined {
  const parts = partsBefore(items, comma, floor);
  const relative = relativePart(items, parts);
  let described = human || relative >= 0;
  for (let p = relative + 1; p < parts.length; p++) {
    const part = parts[p];
    if (!part) break;
    const phrase = phraseEndingAt(items, part.end - 1, Math.max(part.first, floor), typeOf);
    const earlier = parts[p + 1];
    if (
      phrase &&
      (isSourceLike(items, phrase, typeOf) || described) &&
      !modifies(items, part, earlier)
    ) {
      return withPlaceAfter(items, withTitleBefore(items, phrase, earlier, floor, typeOf), typeOf);
    }
    described ||= describesPerson(items, part);
  }
  return undefined;
}

interface Part {
  readonly first: number;
  readonly end: number;
}

/** The part that opens with "who" or "which": what stands behind it up to the verb belongs to it. */
function relativePart(items: readonly Item[], parts: readonly Part[]): number {
  for (let p = 0; p < Math.min(parts.length - 1, 4); p++) {
    if (/^(?:who|which|whose)$/.test(items[parts[p]?.first ?? -1]?.lower ?? '')) return p;
  }
  return -1;
}

/** "Police in the capital, Praia, [said]": the name of the place belongs to the source. */
function withPlaceAfter(
  items: readonly Item[],
  phrase: SourcePhrase,
  typeOf: TypeOf,
): SourcePhrase {
  const name = items[phrase.end + 1];
  if (phrase.head !== 'role' || items[phrase.end]?.text !== ',' || name?.kind !== 'name')
    return phrase;
  return typeOf(name) === 'place' && items[phrase.end + 2]?.text === ','
    ? { ...phrase, end: phrase.end + 2 }
    : phrase;
}

/** "who runs it", "a former nurse": said of people, whatever the name before was taken for. */
function describesPerson(items: readonly Item[], part: Part): boolean {
  for (let i = part.first; i < part.end; i++) {
    const item = items[i];
    if (item?.kind === 'word' && (item.lower === 'who' || isOn(item, PERSON_ROLES))) return true;
  }
  return false;
}

/** What stands between commas (or brackets, dashes) before `comma`, nearest first; five parts at most. */
function partsBefore(items: readonly Item[], comma: number, floor: number): Part[] {
  const parts: Part[] = [];
  let end = comma;
  for (let i = comma - 1; i >= floor - 1 && parts.length < 5; i--) {
    const item = i >= floor ? items[i] : undefined;
    const stop = item?.text === '.' && items[i + 1]?.text !== ',' && !isShortTitle(items[i - 1]);
    const spoken = item?.kind === 'quote' && !isTitling(items[i - 1]);
    const boundary = !item || spoken || stop || /^[;:!?]$/.test(item.text);
    if (!boundary && item.text !== ',' && item.text !== '(' && !isDash(item)) continue;
    if (i + 1 < end) parts.push({ first: i + 1, end });
    if (boundary) break;
    end = i;
  }
  return parts;
}

function isSourceLike(items: readonly Item[], phrase: SourcePhrase, typeOf: TypeOf): boolean {
  if (phrase.head === 'name') {
    const type = typeOf(items[phrase.headItem] as Item);
    return type === 'person' || type === 'organization' || type === 'other';
  }
  return phrase.head !== 'noun' || phrase.nameItem !== undefined || isProper(items, phrase);
}

/** Whether a part between commas only describes the part before it: "a former nurse", "who runs it", "54". */
function modifies(items: readonly Item[], part: Part, earlier: Part | undefined): boolean {
  const first = items[part.first];
  if (!first || !earlier) return false;
  if (/^(?:who|whose|which|where|whom|that)$/.test(first.lower)) return true;
  if (first.kind === 'number' || isParticiple(first)) return true;
  if (first.kind === 'word' && isOn(first, LEAD_INS)) return true;
  const tail = items[earlier.end - 1];
  if (tail?.kind !== 'name') return false;
  return part.end - part.first > 1 || first.kind !== 'name';
}

/** "The plan, published by the council, [warned]": what was done to what stands before. */
function isParticiple(item: Item): boolean {
  return item.kind === 'word' && readVerb(item.lower)?.form === 'participle';
}

/** "The minister, Ann Lee, [said]": the description before a bare name belongs to the source. */
function withTitleBefore(
  items: readonly Item[],
  phrase: SourcePhrase,
  earlier: Part | undefined,
  floor: number,
  typeOf: TypeOf,
): SourcePhrase {
  if (!earlier || phrase.head !== 'name' || earlier.end !== phrase.first - 1) return phrase;
  if (phrase.end - phrase.first !== 1) return phrase;
  const title = phraseEndingAt(items, earlier.end - 1, Math.max(earlier.first, floor), typeOf);
  return title?.head === 'role' ? { ...phrase, first: title.first } : phrase;
}
