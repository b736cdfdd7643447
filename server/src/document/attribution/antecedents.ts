import { isPersonRole, singular } from '../../recognizers/cues.js';
import type { Entity, Index } from '../document-analysis.js';
import type { DocumentReading, ItemPlace } from './document-reading.js';
import { genderOf, type Gender } from './gender.js';
import { FEMALE_WORDS, MALE_WORDS } from './tables/gendered-words.js';
import type { Item, Segment } from './reading.js';
import type { SourcePhrase } from './source-phrase.js';

/** How many segments back a pronoun may point. */
const REACH = 7;

/** How much of one segment is looked at, in items; bounds the work on texts without stops. */
const LONGEST = 120;

/** How many pronouns are followed back, one from another. */
const DEEPEST = 4;

/** What a pronoun stands for: somebody named, or somebody only described ("a doctor at the hospital"). */
export interface Referent {
  readonly entity: Index<Entity> | undefined;
  /** How it is shown: the entity's name or the describing words. */
  readonly text: string;
}

/** Finds what a pronoun or a definite description refers to; prefers no answer to a wrong one. */
export class Antecedents {
  private readonly genders = new Map<number, Gender>();
  /** Pronouns looked up so far, by offset; undefined where nothing fits. */
  private readonly resolved = new Map<number, Referent | undefined>();

  constructor(
    private readonly reading: DocumentReading,
    private readonly entities: readonly Entity[],
  ) {}

  /** The entity of the phrase's own name. */
  named(item: Item | undefined): Index<Entity> | undefined {
    return item?.kind === 'name' ? this.reading.input.mentions[item.ref]?.entity : undefined;
  }

  /** What a pronoun that speaks stands for: who spoke in, else the subject of, the nearest sentence before that fits. */
  pronoun(place: ItemPlace): Referent | undefined {
    const item = this.reading.items(place.segment)[place.item];
    if (!item) return undefined;
    const wants = wanted(item.lower);
    return wants && this.lookUp(item.start, place, wants);
  }

  /** What a pronoun inside a quotation stands for: somebody described in it, or named before it began. */
  pronounFrom(inner: Segment, at: number, place: ItemPlace): Referent | undefined {
    const wants = wanted(inner.items[at]?.lower ?? '');
    if (!wants) return undefined;
    return this.described(inner, at, wants) ?? this.search(place, wants);
  }

  private search(place: ItemPlace, wants: Wanted | undefined): Referent | undefined {
    if (!wants) return undefined;
    const own = this.reading.segments[place.segment];
    const here = own && this.fitting(own, place.segment, place.item, wants);
    if (here) return here;
    for (let s = place.segment - 1; s >= Math.max(0, place.segment - REACH); s--) {
      const segment = this.reading.segments[s];
      const found =
        segment &&
        (this.speaker(segment, s, wants) ?? this.fitting(segment, s, segment.items.length, wants));
      if (found) return found;
    }
    return undefined;
  }

  /** Who speaks in a segment, when it is somebody that fits. */
  private speaker(segment: Segment, s: number, wants: Wanted): Referent | undefined {
    for (const { cue, source } of this.reading.framesOf(s).slice(0, 4)) {
      if (!cue?.speech) continue;
      const found = this.ofSource(segment, s, source, wants);
      if (found) return found;
    }
    return undefined;
  }

  private ofSource(
    segment: Segment,
    s: number,
    source: SourcePhrase,
    wants: Wanted,
  ): Referent | undefined {
    if (source.head === 'pronoun') return this.samePronoun(segment, s, source.headItem, wants);
    if (source.nameItem !== undefined && wants.type !== 'group') {
      const entity = this.candidate(segment, source.nameItem, wants);
      return entity === undefined ? undefined : this.referent(entity);
    }
    if (source.head !== 'role' || !fitsRole(segment.items, source, wants)) return undefined;
    const entity = this.description({ segment: s, item: source.first }, source);
    if (entity !== undefined) return this.referent(entity);
    if (wants.type === 'person') return this.described(segment, source.end, wants, source.first);
    return { entity: undefined, text: this.words(segment.items, source.first, source.end - 1) };
  }

  /** "a doctor at the hospital …": the last person only described before item `end`. */
  private described(
    segment: Segment,
    end: number,
    wants: Wanted,
    from?: number,
  ): Referent | undefined {
    if (wants.type !== 'person') return undefined;
    const { items } = segment;
    for (let i = end - 1; i >= Math.max(from ?? 0, end - LONGEST); i--) {
      const role = items[i];
      if (role?.kind !== 'word' || !isPersonRole(role.lower)) continue;
      const gender = genderOfWord(role.lower);
      if (gender !== undefined && wants.gender !== undefined && gender !== wants.gender) continue;
      const first = determinerBefore(items, i);
      if (first < 0) continue;
      return { entity: undefined, text: this.wordsFrom(items, first, i, end) };
    }
    return undefined;
  }

  /** The described person in words: "a doctor at the hospital", up to the clause's next verb or pause. */
  private wordsFrom(items: readonly Item[], first: number, role: number, end: number): string {
    let last = role;
    if (/^(?:at|of|from|for|in|with|on)$/.test(items[role + 1]?.lower ?? '')) {
      for (let i = role + 1; i < Math.min(end, role + 8); i++) {
        const item = items[i];
        if (
          !item ||
          item.kind === 'punctuation' ||
          /^(?:who|and|that|had|has|was|is)$/.test(item.lower)
        )
          break;
        last = i;
      }
    }
    return this.words(items, first, last);
  }

  private words(items: readonly Item[], first: number, last: number): string {
    const { text } = this.reading.input;
    return text.slice(items[first]?.start ?? 0, items[last]?.end ?? 0).replace(/\s+/g, ' ');
  }

  /** The first fitting name or pronoun of a segment; a name of known gender goes before one of unknown. */
  private fitting(segment: Segment, at: number, end: number, wants: Wanted): Referent | undefined {
    let unsure: Index<Entity> | undefined;
    for (let i = Math.max(0, end - LONGEST); i < end; i++) {
      const item = segment.items[i];
      if (!item) break;
      if (item.kind === 'word' && item.lower === wants.pronoun) {
        const same = this.samePronoun(segment, at, i, wants);
        if (same) return same;
      }
      const entity = this.candidate(segment, i, wants);
      if (entity === undefined) continue;
      if (wants.type !== 'person' || this.gender(entity) !== undefined)
        return this.referent(entity);
      unsure ??= entity;
    }
    return unsure === undefined ? undefined : this.referent(unsure);
  }

  private samePronoun(
    segment: Segment,
    s: number,
    item: number,
    wants: Wanted,
  ): Referent | undefined {
    const own = segment.items[item];
    if (own?.lower !== wants.pronoun) return undefined;
    if (wants.depth >= DEEPEST) return this.resolved.get(own.start);
    return this.lookUp(own.start, { segment: s, item }, { ...wants, depth: wants.depth + 1 });
  }

  /** Resolves the pronoun at `offset` once; a pronoun before it is resolved on the way. */
  private lookUp(offset: number, place: ItemPlace, wants: Wanted): Referent | undefined {
    if (this.resolved.has(offset)) return this.resolved.get(offset);
    const found = this.search(place, wants);
    this.resolved.set(offset, found);
    return found;
  }

  private referent(entity: Index<Entity>): Referent {
    return { entity, text: this.entities[entity]?.name ?? '' };
  }

  private candidate(segment: Segment, at: number, wants: Wanted): Index<Entity> | undefined {
    const item = segment.items[at];
    const mention = item?.kind === 'name' ? this.reading.input.mentions[item.ref] : undefined;
    if (!item || !mention || mention.credit || mention.type !== wants.type) return undefined;
    if (segment.items[at + 1]?.lower === "'s") return undefined;
    if (wants.type === 'person' && wants.gender !== undefined) {
      const gender = this.gender(mention.entity);
      if (gender !== undefined && gender !== wants.gender) return undefined;
    }
    return mention.entity;
  }

  private gender(entity: Index<Entity>): Gender {
    if (!this.genders.has(entity)) {
      const own = this.entities[entity];
      const { text, mentions } = this.reading.input;
      this.genders.set(entity, own && genderOf(text, own, mentions));
    }
    return this.genders.get(entity);
  }

  /** Whom "the minister" or "the 29-year-old electrician" stands for. */
  description(place: ItemPlace, phrase: SourcePhrase): Index<Entity> | undefined {
    if (this.reading.items(place.segment)[phrase.first + 1]?.lower === 'same')
      return this.sourceBefore(place);
    const items = this.reading.items(place.segment);
    const first = items[phrase.first]?.lower ?? '';
    const head = items[phrase.headItem];
    if (!head || phrase.end - 1 !== phrase.headItem) return undefined;
    if (!/^(?:the|this|that|his|her|its|their)$/.test(first)) return undefined;
    const word = singular(head.lower);
    const introduced = this.introducedAs(word, head.start);
    if (introduced !== undefined) return introduced;
    const person = isPersonRole(word) || word.endsWith('-old');
    if (!person || first !== 'the' || word !== head.lower || OFFICES.has(word)) return undefined;
    const described = this.describedBefore(place, word);
    return described ? described.entity : this.onlyPersonBefore(place, genderOfWord(word));
  }

  /** The nearest entity before `offset` whose introduction, or for bodies whose name, ends with the word. */
  private introducedAs(word: string, offset: number): Index<Entity> | undefined {
    const { mentions } = this.reading.input;
    for (
      let i = this.mentionsBefore(offset) - 1, looked = 0;
      i >= 0 && looked < 60;
      i--, looked++
    ) {
      const mention = mentions[i];
      if (!mention || mention.credit) continue;
      const body =
        mention.type === 'organization' ? this.entities[mention.entity]?.name : undefined;
      if (endsWithRole(mention.introduction, word) || holdsWord(body, word)) return mention.entity;
    }
    return undefined;
  }

  private mentionsBefore(offset: number): number {
    const { mentions } = this.reading.input;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** "the same source": whoever the sentence before named as its source. */
  private sourceBefore(place: ItemPlace): Index<Entity> | undefined {
    const frames = this.reading.framesOf(place.segment - 1);
    const source = frames[frames.length - 1]?.source;
    return source?.nameItem === undefined
      ? undefined
      : this.named(this.reading.items(place.segment - 1)[source.nameItem]);
  }

  /**
   * Who was introduced by the word: "a woman" before "the woman" has no name, "Roy, an electrician,"
   * before "the electrician" has. Undefined when the word does not stand before.
   */
  private describedBefore(place: ItemPlace, word: string): Pick<Referent, 'entity'> | undefined {
    for (let s = place.segment; s >= Math.max(0, place.segment - 4); s--) {
      const items = this.reading.items(s);
      const end = s === place.segment ? place.item : items.length;
      for (let i = Math.max(1, end - LONGEST); i < end; i++) {
        const determiner = items[i]?.lower === word ? indefiniteBefore(items, i) : -1;
        if (determiner < 0) continue;
        const name = items[determiner - 1]?.text === ',' ? items[determiner - 2] : undefined;
        return { entity: this.named(name) };
      }
    }
    return undefined;
  }

  /** The person of the nearest segment before that names any; undefined when that names two. */
  private onlyPersonBefore(place: ItemPlace, gender: Gender): Index<Entity> | undefined {
    const wants: Wanted = { type: 'person', gender, pronoun: '', depth: DEEPEST };
    for (let s = place.segment; s >= Math.max(0, place.segment - 4); s--) {
      const segment = this.reading.segments[s];
      const end = s === place.segment ? place.item : (segment?.items.length ?? 0);
      let only: Index<Entity> | undefined;
      for (let i = Math.max(0, end - LONGEST); segment && i < end; i++) {
        const entity = this.candidate(segment, i, wants);
        if (entity === undefined || entity === only) continue;
        if (only !== undefined) return undefined;
        only = entity;
      }
      if (only !== undefined) return only;
    }
    return undefined;
  }
}

interface Wanted {
  readonly type: 'person' | 'organization' | 'group';
  readonly gender: Gender;
  readonly pronoun: string;
  readonly depth: number;
}

function wanted(pronoun: string): Wanted | undefined {
  if (pronoun === 'he') return { type: 'person', gender: 'male', pronoun, depth: 0 };
  if (pronoun === 'she') return { type: 'person', gender: 'female', pronoun, depth: 0 };
  if (pronoun === 'it') return { type: 'organization', gender: undefined, pronoun, depth: 0 };
  if (pronoun === 'they') return { type: 'group', gender: undefined, pronoun, depth: 0 };
  return undefined;
}

/** Offices that a text ties to their holders by name; nobody else is meant by them. */
const OFFICES = new Set(
  'minister president chairman chairwoman chair chairperson director secretary commissioner commander governor mayor senator congressman congresswoman ambassador chancellor premier king queen prince princess pope bishop judge justice prosecutor attorney lawyer sheriff chief spokesman spokeswoman spokesperson official officer captain general leader speaker deputy ceo cfo boss head source analyst expert reporter editor author writer operator owner'.split(
    ' ',
  ),
);

const FEMALE = new Set(FEMALE_WORDS.split(' '));
const MALE = new Set(MALE_WORDS.split(' '));

function genderOfWord(word: string): Gender {
  if (FEMALE.has(word)) return 'female';
  return MALE.has(word) ? 'male' : undefined;
}

/** Whether a role ("a doctor", "the firm", "officials") can be what the pronoun stands for. */
function fitsRole(items: readonly Item[], source: SourcePhrase, wants: Wanted): boolean {
  const head = items[source.headItem]?.lower ?? '';
  const plural = singular(head) !== head || /^(?:police|people)$/.test(head);
  if (wants.type === 'group') return plural;
  if (plural) return false;
  if (wants.type === 'organization') return !isPersonRole(head);
  const own = genderOfWord(head);
  return (
    isPersonRole(head) && (own === undefined || wants.gender === undefined || own === wants.gender)
  );
}

/** The determiner of the noun at `at`, at most four words before it; -1 when there is none. */
function determinerBefore(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const item = items[i];
    if (!item || item.kind === 'punctuation' || item.kind === 'quote') return -1;
    if (/^(?:a|an|one|the|another|his|her)$/.test(item.lower)) return i;
  }
  return -1;
}

/** The "a" or "another" of the noun at `at`, at most two words before it; -1 when there is none. */
function indefiniteBefore(items: readonly Item[], at: number): number {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (/^(?:a|an|another|one)$/.test(items[i]?.lower ?? '')) return i;
    if (items[i]?.kind === 'punctuation') return -1;
  }
  return -1;
}

/** Whether an introduction ends with the role, and not with a lesser one: "Vice President" is no "President". */
function endsWithRole(introduction: string | undefined, role: string): boolean {
  const words = wordsOf(introduction);
  const at = words.lastIndexOf(role);
  return at >= 0 && !/^(?:vice|deputy|assistant|former|ex|acting|under)$/.test(words[at - 1] ?? '');
}

function holdsWord(name: string | undefined, word: string): boolean {
  return wordsOf(name).includes(word);
}

function wordsOf(text: string | undefined): string[] {
  return text === undefined ? [] : text.toLowerCase().split(/[^\p{L}-]+/u);
}
