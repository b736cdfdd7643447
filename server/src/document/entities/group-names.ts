import { ORGANIZATION_HEADS } from '../../recognizers/names/tables/organization-words.js';
import type { ExplainedAcronym } from './acronyms.js';
import { joinPersons } from './join-persons.js';
import { initialsOf, isAcronym, nameKey } from './name-keys.js';
import type { NameMention } from './name-mention.js';
import { Parents } from './parents.js';

/** All mentions of one spelling and type. */
export interface DistinctName {
  readonly type: NameMention['type'];
  readonly words: readonly string[];
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
  const byKey = distinctNames(mentions);
  const names = [...byKey.values()];
  const parents = new Parents(names.length);
  const numbers = new Map([...byKey.keys()].map((key, i) => [key, i]));
  const number = (mention: NameMention): number => numbers.get(typedKey(mention)) ?? 0;
  for (const { short, long } of acronyms) parents.join(number(short), number(long));
  joinAcronyms(names, parents);
  joinParts(names, parents);
  const moved = joinPersons(names, parents);
  return collectGroups(mentions, (m) =>
    parents.find(moved.get(m) ?? number(mentions[m] as NameMention)),
  );
}

function typedKey(mention: NameMention): string {
  return `${mention.type} ${nameKey(mention)}`;
}

function distinctNames(mentions: readonly NameMention[]): Map<string, DistinctName> {
  const names = new Map<string, DistinctName>();
  mentions.forEach((mention, m) => {
    const key = typedKey(mention);
    const name = names.get(key);
    if (name) name.mentions.push(m);
    else
      names.set(key, {
        type: mention.type,
        words: mention.words,
        text: mention.text,
        mentions: [m],
      });
  });
  return names;
}

/** Acronyms that are not explained join the one long form of their type with these initials. */
function joinAcronyms(names: readonly DistinctName[], parents: Parents): void {
  const byInitials = new Map<string, Set<number>>();
  names.forEach(({ type, words }, n) => {
    if (type === 'person') return;
    for (const initials of initialsOf(words))
      addTo(byInitials, `${type} ${initials}`, parents.find(n));
  });
  names.forEach(({ type, text, words }, n) => {
    if (type === 'person' || words.length !== 1 || !isAcronym(text)) return;
    joinOnly(byInitials.get(`${type} ${(words[0] ?? '').replaceAll('.', '')}`), n, parents);
  });
}

/**
 * A part of an organization's name joins the one longer name that ends or begins with it:
 * "Security Council" and "National Security Council", "Gazette" and "Harbor Gazette".
 */
function joinParts(names: readonly DistinctName[], parents: Parents): void {
  const byPart = new Map<string, Set<number>>();
  names.forEach(({ type, words }, n) => {
    if (type !== 'organization' || words.length < 2 || words.length > 8) return;
    for (let k = 1; k < words.length; k++) {
      // "House" is not the White House.
      if (k < words.length - 1 || !VAGUE_HEADS.has(words[k] ?? ''))
        addTo(byPart, words.slice(k).join(' '), n);
      // "Senate" is not the Senate Judiciary Committee.
      if (!ORGANIZATION_HEADS.has(words[k - 1] ?? ''))
        addTo(byPart, words.slice(0, k).join(' '), n);
    }
  });
  names.forEach(({ type, words }, n) => {
    if (type === 'organization') joinOnly(byPart.get(words.join(' ')), n, parents);
  });
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
  if (!candidates) return;
  const things = new Set([...candidates].map((c) => parents.find(c)));
  things.delete(parents.find(n));
  const [only] = things;
  if (things.size === 1 && only !== undefined) parents.join(n, only);
}

function collectGroups(
  mentions: readonly NameMention[],
  rootOf: (mention: number) => number,
): number[][] {
  const groups = new Map<number, number[]>();
  for (let m = 0; m < mentions.length; m++) {
    const root = rootOf(m);
    const group = groups.get(root);
    if (group) group.push(m);
    else groups.set(root, [m]);
  }
  return [...groups.values()];
}
