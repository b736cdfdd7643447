import { ListBit } from '../../src/recognizers/names/name-lexicon.js';
import { foldWord } from '../../src/recognizers/names/fold-word.js';
import { startsUpper } from '../../src/text/characters.js';
import type { GoldName, GoldSentence } from './corpus.js';
import type { Gazetteer } from './gazetteers.js';
import { makeRandom } from './random.js';
import { SpellingModel } from './spelling-model.js';

/**
 * Of a share of the sentences that have names a copy in which invented names stand in place of the
 * real ones: what is learned from it is how the words around a name speak of it, not
 * which names there are. A word of a name that says what it names ("Bank", "River", "Council") or
 * that is an ordinary word stays as it is. Deterministic.
 */
export function renamedCopies(
  sentences: readonly GoldSentence[],
  share: number,
  inventor: NameInventor,
): GoldSentence[] {
  const copies: GoldSentence[] = [];
  let named = 0;
  for (const sentence of sentences) {
    if (sentence.names.length === 0 || (named++ * 0.618033) % 1 >= share) continue;
    const copy = inventor.rename(sentence);
    if (copy) copies.push(copy);
  }
  return copies;
}

/** Share of the names that are spelled as if they were of another type: a spelling proves little. */
const CROSSED = 0.2;
/** Share of the well-known places, countries and large towns, that keep their name. */
const KEPT_PLACES = 0.5;
/** Share of an invented surname's bearers with two of them: "Aldana-Roux". */
const DOUBLE = 0.05;

const STAYING = ListBit.organizationWord | ListBit.title | ListBit.demonym | ListBit.calendar;
const WELL_KNOWN = ListBit.country | ListBit.largePlace;

/** Makes up names that read like those of the lists, and puts them into sentences. */
export class NameInventor {
  private readonly random = makeRandom(7);
  private readonly given: SpellingModel;
  private readonly family: SpellingModel;
  private readonly places: SpellingModel;

  /** `isOrdinary` tells the words that running text writes small. */
  constructor(
    private readonly gazetteer: Gazetteer,
    private readonly isOrdinary: (folded: string) => boolean,
  ) {
    const listed = (bit: number): string[] =>
      [...gazetteer].filter(([name, bits]) => bits & bit && WORD.test(name)).map(([name]) => name);
    this.given = new SpellingModel(listed(ListBit.givenName));
    this.family = new SpellingModel(listed(ListBit.familyName));
    this.places = new SpellingModel(listed(ListBit.smallPlace | ListBit.largePlace));
  }

  /** The sentence with other names in it; undefined where every word of its names stays. */
  rename({ text, names, document }: GoldSentence): GoldSentence | undefined {
    const invented = new Map<string, string>();
    const renamed: GoldName[] = [];
    let copy = '';
    let at = 0;
    let changed = false;
    for (const name of names) {
      copy += this.renameOthers(text.slice(at, name.start), at === 0, invented);
      const own = text.slice(name.start, name.end);
      const other = this.renameOne(own, name.type, invented);
      changed ||= other !== own;
      renamed.push({ start: copy.length, end: copy.length + other.length, type: name.type });
      copy += other;
      at = name.end;
    }
    copy += this.renameOthers(text.slice(at), at === 0, invented);
    return changed ? { text: copy, names: renamed, document } : undefined;
  }

  private renameOne(name: string, type: string, invented: Map<string, string>): string {
    const words = name.split(' ');
    if (type === 'LOC' && this.isWellKnown(name) && this.random() < KEPT_PLACES) return name;
    return words
      .map((word, i) => {
        const known = invented.get(word);
        if (known !== undefined) return known;
        if (this.stays(word, words.length > 1)) return word;
        const other = this.invent(word, type, i === 0 && words.length > 1);
        invented.set(word, other);
        return other;
      })
      .join(' ');
  }

  /** The body of a pattern's name, "* Bank", "*-*" or "@", with words made up for its signs. */
  fill(body: string, type: string): string {
    const among = body.includes(' ');
    return body
      .split(' ')
      .map((word, i) => {
        if (word === '@') return this.acronym(2 + Math.floor(this.random() * 3));
        if (word === '*') return this.invent(word, type, i === 0 && among);
        // "*-sur-*": a word made up for each star, small behind letters.
        return word.replace(/\*/g, (_, at: number) => this.invented(type, word.charAt(at - 1)));
      })
      .join(' ');
  }

  /** A part of a word, after the sign before it. */
  private invented(type: string, before: string): string {
    const part = this.invent('', type, false);
    return /\p{L}/u.test(before) ? part.toLowerCase() : part;
  }

  /**
   * Other capitalized words away from the start that are on no list, mostly names of works, events and
   * things: they are invented as well, lest every unknown word look like a name to the tagger.
   */
  private renameOthers(text: string, opens: boolean, invented: Map<string, string>): string {
    let first = opens;
    return text.replace(/[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu, (word, at: number) => {
      const starts = first || /[.!?:“"‘'(]\s*$/.test(text.slice(0, at));
      first = false;
      const acronym = isAcronym(word) && SMALL.test(text);
      if (starts || !(acronym || /^\p{Lu}\p{Ll}{2,}$/u.test(word))) return word;
      const folded = foldWord(word);
      if (this.gazetteer.has(folded) || this.isOrdinary(folded)) return word;
      const known = invented.get(word);
      if (known !== undefined) return known;
      const other = acronym
        ? this.acronym(word.length)
        : this.spell(this.random() < 0.5 ? this.family : this.places);
      invented.set(word, other);
      return other;
    });
  }

  private isWellKnown(name: string): boolean {
    return ((this.gazetteer.get(foldWord(name)) ?? 0) & WELL_KNOWN) !== 0;
  }

  private stays(word: string, among: boolean): boolean {
    if (!startsUpper(word) || word.length < 2 || !WORD.test(word)) return true;
    const folded = foldWord(word);
    if (among && (this.gazetteer.get(folded) ?? 0) & STAYING) return true;
    return among && this.isOrdinary(folded);
  }

  private invent(word: string, type: string, first: boolean): string {
    if (isAcronym(word)) return this.acronym(word.length);
    const crossed = this.random() < CROSSED;
    const own = type === 'PER' ? (first ? this.given : this.family) : this.places;
    const other = this.random() < 0.5 ? this.family : this.places;
    const spelling = crossed || type === 'ORG' ? other : own;
    const name = this.spell(spelling);
    return type === 'PER' && !first && this.random() < DOUBLE
      ? `${name}-${this.spell(this.family)}`
      : name;
  }

  /** A word that is on no list. */
  private spell(spelling: SpellingModel): string {
    for (let tries = 0; ; tries++) {
      const word = spelling.invent(this.random);
      if (tries > 20 || !this.gazetteer.has(word))
        return word.charAt(0).toUpperCase() + word.slice(1);
    }
  }

  private acronym(length: number): string {
    let word = '';
    while (word.length < length) word += LETTERS.charAt(Math.floor(this.random() * LETTERS.length));
    return word;
  }
}

const WORD = /^[\p{L}\p{M}'’-]{2,}$/u;
/** A word in small letters: the line is not in capitals as a whole. */
const SMALL = /\p{Ll}{3}/u;
const LETTERS = 'ABCDEFGHIJKLMNOPRSTUVW';

function isAcronym(word: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word);
}
