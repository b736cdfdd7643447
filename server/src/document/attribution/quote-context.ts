import type { Entity, QuotationKind, RuleId, Attribution } from '../document-analysis.js';
import type { MarkedSpan } from '../quotations/marked-spans.js';
import type { QuoteForm } from '../quotations/quote-form.js';
import type { Antecedents } from './antecedents.js';
import type { DocumentReading, ItemPlace } from './document-reading.js';
import type { FoundFrame } from './find-frame.js';

/** What was settled about one quotation. */
export interface QuoteReading {
  readonly kind: QuotationKind;
  readonly rule: RuleId;
  readonly attribution: Attribution | undefined;
  /** The quotation whose utterance goes on in this one. */
  readonly continues: number | undefined;
}

/** A found cue, with the segment it stands in where that is not the quotation's own. */
export type LocatedFrame = FoundFrame & { readonly segment?: number };

/** What the sieves know of one quotation and of the document around it. */
export interface QuoteContext {
  readonly reading: DocumentReading;
  readonly antecedents: Antecedents;
  readonly entities: readonly Entity[];
  readonly spans: readonly MarkedSpan[];
  /** What was settled about the quotations before this one. */
  readonly settled: readonly QuoteReading[];
  /** Index of this quotation. */
  readonly quotation: number;
  readonly form: QuoteForm;
  /** Where it stands; for one that runs over paragraphs, where it begins. */
  readonly place: ItemPlace;
  /** Where it ends; the same as `place` unless it runs over paragraphs. */
  readonly lastPlace: ItemPlace;
}
