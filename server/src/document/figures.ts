import type { Quantity } from '../recognizers/quantities/quantity.js';
import type { PlacedBlock } from '../recognizers/scanned-block.js';
import { startsUpper } from '../text/characters.js';
import { contains, shift, sliceSpan, type Span } from '../text/span.js';
import type {
  Attribution,
  Entity,
  Figure,
  Measure,
  Mention,
  Quotation,
} from './document-analysis.js';
import { withYear } from './figures/calendar.js';
import { firstOf, MentionFinder, placeNear } from './figures/entity-near.js';
import { byHabit, readHabits, type Habits } from './figures/habits.js';
import { labelOf } from './figures/label.js';
import { isOtherTime, latestYear } from './figures/other-time.js';
import { readTables, type TabledQuantities, type TabledQuantity } from './figures/table-figures.js';
import { timeOf } from './figures/time-of.js';

/** What figures are read from: the blocks' quantities and what else the document holds. */
export interface FigureInput {
  /** The prose that the blocks were cut from, offsets as in the document. */
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  /** By block. */
  readonly quantities: readonly (readonly Quantity[])[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Span[];
  /** The document's date; undefined when unknown. */
  readonly date: string | undefined;
  /** Whom the text names as the source of what is said at an offset. */
  readonly attribution: (offset: number) => Attribution | undefined;
}

/** Reads the document's figures: every quantity with what it measures, in text order. */
export function readFigures(input: FigureInput): readonly Figure[] {
  return new FigureReader(input).read();
}

/** One pass over a document's blocks, in order; keeps its places in the sorted lists that it reads beside. */
class FigureReader {
  private readonly mentions: MentionFinder;
  private readonly year: number | undefined;
  private readonly tables: TabledQuantities;
  private names: Map<string, number> | undefined;
  private sentence = 0;
  private quotation = 0;

  constructor(private readonly input: FigureInput) {
    this.mentions = new MentionFinder(input.mentions);
    this.year = latestYear(input.date, input.quantities);
    const isName = (span: Span) => this.ownerIn(span) !== undefined;
    this.tables = readTables(input.text, input.blocks, input.quantities, isName);
  }

  read(): readonly Figure[] {
    const figures: Figure[] = [];
    const habits = readHabits(this.input.quantities.flat());
    this.input.blocks.forEach((placed, b) => {
      const read = this.input.quantities[b] ?? [];
      const own = read.map((quantity) => byHabit(quantity, habits));
      const first = figures.length;
      read.forEach((quantity, q) => {
        if (this.tables.units.has(quantity)) return;
        const tabled = this.tables.read.get(quantity);
        figures.push(
          tabled
            ? this.tabledFigure(tabled, habits, placed, first)
            : this.figureOf(own[q] ?? quantity, own, placed, first),
        );
      });
    });
    return figures;
  }

  /** A figure of a table: what it measures is said by the row, whose it is and of what time by row and column. */
  private tabledFigure(
    { quantity, scanned, owner, time, cumulative }: TabledQuantity,
    habits: Habits,
    placed: PlacedBlock,
    first: number,
  ): Figure {
    const read = byHabit(quantity, habits);
    const figure = this.figureOf(read, [], placed, first);
    const entity = owner && this.ownerIn(owner);
    const isPlace = entity !== undefined && this.input.entities[entity]?.type === 'place';
    const { head, predicate, context } = read.clause;
    // A column that no name heads is still of what its head says: "Men", "Rural".
    const own = owner && entity === undefined ? wordsOf(sliceSpan(this.input.text, owner)) : [];
    const modifiers = [...own, ...read.clause.modifiers];
    return {
      ...figure,
      measure: {
        label: labelOf(read, scanned.tokens),
        head,
        modifiers,
        predicate,
        context,
        subject: isPlace ? undefined : entity,
        place: isPlace ? entity : undefined,
        time,
      },
      otherEvent: cumulative || isOtherTime(time, this.year, read.kind),
    };
  }

  /** The named thing that a label or a head of a table is, in whatever letters; undefined when it is none. */
  private ownerIn(span: Span): number | undefined {
    const found = firstOf(this.mentions.within(span), ['person', 'organization', 'place']);
    if (found !== undefined) return found;
    this.names ??= new Map(this.input.entities.map(({ name }, e) => [name.toLowerCase(), e]));
    return this.names.get(sliceSpan(this.input.text, span).toLowerCase());
  }

  private figureOf(
    quantity: Quantity,
    block: readonly Quantity[],
    placed: PlacedBlock,
    first: number,
  ): Figure {
    const { date } = this.input;
    const { clause } = quantity;
    const delta = placed.block.span.start;
    const span = shift(quantity.span, delta);
    const numeral = shift(quantity.numeral, delta);
    const time = timeOf(quantity, block, date);
    return {
      span,
      numeral,
      kind: quantity.kind,
      value: quantity.value,
      interval: quantity.interval,
      approximate: quantity.approximate,
      modifier: quantity.modifier,
      unit: quantity.unit,
      iso: quantity.iso === undefined ? undefined : withYear(quantity.iso, date),
      measure: this.measureOf(quantity, placed, time),
      attribution: this.sourceOf(quantity, placed, numeral.start, this.quotationAt(span)),
      hedged: clause.hedged,
      negated: clause.negated,
      partOf: clause.partOf === undefined ? undefined : first + clause.partOf,
      change: clause.change,
      superseded: clause.superseded,
      otherEvent: isOtherTime(time, this.year, quantity.kind),
      hypothetical: clause.hypothetical,
      quotation: this.quotationAt(span),
      sentence: this.sentenceAt(span.start),
      rule: quantity.rule,
    };
  }

  /** Who says so; what the reporter adds, an age or a who-clause, is no word of the source. */
  private sourceOf(
    { kind, clause }: Quantity,
    { block, scanned }: PlacedBlock,
    at: number,
    quotation: number | undefined,
  ): Attribution | undefined {
    const found = this.input.attribution(at);
    if (!found || quotation !== undefined) return found;
    if (kind === 'age') return undefined;
    const who = clause.aside === undefined ? undefined : scanned.tokens[clause.aside];
    if (!who) return found;
    const from = who.start + block.span.start;
    // "the ministry, whose count starts from 145": what is the source's own.
    const ofSource = found.source !== undefined && from - found.source.end <= 2;
    if (ofSource && who.lower === 'whose') return found;
    return found.cue && found.cue.start > from && found.cue.start < at ? found : undefined;
  }

  private measureOf(quantity: Quantity, placed: PlacedBlock, time: string | undefined): Measure {
    const { clause } = quantity;
    const head = this.isNamed(quantity, placed) ? undefined : clause.head;
    const own = head === clause.head ? quantity : { ...quantity, clause: { ...clause, head } };
    return {
      label: labelOf(own, placed.scanned.tokens),
      head,
      modifiers: head === clause.head ? clause.modifiers : [],
      predicate: clause.predicate,
      context: clause.context,
      subject: this.subjectOf(quantity, placed),
      place: this.placeOf(quantity, placed),
      time,
    };
  }

  /** "The Civic Union had 38.4%": a name is whose figure it is, not what is measured. */
  private isNamed({ clause }: Quantity, placed: PlacedBlock): boolean {
    const { phrase, subject, head } = clause;
    const range = phrase ?? subject;
    const last = range && placed.scanned.tokens[range.end - 1];
    if (!last || head === undefined || !startsUpper(last.text)) return false;
    if (last.lower !== head && last.lower !== `${head}s`) return false;
    if (MEASURE_NAMES.has(last.text) || MEASURE_NOUNS.has(head)) return false;
    const start = last.start + placed.block.span.start;
    return (
      this.mentions.within(shift(last, placed.block.span.start)).length > 0 ||
      this.mentions.covers(start)
    );
  }

  /** The named thing within the noun phrase that it is a figure of; for an age, the person beside it. */
  private subjectOf(quantity: Quantity, placed: PlacedBlock): number | undefined {
    if (quantity.kind === 'age') return this.personBeside(quantity, placed);
    const range = quantity.clause.subject;
    const span = range && spanOf(placed, range);
    if (!span) return undefined;
    return firstOf(this.mentions.within(span), ['organization', 'person', 'place', 'other']);
  }

  private personBeside(quantity: Quantity, placed: PlacedBlock): number | undefined {
    const scope = spanOf(placed, quantity.clause.scope);
    if (!scope) return undefined;
    const people = this.mentions.within(scope).filter(({ type }) => type === 'person');
    const span = shift(quantity.span, placed.block.span.start);
    const before = people.filter((mention) => mention.span.end <= span.start).pop();
    const after = people.find((mention) => mention.span.start >= span.end);
    const hyphenated =
      quantity.rule === 'quantities/age' && /old$/.test(sliceSpan(this.input.text, span));
    if (hyphenated && after && after.span.start - span.end < 40) return after.entity;
    return before && span.start - before.span.end < 60 ? before.entity : undefined;
  }

  private placeOf(quantity: Quantity, placed: PlacedBlock): number | undefined {
    const scope = spanOf(placed, quantity.clause.scope);
    if (!scope) return undefined;
    const places = this.mentions.within(scope).filter(({ type }) => type === 'place');
    if (places.length === 0) return undefined;
    const { tokens } = placed.scanned;
    return placeNear(
      tokens,
      quantity.tokens,
      quantity.clause.scope,
      places,
      placed.block.span.start,
    );
  }

  private sentenceAt(offset: number): number {
    const { sentences } = this.input;
    while (this.sentence < sentences.length - 1 && (sentences[this.sentence]?.end ?? 0) <= offset)
      this.sentence++;
    return this.sentence;
  }

  /** The innermost quotation whose words hold the span: quotations are in order, inner after outer. */
  private quotationAt(span: Span): number | undefined {
    const { quotations } = this.input;
    while (
      this.quotation < quotations.length &&
      (quotations[this.quotation]?.content.end ?? 0) <= span.start
    ) {
      this.quotation++;
    }
    let found: number | undefined;
    for (let i = this.quotation; i < quotations.length; i++) {
      const quotation = quotations[i];
      if (!quotation || quotation.content.start > span.start) break;
      if (contains(quotation.content, span)) found = i;
    }
    return found;
  }
}

/** Measures that go by an acronym, which may be taken for a name. */
const MEASURE_NAMES: ReadonlySet<string> = new Set(
  'EBITDA EBIT GDP CPI EPS ARPU PMI GNP LNG CO2'.split(' '),
);

/** Measures that open a sentence in a capital, and may be taken for a name with what follows. */
const MEASURE_NOUNS: ReadonlySet<string> = new Set(
  'share stock sale revenue profit turnover turnout net debt dividend vote seat'.split(' '),
);

/** The words of a table's head, in small letters. */
function wordsOf(head: string): string[] {
  return head.toLowerCase().match(/\p{L}{3,}/gu) ?? [];
}

function spanOf(
  { block, scanned }: PlacedBlock,
  range: { readonly first: number; readonly end: number },
): Span | undefined {
  const first = scanned.tokens[range.first];
  const last = scanned.tokens[range.end - 1];
  if (!first || !last || range.end <= range.first) return undefined;
  return shift({ start: first.start, end: last.end }, block.span.start);
}
