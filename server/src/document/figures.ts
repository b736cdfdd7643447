import type { Quantity } from '../recognizers/quantities/quantity.js';
import type { PlacedBlock } from '../recognizers/scanned-block.js';
import { shift, type Span } from '../text/span.js';
import type {
  Attribution,
  Entity,
  Figure,
  Measure,
  Mention,
  Quotation,
} from './document-analysis.js';

/** What figures are read from: the blocks' quantities and what else the document holds. */
export interface FigureInput {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  /** By block. */
  readonly quantities: readonly (readonly Quantity[])[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly sentences: readonly Span[];
  readonly date: string | undefined;
  /** Whom the text names as the source of what is said at an offset. */
  readonly attribution: (offset: number) => Attribution | undefined;
}

/** Reads the document's figures: every quantity with what it measures, in text order. */
export function readFigures(input: FigureInput): readonly Figure[] {
  const figures: Figure[] = [];
  let sentence = 0;
  let quotation = 0;
  input.blocks.forEach(({ block }, b) => {
    const first = figures.length;
    for (const quantity of input.quantities[b] ?? []) {
      const span = shift(quantity.span, block.span.start);
      sentence = advance(input.sentences, sentence, span.start);
      quotation = advance(
        input.quotations.map((q) => q.span),
        quotation,
        span.start,
      );
      figures.push(figureOf(input, quantity, block.span.start, span, sentence, first));
    }
  });
  return figures;
}

function advance(spans: readonly Span[], from: number, offset: number): number {
  let i = from;
  while (i < spans.length - 1 && (spans[i]?.end ?? 0) <= offset) i++;
  return i;
}

function figureOf(
  input: FigureInput,
  quantity: Quantity,
  delta: number,
  span: Span,
  sentence: number,
  firstOfBlock: number,
): Figure {
  const { clause } = quantity;
  const quotation = input.quotations.findIndex(
    ({ content }) => content.start <= span.start && span.end <= content.end,
  );
  return {
    span,
    numeral: shift(quantity.numeral, delta),
    kind: quantity.kind,
    value: quantity.value,
    interval: quantity.interval,
    approximate: quantity.approximate,
    modifier: quantity.modifier,
    unit: quantity.unit,
    iso: quantity.iso,
    measure: measureOf(quantity),
    attribution: input.attribution(span.start),
    hedged: clause.hedged,
    negated: clause.negated,
    partOf: clause.partOf === undefined ? undefined : firstOfBlock + clause.partOf,
    change: clause.change,
    superseded: clause.superseded,
    otherEvent: clause.otherEvent,
    hypothetical: clause.hypothetical,
    quotation: quotation < 0 ? undefined : quotation,
    sentence,
    rule: quantity.rule,
  };
}

function measureOf(quantity: Quantity): Measure {
  const { clause } = quantity;
  const words = [...clause.modifiers, clause.head ?? '', clause.predicate ?? ''].filter(
    (word) => word !== '',
  );
  return {
    label: words.length > 0 ? words.join(' ') : (quantity.unit ?? quantity.kind),
    head: clause.head,
    modifiers: clause.modifiers,
    predicate: clause.predicate,
    context: clause.context,
    subject: undefined,
    place: undefined,
    time: undefined,
  };
}
