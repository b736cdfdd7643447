import type { Attribution, Entity, Index } from '../../document-analysis.js';
import type { QuoteContext } from '../quote-context.js';
import type { Item } from '../reading.js';
import { attributionOf } from '../source-attribution.js';
import { DOCUMENTS, FINITE, PRONOUNS, ROLES, isOn } from '../word-classes.js';

/** How many sentences back a paragraph is looked at; bounds the work on blocks that never end. */
const REACH = 12;

/** Whoever a sentence or paragraph before may give as the speaker: an entity, or words. */
interface Voice {
  readonly entity: Index<Entity> | undefined;
  readonly attribution: Attribution;
  /** Whether it is the source of a quotation, not only a name. */
  readonly quoted: boolean;
}

/**
 * "Lee has her own list. … The damage? “A million.”": the one voice of the paragraph so far, for an
 * utterance without a cue. Undefined as soon as a second person is named or quoted in it.
 */
export function voiceOfParagraph(ctx: QuoteContext): Attribution | undefined {
  const { reading, place } = ctx;
  const block = reading.segments[place.segment]?.block;
  if (place.item > 0 && !isLabelled(ctx)) return undefined;
  const subject = subjectOfSentenceBefore(ctx);
  if (subject) return subject;
  const voices = new Voices(ctx);
  for (let s = place.segment - 1; s >= Math.max(0, place.segment - REACH); s--) {
    if (reading.segments[s]?.block !== block) break;
    if (!voices.hear(reading.items(s))) return undefined;
  }
  return voices.only;
}

/**
 * "Lee said orders were “slow”. Tariffs were “a cloud that will not move”.": the one voice heard in
 * the paragraph so far, for a fragment without a cue. Somebody must have spoken, nobody else be named.
 */
export function voiceOfFragment(ctx: QuoteContext): Attribution | undefined {
  const { reading, place } = ctx;
  const weak = weakCue(ctx);
  if (weak) return weak;
  const block = reading.segments[place.segment]?.block;
  const voices = new Voices(ctx);
  if (!voices.hear(reading.items(place.segment).slice(0, place.item))) return undefined;
  for (let s = place.segment - 1; s >= Math.max(0, place.segment - FRAGMENT_REACH); s--) {
    if (reading.segments[s]?.block !== block) break;
    if (!voices.hear(reading.items(s))) return undefined;
    if (voices.spoken) break;
  }
  return voices.spoken ? voices.only : undefined;
}

/** "The cellar first: “…”": a few words and a colon that name nobody and no paper. */
function isLabelled({ reading, place }: QuoteContext): boolean {
  const items = reading.items(place.segment).slice(0, place.item);
  if (items.length > LONGEST_LABEL || items[place.item - 1]?.text !== ':') return false;
  return items.every(
    (item) =>
      item.kind !== 'quote' && item.kind !== 'name' && !isOn(item, DOCUMENTS | ROLES | FINITE),
  );
}

/** Longest label, in items. */
const LONGEST_LABEL = 6;

/** Whether nobody is named or quoted in the paragraph before the quotation. */
export function isVoiceless(ctx: QuoteContext): boolean {
  const { reading, place } = ctx;
  const block = reading.segments[place.segment]?.block;
  const voices = new Voices(ctx);
  for (let s = place.segment - 1; s >= Math.max(0, place.segment - REACH); s--) {
    if (reading.segments[s]?.block !== block) break;
    if (!voices.hear(reading.items(s))) return false;
  }
  return voices.only === undefined;
}

/** How far behind a weak cue its fragment may begin, in items. */
const WEAK_REACH = 8;

/** "The group expects “a year of two halves”": a weak cue close before words that are somebody's in any case. */
function weakCue({ reading, place, antecedents }: QuoteContext): Attribution | undefined {
  const segment = reading.segments[place.segment];
  const frames = reading.framesOf(place.segment);
  for (let f = frames.length - 1; f >= 0; f--) {
    const frame = frames[f];
    if (!segment || !frame || frame.end > place.item) continue;
    const sourced = frame.source.head !== 'noun' && frame.source.head !== 'document';
    if (!frame.cue?.speech || frame.order !== 'source-first' || !sourced) return undefined;
    if (place.item - frame.end > WEAK_REACH) return undefined;
    const between = segment.items.slice(frame.end, place.item);
    if (between.some((item) => item.kind === 'quote' || /^[;:]$/.test(item.text))) return undefined;
    const found = { frame, relation: 'earlier-in-sentence' } as const;
    return attributionOf(reading.input, segment, place.segment, found, antecedents);
  }
  return undefined;
}

/** How many sentences back a fragment's voice may be. */
const FRAGMENT_REACH = 2;

/** Collects the voices of sentences; gives up at the second. */
class Voices {
  private voice: Voice | undefined;

  constructor(private readonly ctx: QuoteContext) {}

  get only(): Attribution | undefined {
    const { voice } = this;
    return (
      voice && { ...voice.attribution, cue: undefined, rule: 'attribution/voice-of-paragraph' }
    );
  }

  /** Whether the one voice is that of a quotation. */
  get spoken(): boolean {
    return this.voice?.quoted === true;
  }

  /** Whether the sentence leaves at most one voice. */
  hear(items: readonly Item[]): boolean {
    return items.every((item, at) => {
      const next = item.kind === 'quote' ? this.quoted(item) : this.named(item, items[at + 1]);
      if (!next) return true;
      const same = this.voice === undefined || isSame(this.voice, next);
      // Words of a quotation's source go before the bare mention of a name.
      if (this.voice === undefined || next.quoted) this.voice = next;
      return same;
    });
  }

  private quoted(item: Item): Voice | undefined {
    const attribution = this.ctx.settled[item.ref]?.attribution;
    return attribution && { entity: attribution.entity, attribution, quoted: true };
  }

  private named(item: Item, after: Item | undefined): Voice | undefined {
    const { reading, entities } = this.ctx;
    if (item.kind !== 'name' || reading.typeOf(item) !== 'person') return undefined;
    const mention = reading.input.mentions[item.ref];
    const name = mention && entities[mention.entity]?.name;
    if (!mention || name === undefined || mention.credit || after?.lower === "'s") return undefined;
    return {
      entity: mention.entity,
      quoted: false,
      attribution: {
        source: mention.span,
        sourceText: name,
        entity: mention.entity,
        cue: undefined,
        rule: 'attribution/voice-of-paragraph',
      },
    };
  }
}

function isSame(a: Voice, b: Voice): boolean {
  if (a.entity !== undefined || b.entity !== undefined) return a.entity === b.entity;
  return a.attribution.sourceText === b.attribution.sourceText;
}

/** "She has four years to go. “I count them.”": whom the pronoun that opens the sentence before stands for. */
function subjectOfSentenceBefore({
  reading,
  place,
  antecedents,
}: QuoteContext): Attribution | undefined {
  const segment = place.segment - 1;
  const before = reading.segments[segment];
  if (!before || before.block !== reading.segments[place.segment]?.block) return undefined;
  const { items } = before;
  const question = items[items.length - 1]?.text === '?';
  for (let item = 0; item < (question ? items.length : 1); item++) {
    const own = items[item];
    if (!isOn(own, PRONOUNS) && own?.lower !== 'her' && own?.lower !== 'him') continue;
    if (!own || !/^(?:he|she|her|him)$/.test(own.lower)) continue;
    const referent = antecedents.pronoun({ segment, item });
    if (!referent) return undefined;
    return {
      source: { start: own.start, end: own.end },
      sourceText: referent.text,
      entity: referent.entity,
      cue: undefined,
      rule: 'attribution/voice-of-paragraph',
    };
  }
  return undefined;
}
