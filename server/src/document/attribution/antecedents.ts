import { isPersonRole, singular } from '../../recognizers/cues.js';
import type { Entity, Index, Mention } from '../document-analysis.js';
import { genderOf, type Gender } from './gender.js';
import { FEMALE_WORDS, MALE_WORDS } from './tables/gendered-words.js';
import type { Item, Segment } from './reading.js';
import type { SourcePhrase } from './source-phrase.js';

/** How many segments back a pronoun may point. */
const REACH = 7;

/** How much of one segment is looked at, in items; bounds the work on texts without stops. */
const LONGEST = 120;

/** A segment with its place among all segments of the document. */
export interface Place {
  readonly segment: number;
  readonly item: number;
}

/** Finds what a pronoun or a definite description refers to; prefers no answer to a wrong one. */
export class Antecedents {
  private readonly genders = new Map<number, Gender>();
  /** Pronouns resolved so far, by offset. */
  private readonly resolved = new Map<number, Index<Entity>>();

  constructor(
    private readonly text: string,
    private readonly segments: readonly Segment[],
    private readonly mentions: readonly Mention[],
    private readonly entities: readonly Entity[],
  ) {}

  /** The entity of the phrase's own name. */
  named(item: Item | undefined): Index<Entity> | undefined {
    return item?.kind === 'name' ? this.mentions[item.ref]?.entity : undefined;
  }

  /** What a pronoun stands for: the subject of the nearest sentence before that fits. */
  pronoun(place: Place): Index<Entity> | undefined {
    const item = this.segments[place.segment]?.items[place.item];
    if (!item) return undefined;
    const known = this.resolved.get(item.start);
    if (known !== undefined) return known;
    const found = this.search(place, wanted(item.lower));
    if (found !== undefined) this.resolved.set(item.start, found);
    return found;
  }

  /** What a pronoun inside a quotation stands for: somebody named before the quotation began. */
  pronounFrom(item: Item | undefined, place: Place): Index<Entity> | undefined {
    return item && this.search(place, wanted(item.lower));
  }

  private search(place: Place, wants: Wanted | undefined): Index<Entity> | undefined {
    if (!wants) return undefined;
    for (let s = place.segment; s >= Math.max(0, place.segment - REACH); s--) {
      const segment = this.segments[s];
      const end = s === place.segment ? place.item : (segment?.items.length ?? 0);
      const found = segment && this.fitting(segment, s, end, wants);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  /** The first fitting name or pronoun of a segment; a name of known gender goes before one of unknown. */
  private fitting(
    segment: Segment,
    at: number,
    end: number,
    wants: Wanted,
  ): Index<Entity> | undefined {
    let unsure: Index<Entity> | undefined;
    for (let i = Math.max(0, end - LONGEST); i < end; i++) {
      const item = segment.items[i];
      if (!item) break;
      if (item.kind === 'word' && item.lower === wants.pronoun) {
        const same =
          this.resolved.get(item.start) ?? (i < end ? this.pronounBefore(at, i, wants) : undefined);
        if (same !== undefined) return same;
      }
      const entity = this.candidate(segment, i, wants);
      if (entity === undefined) continue;
      if (wants.type !== 'person' || this.gender(entity) !== undefined) return entity;
      unsure ??= entity;
    }
    return unsure;
  }

  private pronounBefore(segment: number, item: number, wants: Wanted): Index<Entity> | undefined {
    const start = this.segments[segment]?.items[item]?.start;
    const known = start === undefined ? undefined : this.resolved.get(start);
    return (
      known ??
      (wants.depth < 3
        ? this.search({ segment, item }, { ...wants, depth: wants.depth + 1 })
        : undefined)
    );
  }

  private candidate(segment: Segment, at: number, wants: Wanted): Index<Entity> | undefined {
    const item = segment.items[at];
    const mention = item?.kind === 'name' ? this.mentions[item.ref] : undefined;
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
      this.genders.set(entity, own && genderOf(this.text, own, this.mentions));
    }
    return this.genders.get(entity);
  }

  /** Whom "the minister" or "the 29-year-old electrician" stands for. */
  description(place: Place, phrase: SourcePhrase): Index<Entity> | undefined {
    const items = this.segments[place.segment]?.items ?? [];
    const first = items[phrase.first]?.lower ?? '';
    const head = items[phrase.headItem];
    if (!head || !/^(?:the|this|that|his|her|its|their)$/.test(first)) return undefined;
    const word = singular(head.lower);
    const introduced = this.introducedAs(word, head.start);
    if (introduced !== undefined) return introduced;
    const person = isPersonRole(word) || word.endsWith('-old');
    if (!person || first !== 'the' || word !== head.lower) return undefined;
    return this.onlyPersonBefore(place, genderOfWord(word));
  }

  /** The nearest entity before `offset` whose name or introduction holds the word. */
  private introducedAs(word: string, offset: number): Index<Entity> | undefined {
    for (
      let i = this.mentionsBefore(offset) - 1, looked = 0;
      i >= 0 && looked < 60;
      i--, looked++
    ) {
      const mention = this.mentions[i];
      if (!mention || mention.credit) continue;
      const words = `${mention.introduction ?? ''} ${mention.type === 'organization' ? (this.entities[mention.entity]?.name ?? '') : ''}`;
      if (
        words
          .toLowerCase()
          .split(/[^\p{L}-]+/u)
          .includes(word)
      )
        return mention.entity;
    }
    return undefined;
  }

  private mentionsBefore(offset: number): number {
    let low = 0;
    let high = this.mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.mentions[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The one person named in the few segments before; undefined when there are two. */
  private onlyPersonBefore(place: Place, gender: Gender): Index<Entity> | undefined {
    let only: Index<Entity> | undefined;
    for (let s = place.segment; s >= Math.max(0, place.segment - 4); s--) {
      const segment = this.segments[s];
      const end = s === place.segment ? place.item : (segment?.items.length ?? 0);
      for (let i = Math.max(0, end - LONGEST); segment && i < end; i++) {
        const entity = this.candidate(segment, i, {
          type: 'person',
          gender,
          pronoun: '',
          depth: 3,
        });
        if (entity === undefined || entity === only) continue;
        if (only !== undefined) return undefined;
        only = entity;
      }
    }
    return only;
  }
}

interface Wanted {
  readonly type: 'person' | 'organization';
  readonly gender: Gender;
  readonly pronoun: string;
  readonly depth: number;
}

function wanted(pronoun: string): Wanted | undefined {
  if (pronoun === 'he') return { type: 'person', gender: 'male', pronoun, depth: 0 };
  if (pronoun === 'she') return { type: 'person', gender: 'female', pronoun, depth: 0 };
  if (pronoun === 'it') return { type: 'organization', gender: undefined, pronoun, depth: 0 };
  return undefined;
}

const FEMALE = new Set(FEMALE_WORDS.split(' '));
const MALE = new Set(MALE_WORDS.split(' '));

function genderOfWord(word: string): Gender {
  if (FEMALE.has(word)) return 'female';
  return MALE.has(word) ? 'male' : undefined;
}
