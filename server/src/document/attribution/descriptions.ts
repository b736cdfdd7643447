import { singular } from '../../recognizers/cues.js';
import type { Entity, Index } from '../document-analysis.js';
import { LONGEST, type Candidates, type Referent, type Wanted } from './candidates.js';
import type { DocumentReading, ItemPlace } from './document-reading.js';
import { genderOfWord, type Gender } from './gender.js';
import type { Item } from './reading.js';
import type { SourcePhrase } from './source-phrase.js';
import { partitionPoint } from '../../text/partition-point.js';

/** How many segments back a description may point. */
const REACH = 4;

/** Finds whom a definite description ("the minister", "the 29-year-old") stands for. */
export class Descriptions {
  constructor(
    private readonly reading: DocumentReading,
    private readonly candidates: Candidates,
  ) {}

  /** Whom "the minister" or "the 34-year-old plumber" stands for. */
  entityOf(place: ItemPlace, phrase: SourcePhrase): Index<Entity> | undefined {
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
    if (first !== 'the' || word !== head.lower) return undefined;
    const described = this.describedBefore(place, word);
    if (described) return described.entity;
    const aged =
      items.slice(phrase.first, phrase.end).some(({ lower }) => lower.endsWith('-old')) ||
      (items[phrase.end]?.text === ',' && items[phrase.end + 1]?.kind === 'number');
    if (!aged && !ANYBODY.has(word)) {
      // "the executive", not "the chief executive".
      const general = phrase.end - phrase.first === 2 && GENERAL.has(word);
      return general ? this.onlyVoice(place) : this.ofTrade(place, word);
    }
    return this.onlyPersonBefore(place, genderOfWord(word));
  }

  /** "the stitcher" after "Ann Lee learned of it in the queue.": the one person that the paragraph's sentence before names. */
  private ofTrade(place: ItemPlace, word: string): Index<Entity> | undefined {
    const own = this.reading.segments[place.segment];
    const before = this.reading.segments[place.segment - 1];
    if (OFFICES.has(word.slice(word.lastIndexOf('-') + 1)) || before?.block !== own?.block)
      return undefined;
    const first = before?.items.findIndex(({ kind }) => kind === 'name') ?? -1;
    const wants: Wanted = {
      type: 'person',
      gender: genderOfWord(word),
      pronoun: '',
      depth: Infinity,
    };
    const named = before && this.candidates.fitting(before, first, wants);
    if (named === undefined || first > OPENING) return undefined;
    return this.onlyPersonBefore(place, wants.gender) === named ? named : undefined;
  }

  /** "the executive" after "“…,” said Lee.": who spoke in the sentence before, when that names nobody else. */
  private onlyVoice(place: ItemPlace): Index<Entity> | undefined {
    const own = this.reading.segments[place.segment];
    const before = this.reading.segments[place.segment - 1];
    if (!own || before?.block !== own.block) return undefined;
    const frames = this.reading.framesOf(place.segment - 1);
    const at = frames[frames.length - 1]?.source.nameItem;
    const voice = at === undefined ? undefined : this.candidates.named(before.items[at]);
    return voice !== undefined && this.onlyPersonBefore(place, undefined) === voice
      ? voice
      : undefined;
  }

  /** The nearest entity before `offset` whose introduction, or for bodies whose name, ends with the word. */
  private introducedAs(word: string, offset: number): Index<Entity> | undefined {
    const { mentions } = this.reading.input;
    const end = partitionPoint(mentions, (mention) => mention.span.start < offset);
    for (let i = end - 1; i >= Math.max(0, end - 60); i--) {
      const mention = mentions[i];
      if (!mention || mention.credit) continue;
      const body =
        mention.type === 'organization' ? this.candidates.nameOf(mention.entity) : undefined;
      if (endsWithRole(mention.introduction, word) || holdsWord(body, word)) return mention.entity;
    }
    return undefined;
  }

  /** "the same source": whoever the sentence before named as its source. */
  private sourceBefore(place: ItemPlace): Index<Entity> | undefined {
    const frames = this.reading.framesOf(place.segment - 1);
    const source = frames[frames.length - 1]?.source;
    return source?.nameItem === undefined
      ? undefined
      : this.candidates.named(this.reading.items(place.segment - 1)[source.nameItem]);
  }

  /**
   * Who was introduced by the word: "a woman" before "the woman" has no name, "Roy, an electrician,"
   * before "the electrician" has. Undefined when the word does not stand before.
   */
  private describedBefore(place: ItemPlace, word: string): Pick<Referent, 'entity'> | undefined {
    for (let s = place.segment; s >= Math.max(0, place.segment - REACH); s--) {
      const items = this.reading.items(s);
      const end = s === place.segment ? place.item : items.length;
      for (let i = Math.max(1, end - LONGEST); i < end; i++) {
        const determiner = items[i]?.lower === word ? indefiniteBefore(items, i) : -1;
        if (determiner < 0) continue;
        const name = items[determiner - 1]?.text === ',' ? items[determiner - 2] : undefined;
        return { entity: this.candidates.named(name) };
      }
    }
    return undefined;
  }

  /** The person of the nearest segment before that names any; undefined when that names two. */
  private onlyPersonBefore(place: ItemPlace, gender: Gender): Index<Entity> | undefined {
    const wants: Wanted = { type: 'person', gender, pronoun: '', depth: Infinity };
    for (let s = place.segment; s >= Math.max(0, place.segment - REACH); s--) {
      const segment = this.reading.segments[s];
      const end = s === place.segment ? place.item : (segment?.items.length ?? 0);
      let only: Index<Entity> | undefined;
      for (let i = Math.max(0, end - LONGEST); segment && i < end; i++) {
        const entity = this.candidates.fitting(segment, i, wants);
        if (entity === undefined || entity === only) continue;
        if (only !== undefined) return undefined;
        only = entity;
      }
      if (only !== undefined) return only;
    }
    return undefined;
  }
}

/** Words that may be said of anybody named before, whatever they do. */
const ANYBODY = new Set(
  'man woman boy girl child teenager youth mother father victim survivor suspect defendant pensioner'.split(
    ' ',
  ),
);

/** How far into a sentence its subject may stand, in items. */
const OPENING = 3;

/** Posts by which somebody just quoted is called again, whatever the full title. */
const GENERAL = new Set(
  'executive politician leader expert specialist analyst economist scientist researcher lawyer attorney author manager director veteran candidate official'.split(
    ' ',
  ),
);

/** Offices and posts: "the mayor" is known without having been named. */
const OFFICES = new Set(
  'minister president chairman chairwoman chair chairperson director secretary commissioner governor mayor senator representative ambassador chancellor premier king queen prince princess pope bishop judge justice magistrate prosecutor attorney lawyer solicitor detective sheriff deputy chief inspector superintendent marshal spokesman spokeswoman spokesperson officer official leader head boss executive ceo cfo founder owner operator manager coach captain doctor coroner reporter correspondent editor journalist author host witness source expert analyst speaker monarch commander referee general colonel major'.split(
    ' ',
  ),
);

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
