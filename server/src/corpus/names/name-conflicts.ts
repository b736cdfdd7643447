import type { EntityType, RuleId } from '../../document/document-analysis.js';
import type { DocumentUri } from '../../text/source-document.js';
import { placeOf } from '../claims.js';
import type { Conflict, ConflictMember } from '../corpus-view.js';
import { compareStrings, contentId } from '../order.js';
import { stem } from '../stem.js';
import { foldWord } from '../terms.js';
import { spellingKey, type LocalEntity } from './local-entity.js';
import { EITHER_WAY, NAME_PARTICLES } from '../tables/name-words.js';
import { spokenName } from './name-form.js';
import { isTranslatedGiven, nearness } from './name-match.js';
import { isAdjectiveOf } from './spelling.js';

/** Who writes a full name in one way. */
interface Spelled {
  /** As the first of them writes it. */
  readonly text: string;
  readonly locals: readonly LocalEntity[];
}

/** More ways to write one name are no list that a person reads. */
const MOST_SPELLINGS = 30;

/** The spellings of one thing's full name that differ between documents; none when all agree. */
export function nameConflict(
  name: string,
  type: EntityType,
  rules: readonly RuleId[],
  spellings: ReadonlyMap<string, ReadonlySet<LocalEntity>>,
): Conflict | undefined {
  if (spellings.size < 2) return undefined;
  const differing = differingSpellings(spellings, type);
  if (differing.length === 0) return undefined;
  const members = differing.flatMap(membersOf).sort(compareByPlace);
  const rule = rules[0] ?? 'entity/same-name';
  return {
    id: contentId('conflict', `name|${members.map(placeOf).join('|')}`),
    kind: 'name',
    claim: undefined,
    label: name,
    members,
    explanation: `One name is spelt ${differing.map(({ text }) => text).join(', ')}.`,
    reason: `The names are of one type and differ by spelling alone (${rules.join(', ') || rule}).`,
    score: 0.9,
    rule,
  };
}

/** Those that stand against another spelling in another document. */
function differingSpellings(
  spellings: ReadonlyMap<string, ReadonlySet<LocalEntity>>,
  type: EntityType,
): readonly Spelled[] {
  const all = [...spellings]
    .sort(([a], [b]) => compareStrings(a, b))
    .slice(0, MOST_SPELLINGS)
    .map(([key, locals]) => spelled(key, locals));
  const opposed = new Set<Spelled>();
  all.forEach((a, i) => {
    for (const b of all.slice(i + 1)) {
      if (!spelledDifferently(a.text, b.text, type) || !twoDocuments(a.locals, b.locals)) continue;
      opposed.add(a).add(b);
    }
  });
  return [...opposed].sort(byFirstPlace);
}

function spelled(key: string, locals: ReadonlySet<LocalEntity>): Spelled {
  let first: LocalEntity | undefined;
  for (const local of locals) if (first === undefined || byPlace(local, first) < 0) first = local;
  const written = first?.spellings.find(({ text }) => spellingKey(text) === key);
  return { text: written?.text ?? key, locals: [...locals] };
}

function byPlace(a: LocalEntity, b: LocalEntity): number {
  return compareStrings(a.uri, b.uri) || a.index - b.index;
}

/** The first place in each document where the name is so spelt. */
function membersOf({ text, locals }: Spelled): readonly ConflictMember[] {
  const members = new Map<DocumentUri, ConflictMember>();
  for (const local of [...locals].sort(byPlace)) {
    const found = local.spellings.find((one) => spellingKey(one.text) === spellingKey(text));
    if (found === undefined || members.has(local.uri)) continue;
    const { span, text: value } = found;
    members.set(local.uri, {
      uri: local.uri,
      span,
      figure: undefined,
      quotation: undefined,
      value,
    });
  }
  return [...members.values()];
}

function compareByPlace(a: ConflictMember, b: ConflictMember): number {
  return compareStrings(a.uri, b.uri) || a.span.start - b.span.start;
}

function byFirstPlace(a: Spelled, b: Spelled): number {
  const [x] = membersOf(a);
  const [y] = membersOf(b);
  return x === undefined || y === undefined ? 0 : compareByPlace(x, y);
}

function twoDocuments(a: readonly LocalEntity[], b: readonly LocalEntity[]): boolean {
  const uris = new Set(a.map(({ uri }) => uri));
  return uris.size > 1 || b.some(({ uri }) => !uris.has(uri));
}

/**
 * The same words spelt otherwise: accents, hyphens, letters; not British or American, not longer or
 * shorter. A letter more makes another surname, and an "s" another firm; elsewhere inflection is none.
 */
function spelledDifferently(a: string, b: string, type: EntityType): boolean {
  const left = nameWords(type === 'person' ? spokenName(a) : a);
  const right = nameWords(type === 'person' ? spokenName(b) : b);
  if (isTurned(left, right)) return true;
  if (left.length !== right.length) {
    return left.join('').toLowerCase() === right.join('').toLowerCase();
  }
  const pairs = pairWords(left, right);
  const small = pairs.filter((pair, i) => i > 0 && i < pairs.length - 1 && pair.every(isSmall));
  const great = pairs.filter((pair) => !small.includes(pair)).map(lowered);
  if (great.some(([x, y]) => !isSameWord(foldWord(x), foldWord(y), type))) return false;
  return (
    great.some((pair) => isOtherSpelling(pair, type)) ||
    small.some(([x, y]) => x !== y && !(NAME_PARTICLES.has(x) && NAME_PARTICLES.has(y))) ||
    hyphens(a) !== hyphens(b)
  );
}

/** The words side by side; where all but one are the same in another order, that one beside the other's. */
function pairWords(
  left: readonly string[],
  right: readonly string[],
): readonly (readonly [string, string])[] {
  const own = new Set(left.map((word) => word.toLowerCase()));
  const others = new Set(right.map((word) => word.toLowerCase()));
  const onlyLeft = left.filter((word) => !others.has(word.toLowerCase()));
  const onlyRight = right.filter((word) => !own.has(word.toLowerCase()));
  const [x, y] = [onlyLeft[0], onlyRight[0]];
  const one = onlyLeft.length === 1 && onlyRight.length === 1;
  if (one && x !== undefined && y !== undefined && !isSmall(x) && !isSmall(y)) return [[x, y]];
  return left.map((word, i): readonly [string, string] => [word, right[i] ?? '']);
}

function isOtherSpelling([x, y]: readonly [string, string], type: EntityType): boolean {
  if (x === y) return false;
  if (type === 'person' || foldWord(x) === foldWord(y) || stem(x) !== stem(y)) return true;
  return type === 'organization' && (`${x}s` === y || `${y}s` === x);
}

/**
 * The same words in another order: "Fishers' League", "League of the Fishers". Bodies that English
 * itself calls either way, the Health Ministry and the Ministry of Health, are not meant.
 */
function isTurned(a: readonly string[], b: readonly string[]): boolean {
  if (!a.some(isOf) && !b.some(isOf)) return false;
  const left = greatStems(a);
  const right = greatStems(b);
  if (left.length < 2 || left.length !== right.length || left.join() === right.join()) return false;
  if (left.some((word) => EITHER_WAY.has(word))) return false;
  return [...left].sort(compareStrings).join() === [...right].sort(compareStrings).join();
}

/** "House and Senate" is not turned round: what stands behind "of" is. */
function isOf(word: string): boolean {
  return word === 'of' || word === 'for';
}

function greatStems(words: readonly string[]): readonly string[] {
  return words
    .filter((word) => !isSmall(word))
    .map((word) => stem(foldWord(word.replace(/['’]$/, ''))));
}

function isSmall(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function lowered([x, y]: readonly [string, string]): readonly [string, string] {
  return [x.toLowerCase(), y.toLowerCase()];
}

function isSameWord(a: string, b: string, type: EntityType): boolean {
  if (nearness(a, b) > 0 || isAdjectiveOf(a, b)) return true;
  return type === 'person' && isTranslatedGiven(a, b);
}

function nameWords(text: string): readonly string[] {
  return text
    .replace(/’/g, "'")
    .replace(/'s\b|[,.]/g, '')
    .split(/[\s\-‐‑]+/)
    .filter((word) => word !== '');
}

function hyphens(text: string): number {
  return text.split(/[-‐‑]/).length;
}
