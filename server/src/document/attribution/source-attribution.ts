import type { Attribution, RuleId } from '../document-analysis.js';
import type { Antecedents } from './antecedents.js';
import { isOblique, type Referent } from './candidates.js';
import type { ItemPlace, ReadableText } from './document-reading.js';
import type { FoundFrame } from './find-frame.js';
import type { Segment } from './reading.js';

const RULES: Readonly<Record<FoundFrame['relation'], RuleId>> = {
  after: 'attribution/cue-after',
  before: 'attribution/cue-before',
  'earlier-in-sentence': 'attribution/cue-earlier-in-sentence',
  'later-in-sentence': 'attribution/cue-later-in-sentence',
};

/**
 * The attribution that a cue frame gives: its source words, the entity they name, stand for or speak
 * for, and the cue. `from` is where pronouns look back from, for a cue inside a quotation.
 */
export function attributionOf(
  input: ReadableText,
  segment: Segment,
  at: number,
  found: FoundFrame,
  antecedents: Antecedents,
  from?: ItemPlace,
): Attribution | undefined {
  const { frame } = found;
  const { items } = segment;
  const { source } = frame;
  const first = items[source.first];
  const last = items[source.end - 1];
  const cueFirst = items[frame.cueFirst];
  const cueLast = items[Math.max(frame.cueFirst, frame.cueEnd - 1)];
  if (!first || !last || !cueFirst || !cueLast) return undefined;
  const cued = frame.cueEnd > frame.cueFirst;
  const span = { start: first.start, end: last.end };
  const referent = referentOf(segment, at, found, antecedents, from);
  // "His answer: “…”": whose it is must be known, "his" alone tells nobody.
  if (referent === undefined && source.head === 'pronoun' && isOblique(first.lower))
    return undefined;
  return {
    source: span,
    sourceText:
      source.head === 'pronoun' && referent?.text
        ? referent.text
        : oneLine(input.text.slice(span.start, span.end)),
    entity: referent?.entity,
    cue: cued ? { start: cueFirst.start, end: cueLast.end } : undefined,
    rule: frame.order === 'phrase' ? 'attribution/according-to' : RULES[found.relation],
  };
}

function referentOf(
  own: Segment,
  segment: number,
  found: FoundFrame,
  antecedents: Antecedents,
  from: ItemPlace | undefined,
): Referent | undefined {
  const { source } = found.frame;
  const { items } = own;
  if (source.nameItem !== undefined) {
    return { entity: antecedents.named(items[source.nameItem]), text: '' };
  }
  if (source.head === 'pronoun') {
    return from
      ? antecedents.pronounFrom(own, source.headItem, from)
      : antecedents.pronoun({ segment, item: source.headItem });
  }
  if (source.head !== 'role' || from) return undefined;
  return { entity: antecedents.description({ segment, item: source.first }, source), text: '' };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}
