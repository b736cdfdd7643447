import { isPersonRole, singular } from '../../recognizers/cues.js';
import { DETERMINER, DOCUMENTS, PERSON_ROLES, isOn, wordSet } from './word-classes.js';
import type { Entity, Index } from '../document-analysis.js';
import { Candidates, LONGEST, wanted, type Referent, type Wanted } from './candidates.js';
import { Descriptions } from './descriptions.js';
import type { DocumentReading, ItemPlace } from './document-reading.js';
import { genderOfWord } from './gender.js';
import type { Item, Segment } from './reading.js';
import { phraseStartingAt } from './noun-phrase.js';
import type { SourcePhrase, TypeOf } from './source-phrase.js';
import { subjectBefore } from './subject.js';

/** How many segments back a pronoun may point. */
const REACH = 7;

/** How many pronouns are followed back, one from another. */
const DEEPEST = 4;

/** Finds what a pronoun or a definite description refers to; prefers no answer to a wrong one. */
export class Antecedents {
  /** Pronouns looked up so far, by offset; undefined where nothing fits. */
  private readonly resolved = new Map<number, Referent | undefined>();

  private readonly candidates: Candidates;
  private readonly descriptions: Descriptions;

  constructor(
    private readonly reading: DocumentReading,
    entities: readonly Entity[],
  ) {
    this.candidates = new Candidates(reading, entities);
    this.descriptions = new Descriptions(reading, this.candidates);
  }

  /** The entity of the phrase's own name. */
  named(item: Item | undefined): Index<Entity> | undefined {
    return this.candidates.named(item);
  }

  /** Whom "the minister" or "the 34-year-old plumber" stands for. */
  description(place: ItemPlace, phrase: SourcePhrase): Index<Entity> | undefined {
    return this.descriptions.entityOf(place, phrase);
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
    if (wants.pronoun === 'it') {
      const author = this.authorOfPaper(place.segment - 1, wants);
      if (author) return author;
    }
    for (let s = place.segment - 1; s >= Math.max(0, place.segment - REACH); s--) {
      const segment = this.reading.segments[s];
      const found =
        segment &&
        (this.speaker(segment, s, wants) ??
          this.fitting(segment, s, segment.items.length, wants) ??
          (s === place.segment - 1 ? this.introduced(segment, wants) : undefined));
      if (found) return found;
    }
    return undefined;
  }

  /** "The council issued a statement. “…,” it read.", "A letter from Lee was read out.": whose paper it is. */
  private authorOfPaper(s: number, wants: Wanted): Referent | undefined {
    const segment = this.reading.segments[s];
    const paper = segment?.items.findIndex((item) => isOn(item, DOCUMENTS)) ?? -1;
    if (!segment || paper < 1 || paper > LONGEST) return undefined;
    const { items } = segment;
    if (!isOn(items[paper - 1], DETERMINER) && !isOn(items[paper - 2], DETERMINER))
      return undefined;
    const signed = /^(?:from|by)$/.test(items[paper + 1]?.lower ?? '');
    const author = signed
      ? phraseStartingAt(items, paper + 2, this.reading.typeOf)
      : issuerBefore(items, paper, this.reading.typeOf);
    if (!author || (author.head !== 'name' && author.head !== 'role')) return undefined;
    const place = { segment: s, item: author.first };
    const entity =
      author.nameItem === undefined
        ? this.descriptions.entityOf(place, author)
        : this.named(items[author.nameItem]);
    const text = this.words(items, author.first, author.end - 1);
    return {
      entity,
      text: entity === undefined ? text : this.candidates.nameOf(entity) || wants.pronoun,
    };
  }

  /** Who speaks in a segment, when it is somebody that fits. */
  private speaker(segment: Segment, s: number, wants: Wanted): Referent | undefined {
    for (const { cue, source, end } of this.reading.framesOf(s).slice(0, 4)) {
      if (!cue?.speech) continue;
      const found = this.ofSource(segment, s, source, wants);
      if (found) return this.contrasted(segment, end, wants) ?? found;
    }
    return undefined;
  }

  /** "…, but Roy was less sure": whoever the last clause of the sentence sets against its speaker. */
  private contrasted(segment: Segment, from: number, wants: Wanted): Referent | undefined {
    const { items } = segment;
    for (let i = from; i < Math.min(items.length, from + LONGEST); i++) {
      if (!/^(?:but|while|whereas)$/.test(items[i]?.lower ?? '')) continue;
      for (let k = i + 1; k < Math.min(items.length, i + 4); k++) {
        const entity = this.candidates.fitting(segment, k, wants);
        if (entity !== undefined) return this.candidates.referent(entity);
      }
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
      const entity = this.candidates.fitting(segment, source.nameItem, wants);
      if (entity !== undefined) return this.candidates.referent(entity);
      return this.speaksFor(segment, source, wants);
    }
    if (source.head !== 'role' || !fitsRole(segment.items, source, wants)) return undefined;
    const entity = this.descriptions.entityOf({ segment: s, item: source.first }, source);
    if (entity !== undefined) return this.candidates.referent(entity);
    if (wants.type === 'person') return this.described(segment, source.end, wants, source.first);
    return { entity: undefined, text: this.words(segment.items, source.first, source.end - 1) };
  }

  /** "a spokesman for the firm … he": somebody without a name who speaks for a body. */
  private speaksFor(segment: Segment, source: SourcePhrase, wants: Wanted): Referent | undefined {
    if (source.head !== 'role' || !fitsRole(segment.items, source, wants)) return undefined;
    if (source.nameItem === undefined || wants.type !== 'person') return undefined;
    const text = this.words(segment.items, source.first, source.end - 1);
    return { entity: this.named(segment.items[source.nameItem]), text };
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
      if (role?.kind !== 'word' || !isOn(role, PERSON_ROLES)) continue;
      const gender = genderOfWord(role.lower);
      if (gender !== undefined && wants.gender !== undefined && gender !== wants.gender) continue;
      const first = determinerBefore(items, i);
      if (first < 0) continue;
      return { entity: undefined, text: this.wordsFrom(items, first, i, end) };
    }
    return undefined;
  }

  /** "At the gate a guard shook his head. … he": somebody without a name who came up in the sentence before. */
  private introduced(segment: Segment, wants: Wanted): Referent | undefined {
    const { items } = segment;
    for (let i = 0; i < Math.min(items.length, LONGEST); i++) {
      const role = items[i];
      if (role?.kind !== 'word' || !isOn(role, PERSON_ROLES)) continue;
      const first = determinerBefore(items, i);
      const named = items[first]?.kind === 'name';
      if (first < 0 || (!named && !/^(?:a|an|one|another)$/.test(items[first]?.lower ?? '')))
        return undefined;
      return this.described(segment, i + 1, wants, i);
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
      const entity = this.candidates.fitting(segment, i, wants);
      if (entity === undefined) continue;
      if (wants.type !== 'person' || this.candidates.gender(entity) !== undefined)
        return this.candidates.referent(entity);
      unsure ??= entity;
    }
    return unsure === undefined ? undefined : this.candidates.referent(unsure);
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
}

/** "The council issued [a statement]": the subject of a sentence in which a paper is given out. */
function issuerBefore(
  items: readonly Item[],
  paper: number,
  typeOf: TypeOf,
): SourcePhrase | undefined {
  for (let i = paper - 1; i >= Math.max(1, paper - 5); i--) {
    if (!GIVES_OUT.has(items[i]?.lower ?? '')) continue;
    return subjectBefore(items, i, typeOf);
  }
  return undefined;
}

const GIVES_OUT = wordSet(
  'issued issues published publishes released releases sent sends posted posts circulated distributed put emailed',
);

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
    // "Lee's mother": the name belongs to the description.
    if (item.lower === "'s" && items[i - 1]?.kind === 'name') return i - 1;
  }
  return -1;
}
