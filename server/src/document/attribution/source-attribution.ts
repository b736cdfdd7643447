import { cueOf } from '../../recognizers/cues.js';
import {
  CLAUSE_OPENERS,
  FINITE_AUXILIARIES,
  NOUN_PREPOSITIONS,
} from '../../recognizers/tables/cue-phrases.js';
import type { Attribution, RuleId } from '../document-analysis.js';
import type { QuoteForm } from '../quotations/quote-form.js';
import type { Antecedents, Referent } from './antecedents.js';
import type { ItemPlace, ReadableText } from './document-reading.js';
import type { FoundFrame } from './find-frame.js';
import type { Item, Segment } from './reading.js';
import type { TypeOf } from './source-phrase.js';

/** A found cue, with the segment it stands in where that is not the quotation's own. */
export type LocatedFrame = FoundFrame & { readonly segment?: number };

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
  const cueLast = items[frame.cueEnd - 1];
  if (!first || !last || !cueFirst || !cueLast) return undefined;
  const span = { start: first.start, end: last.end };
  const referent = referentOf(segment, at, found, antecedents, from);
  return {
    source: span,
    sourceText:
      source.head === 'pronoun' && referent?.text
        ? referent.text
        : oneLine(input.text.slice(span.start, span.end)),
    entity: referent?.entity,
    cue: { start: cueFirst.start, end: cueLast.end },
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

const OPENERS = new Set(CLAUSE_OPENERS.split(' '));
const FINITE = new Set(FINITE_AUXILIARIES.split(' '));
const PREPOSITIONS = new Set(NOUN_PREPOSITIONS.split(' '));

/**
 * A verb that no list knows, or that a machine garbled, read as a cue by its place: "“…,” he
 * additional." Only right after an utterance that ends with a comma, and before a pause or phrase.
 */
export function verbByPlace(
  items: readonly Item[],
  at: number,
  form: QuoteForm,
  typeOf: TypeOf,
): FoundFrame | undefined {
  if (!form.endsComma && !form.exclaims) return undefined;
  const subject = items[at + 1];
  const verb = items[at + 2];
  const next = items[at + 3];
  if (!subject || verb?.kind !== 'word' || !/^\p{Ll}{3,}$/u.test(verb.text)) return undefined;
  if (
    subject.kind === 'name'
      ? typeOf(subject) !== 'person'
      : !/^(?:he|she|they|it)$/.test(subject.lower)
  )
    return undefined;
  if (OPENERS.has(verb.lower) || FINITE.has(verb.lower) || PREPOSITIONS.has(verb.lower))
    return undefined;
  if (next && next.kind !== 'punctuation' && !PREPOSITIONS.has(next.lower)) return undefined;
  const head = subject.kind === 'name' ? 'name' : 'pronoun';
  const source = {
    first: at + 1,
    end: at + 2,
    head,
    headItem: at + 1,
    nameItem: head === 'name' ? at + 1 : undefined,
  } as const;
  return {
    frame: {
      cueFirst: at + 2,
      cueEnd: at + 3,
      cue: cueOf('said'),
      source,
      order: 'source-first',
      first: at + 1,
      end: at + 3,
    },
    relation: 'after',
  };
}
