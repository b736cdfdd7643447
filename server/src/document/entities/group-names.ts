import { ORGANIZATION_HEADS } from '../../recognizers/names/tables/organization-words.js';
import type { ExplainedAcronym } from './acronyms.js';
import { joinPersons } from './join-persons.js';
import { initialsOf, isAcronym, nameKey } from './name-keys.js';
import type { NameMention } from './name-mention.js';
import { Parents } from './parents.js';
import { headOf, isCompanyName, shortened } from './short-forms.js';

/** All mentions of one spelling and type. */
export interface DistinctName {
  readonly type: NameMention['type'];
  readonly words: readonly string[];
  /** The words joined with spaces. */
  readonly key: string;
  readonly text: string;
  /** Indices of its mentions, ascending. */
  readonly mentions: number[];
}

/**
 * Groups the mentions of a document by the thing they name: lists of indices, each ascending, in
 * order of the first. Never across types; a shorter name joins a longer one when only one fits.
 */
export function groupNames(
  mentions: readonly NameMention[],
  acronyms: readonly ExplainedAcronym[],
): readonly (readonly number[])[] {
  const { names, numbers } = distinctNames(mentions);
  const parents = new Parents(names.length);
  joinExplained(mentions, acronyms, numbers, names, parents);
  joinAcronyms(names, parents);
  joinParts(names, joinShortForms(names, parents), parents);
  joinPlaceHeads(names, parents);
  const moved = joinPersons(names, parents);
  return collectGroups(numbers, (m) => parents.find(moved.get(m) ?? numbers[m] ?? 0));
}

/** The distinct names in order of the first mention, and by mention the index of its name. */
function distinctNames(mentions: readonly NameMention[]): {
  readonly names: readonly DistinctName[];
  readonly numbers: Int32Array;
} {
  const byKey = new Map<string, number>();
  const names: DistinctName[] = [];
  const numbers = Int32Array.from(mentions, (mention, m) => {
    const { type, words, key, text } = mention;
    const typed = `${type} ${nameKey(mention)}`;
    const known = byKey.get(typed);
    if (known !== undefined) names[known]?.mentions.push(m);
    else names.push({ type, words, key, text, mentions: [m] });
    if (known === undefined) byKey.set(typed, names.length - 1);
    return known ?? names.length - 1;
  });
  return { names, numbers };
}

/** Joins the acronyms that the text explains with their long forms. */
function joinExplained(
  mentions: readonly NameMention[],
  acronyms: readonly ExplainedAcronym[],
  numbers: Int32Array,
  names: readonly DistinctName[],
  parents: Parents,
): void {
  if (acronyms.length === 0) return;
  const byStart = new Map(mentions.map(({ start }, m) => [start, numbers[m] ?? 0]));
  for (const { short, long } of acronyms) {
    const [from, to] = [byStart.get(short.start), byStart.get(long.start)];
    if (from === undefined || to === undefined) continue;
    if (names[from]?.type === names[to]?.type) parents.join(from, to);
  }
}

/** Acronyms that are not explained join the one long form of their type with these initials. */
function joinAcronyms(names: readonly DistinctName[], parents: Parents): void {
  const short: number[] = [];
  names.forEach(({ type, text, words }, n) => {
    if (type !== 'person' && words.length === 1 && isAcronym(text)) short.push(n);
  });
  if (short.length === 0) return;
  const byInitials = new Map<string, Set<number>>();
  names.forEach(({ type, words }, n) => {
    if (type === 'person') return;
    for (const initials of initialsOf(words))
      addTo(byInitials, `${type} ${initials}`, parents.find(n));
  });
  for (const n of short) {
    const { type = 'other', words = [] } = names[n] ?? {};
    joinOnly(byInitials.get(`${type} ${(words[0] ?? '').replaceAll('.', '')}`), n, parents);
  }
}

/**
 * A part of an organization's name joins the one longer name that ends or begins with it:
 * "Security Council" and "National Security Council", "Gazette" and "Harbor Gazette".
 */
function joinParts(
  names: readonly DistinctName[],
  settled: ReadonlySet<number>,
  parents: Parents,
): void {
  const whole = new Map<string, Set<number>>();
  for (const { type, key } of names) if (type === 'organization') whole.set(key, new Set());
  names.forEach(({ type, words }, n) => {
    if (type !== 'organization' || words.length < 2 || words.length > 8) return;
    for (let k = 1; k < words.length; k++) {
      // "House" is not the White House.
      if (k < words.length - 1 || !VAGUE_HEADS.has(words[k] ?? ''))
        whole.get(words.slice(k).join(' '))?.add(n);
      // "Senate" is not the Senate Judiciary Committee; "Institute" is the Institute for Alpine Law.
      const alone = k === 1 && (words[k] === 'of' || words[k] === 'for');
      if (
        !ORGANIZATION_HEADS.has(words[k - 1] ?? '') ||
        (alone && !VAGUE_HEADS.has(words[0] ?? ''))
      )
        whole.get(words.slice(0, k).join(' '))?.add(n);
    }
  });
  names.forEach(({ type, key }, n) => {
    if (type === 'organization' && !settled.has(n)) joinOnly(whole.get(key), n, parents);
  });
}

/** "the Dam" is the one place of the document that ends so: "Alder Dam". */
function joinPlaceHeads(names: readonly DistinctName[], parents: Parents): void {
  const byHead = new Map<string, Set<number>>();
  names.forEach((name, n) => {
    const head = name.type === 'place' ? headOf(name) : undefined;
    if (head !== undefined) addTo(byHead, head, n);
  });
  if (byHead.size === 0) return;
  names.forEach(({ type, words }, n) => {
    if (type === 'place' && words.length === 1) joinOnly(byHead.get(words[0] ?? ''), n, parents);
  });
}

/**
 * "Halvorsen" is the first company whose full name starts with it, whatever subsidiaries are named as
 * well. Returns the short forms so joined.
 */
function joinShortForms(names: readonly DistinctName[], parents: Parents): ReadonlySet<number> {
  const numbers = new Map<string, number>();
  names.forEach(({ type, key }, n) => {
    if (type === 'organization') numbers.set(key, n);
  });
  const joined = new Set<number>();
  names.forEach(({ type, words }, n) => {
    if (type !== 'organization' || !isCompanyName(words)) return;
    for (const own of shortened(words)) {
      const short = numbers.get(own.join(' '));
      if (short === undefined || joined.has(short)) continue;
      joined.add(short);
      parents.join(short, n);
    }
  });
  return joined;
}

/** Heads that name something else when they stand alone. */
const VAGUE_HEADS = new Set(
  'house union state states party church group bank court army'.split(' '),
);

function addTo(index: Map<string, Set<number>>, key: string, value: number): void {
  const set = index.get(key);
  if (set) set.add(value);
  else index.set(key, new Set([value]));
}

/** Joins `n` with the candidates when they are all one thing. */
function joinOnly(candidates: ReadonlySet<number> | undefined, n: number, parents: Parents): void {
  if (!candidates || candidates.size === 0) return;
  const things = new Set([...candidates].map((c) => parents.find(c)));
  things.delete(parents.find(n));
  const [only] = things;
  if (things.size === 1 && only !== undefined) parents.join(n, only);
}

function collectGroups(
  numbers: Int32Array,
  rootOf: (mention: number) => number,
): readonly (readonly number[])[] {
  const groups = new Map<number, number[]>();
  for (let m = 0; m < numbers.length; m++) {
    const root = rootOf(m);
    const group = groups.get(root);
    if (group) group.push(m);
    else groups.set(root, [m]);
  }
  return [...groups.values()];
}
