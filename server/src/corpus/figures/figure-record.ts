import type { DocumentAnalysis, Figure } from '../../document/document-analysis.js';
import { sliceSpan, type Span } from '../../text/span.js';
import type { DocumentContext } from '../document-context.js';
import { nameForm, type NameForm } from '../names/name-form.js';
import { stem } from '../stem.js';
import { HEAD_KIN, HEAD_PREDICATES, PEOPLE_CLASSES } from '../tables/head-kin.js';
import { PREDICATE_KIN } from '../tables/predicate-kin.js';
import { makeBag, type Bag } from '../alignment.js';
import type { DocumentTerms } from '../document-terms.js';
import { termsOf, type Term } from '../terms.js';
import type { Lexicon } from '../word-weight.js';
import { comparableOf, type Comparable } from './comparable.js';

/** A figure as comparison works on it: a value of the document alone. */
export interface FigureRecord {
  readonly figure: Figure;
  readonly quantity: Comparable;
  readonly head: string | undefined;
  /** Kin classes of the head; the head's stem when it has none; empty when nothing is named. */
  readonly heads: ReadonlySet<string>;
  /** Kin classes of the predicate, or its stem. */
  readonly predicates: ReadonlySet<string>;
  /** Stems of the head's modifiers. */
  readonly modifiers: ReadonlySet<string>;
  /** Content words of the measure: context, modifiers, predicate, head. */
  readonly measure: Bag;
  /** Content words near the figure, in its clause. */
  readonly near: Bag;
  /** Content words of its whole sentence. */
  readonly sentence: Bag;
  readonly subject: NameForm | undefined;
  readonly place: NameForm | undefined;
  /** Names in the sentence. */
  readonly names: readonly NameForm[];
  /** Folded name or role of the source. */
  readonly source: string;
  readonly context: DocumentContext;
}

/** Takes a figure's record; undefined for figures that are never compared. */
export function figureRecord(
  analysis: DocumentAnalysis,
  figure: Figure,
  context: DocumentContext,
  words: DocumentTerms,
  lexicon: Lexicon,
): FigureRecord | undefined {
  const numeral = sliceSpan(analysis.text, figure.numeral);
  const quantity = comparableOf(figure, numeral);
  if (quantity === undefined) return undefined;
  const { measure } = figure;
  const heads = headClasses(measure.head, measure.modifiers);
  const sentence = analysis.sentences[figure.sentence] ?? figure.span;
  return {
    figure,
    quantity,
    head: measure.head,
    heads,
    predicates: predicateClasses(measure.predicate, heads, measure.context),
    modifiers: new Set(measure.modifiers.map(stem)),
    measure: measureBag(figure, lexicon),
    near: bagAround(words, clauseAround(analysis.text, sentence, figure.span)),
    sentence: bagAround(words, sentence),
    subject: entityForm(analysis, measure.subject),
    place: entityForm(analysis, measure.place),
    names: namesWithin(analysis, sentence),
    source: (figure.attribution?.sourceText ?? '').toLowerCase(),
    context,
  };
}

/** "law enforcement officer" is an officer, "security force" an officer and no troop. */
function headClasses(head: string | undefined, modifiers: readonly string[]): ReadonlySet<string> {
  if (head === undefined) return new Set();
  const last = modifiers[modifiers.length - 1];
  const compound = last === undefined ? undefined : HEAD_KIN.get(`${last}-${head}`);
  if (compound !== undefined) return compound;
  const forces = head === 'force' || head === 'personnel';
  if (forces && modifiers.some((word) => /^(?:security|police|law|guard)$/.test(word))) {
    return new Set(['officer']);
  }
  return HEAD_KIN.get(head) ?? new Set([stem(head)]);
}

function predicateClasses(
  predicate: string | undefined,
  heads: ReadonlySet<string>,
  context: readonly string[],
): ReadonlySet<string> {
  const classes = new Set<string>();
  for (const head of heads) {
    const implied = HEAD_PREDICATES.get(head);
    if (implied !== undefined) classes.add(implied);
  }
  if (classes.size > 0) return classes;
  const own = predicate === undefined ? undefined : PREDICATE_KIN.get(predicate);
  if (own !== undefined) return own;
  for (const word of context) {
    for (const name of PREDICATE_KIN.get(word) ?? [])
      if (PEOPLE_EVENTS.has(name)) classes.add(name);
  }
  if (classes.size === 0 && predicate !== undefined) classes.add(stem(predicate));
  return classes;
}

/** Context words of these classes say what happened when the verb does not: "the number of dead rose". */
const PEOPLE_EVENTS: ReadonlySet<string> = new Set(['die', 'injure', 'go-missing', 'rescue']);

/** Whether a record counts people without saying which. */
export function countsPeople(record: FigureRecord): boolean {
  if (record.heads.size === 0) return true;
  return [...record.heads].some((head) => PEOPLE_CLASSES.has(head));
}

function measureBag(figure: Figure, lexicon: Lexicon): Bag {
  const { label, context, modifiers, head, predicate } = figure.measure;
  const words = [label, ...context, ...modifiers, head ?? '', predicate ?? ''].join(' ');
  return makeBag(withoutNumbers(termsOf(words, lexicon)));
}

function withoutNumbers(terms: readonly Term[]): readonly Term[] {
  return terms.filter((term) => !term.number);
}

/** The stretch of a sentence between the commas and semicolons around the figure, at least 30 characters each way. */
function clauseAround(text: string, sentence: Span, figure: Span): Span {
  const left = text.slice(sentence.start, Math.max(sentence.start, figure.start - REACH));
  const right = text.slice(Math.min(sentence.end, figure.end + REACH), sentence.end);
  const before = Math.max(...BREAKS.map((mark) => left.lastIndexOf(mark)));
  const after = Math.min(...BREAKS.map((mark) => indexOrEnd(right, mark)));
  return {
    start: sentence.start + Math.max(0, before),
    end: sentence.end - right.length + after,
  };
}

const REACH = 30;
const BREAKS: readonly string[] = [', ', '; ', ' – ', ' — ', ': '];

function indexOrEnd(text: string, mark: string): number {
  const at = text.indexOf(mark);
  return at < 0 ? text.length : at;
}

/** Content words of a stretch but for numbers. */
function bagAround(words: DocumentTerms, within: Span): Bag {
  return makeBag(withoutNumbers(words.local(within)));
}

function entityForm(analysis: DocumentAnalysis, index: number | undefined): NameForm | undefined {
  const entity = index === undefined ? undefined : analysis.entities[index];
  return entity === undefined ? undefined : nameForm(entity.type, entity.name);
}

function namesWithin(analysis: DocumentAnalysis, span: Span): readonly NameForm[] {
  const forms = new Map<string, NameForm>();
  for (const index of mentionsWithin(analysis, span)) {
    const entity = analysis.entities[analysis.mentions[index]?.entity ?? -1];
    if (entity === undefined) continue;
    const form = nameForm(entity.type, entity.name);
    forms.set(form.key, form);
  }
  return [...forms.values()];
}

function mentionsWithin(analysis: DocumentAnalysis, span: Span): readonly number[] {
  const found: number[] = [];
  let low = 0;
  let high = analysis.mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((analysis.mentions[middle]?.span.start ?? 0) < span.start) low = middle + 1;
    else high = middle;
  }
  for (let i = low; (analysis.mentions[i]?.span.start ?? Infinity) < span.end; i++) found.push(i);
  return found;
}
