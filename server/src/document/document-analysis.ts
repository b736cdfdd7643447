import type { Block } from '../text/block.js';
import type { DocumentFormat, DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';

/** The rule that made a finding, `names/full-name-earlier`: shown in cards and dumps. */
export type RuleId = `${string}/${string}`;

/** Position in an array of the same analysis; never stored, never sent to a client. */
export type Index<T> = number & { readonly __of?: T };

/** What kind of thing an entity is, as in the published JSON. */
export type EntityType = 'person' | 'organization' | 'place' | 'event' | 'other';

/** One naming of an entity at one place. Titles ("President", "Mr"), possessives and punctuation are outside. */
export interface Mention {
  readonly span: Span;
  readonly type: EntityType;
  /** The entity of this document that is named here. */
  readonly entity: Index<Entity>;
  /** Words before or after that introduce the entity, "Kazakh President"; undefined when there are none. */
  readonly introduction: string | undefined;
  /** A photo or agency credit, a byline or a dateline: names its maker, says nothing of the events. */
  readonly credit: boolean;
  readonly rule: RuleId;
}

/** What the mentions of one document refer to. */
export interface Entity {
  readonly type: EntityType;
  /** The canonical name: the fullest well-formed name among the mentions. */
  readonly name: string;
  /** How surely the document settles the type, 0 to 100: other documents may know better. Undefined: unknown. */
  readonly certainty?: number | undefined;
  /** In text order, at least one. */
  readonly mentions: readonly Index<Mention>[];
}

/** Who said something and how the text signals it (the source-cue-content scheme of PARC and PolNeAR). */
export interface Attribution {
  /** The words naming the source, "spokeswoman Saltanat Azirbek" or "she"; undefined when only inferred. */
  readonly source: Span | undefined;
  /** The source as shown to a reader: the source words, or the name a pronoun stands for. */
  readonly sourceText: string;
  /** The entity the source is; undefined for role-only sources ("a spokesperson"). */
  readonly entity: Index<Entity> | undefined;
  /** The words that signal it: "said", "according to". Undefined when inferred from a neighbouring quote. */
  readonly cue: Span | undefined;
  readonly rule: RuleId;
}

/** direct: an utterance; partial: a fragment of one inside a sentence; scare: a term in quotation marks. */
export type QuotationKind = 'direct' | 'partial' | 'scare';

/** Words in quotation marks. */
export interface Quotation {
  /** With the marks, as far as they are there. */
  readonly span: Span;
  /** Inside the marks. */
  readonly content: Span;
  readonly kind: QuotationKind;
  /** How a broken mark was mended ("closing mark missing"); undefined when the marks were whole. */
  readonly repair: string | undefined;
  /** The quotation this one is nested in. */
  readonly nestedIn: Index<Quotation> | undefined;
  /** The quotation whose utterance this one continues after its cue. */
  readonly continues: Index<Quotation> | undefined;
  readonly attribution: Attribution | undefined;
  readonly rule: RuleId;
}

/** What a numeric expression is, as in the published JSON. */
export type FigureKind =
  | 'count'
  | 'percent'
  | 'fraction'
  | 'money'
  | 'duration'
  | 'age'
  | 'date'
  | 'time'
  | 'ordinal'
  | 'rank'
  | 'year'
  | 'measurement'
  | 'membership'
  | 'other';

/** How the wording qualifies the number. */
export type Modifier =
  'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than' | 'nearly' | 'vague';

/** The values the wording allows, in base units, ends inclusive; undefined: unbounded on that side. */
export interface Interval {
  readonly low: number | undefined;
  readonly high: number | undefined;
}

/** What a figure measures: the record that comparison works on. Words are lower-cased lemmas. */
export interface Measure {
  /** In words, for people: "law enforcement officers killed". Never empty. */
  readonly label: string;
  /** Head noun of what is counted, "officer", "troop"; undefined when the text does not say. */
  readonly head: string | undefined;
  /** Modifiers of the head, in order: ["law", "enforcement"]. */
  readonly modifiers: readonly string[];
  /** What happened to it or what it did, "kill", "injure", "deploy"; undefined when not read. */
  readonly predicate: string | undefined;
  /** Content words that complete the predicate or place it: "border", "hospital", "loan". */
  readonly context: readonly string[];
  /** What it is a figure of, when that is a named thing: the Russian deployment, the company's revenue. */
  readonly subject: Index<Entity> | undefined;
  /** Where, when named in the same clause or sentence. */
  readonly place: Index<Entity> | undefined;
  /** What time it is about, as ISO 8601 date, month or year; undefined when not said. */
  readonly time: string | undefined;
}

/** Every numeric expression of a text, in digits or words, vague ones too, with what it measures. */
export interface Figure {
  /** Modifier, number and unit or counted noun: "At least nine forest rangers". */
  readonly span: Span;
  /** The number alone: "eight". */
  readonly numeral: Span;
  readonly kind: FigureKind;
  /** The stated number in base units (million applied); undefined for "dozens", dates and times. */
  readonly value: number | undefined;
  readonly interval: Interval;
  /** Hedged or vague: about, nearly, dozens. "At least" is a bound, not an approximation. */
  readonly approximate: boolean;
  readonly modifier: Modifier | undefined;
  /** Singular counted noun, or a unit (USD, percent, year, km); undefined when the text names none. */
  readonly unit: string | undefined;
  /** Dates and times in ISO 8601, as far as certain: "2022-01-06", "18:40", "--01-14". */
  readonly iso: string | undefined;
  readonly measure: Measure;
  /** Whom the text names as the source of the figure. */
  readonly attribution: Attribution | undefined;
  /** Reportedly, allegedly, unconfirmed. */
  readonly hedged: boolean;
  /** Denied or negated: "denied that 40". */
  readonly negated: boolean;
  /** The figure of which this is a part: "including two who". */
  readonly partOf: Index<Figure> | undefined;
  /** An amount of change ("rose by 5"), not a level. */
  readonly change: boolean;
  /** Given as an earlier state that no longer holds ("up from 8", "earlier put at 17"). */
  readonly superseded: boolean;
  /** Belongs to another event or time than the report's own ("in 2011, when 16 were killed"). */
  readonly otherEvent: boolean;
  /** A plan, target, limit, forecast or condition rather than a state of things. */
  readonly hypothetical: boolean;
  /** The quotation it stands in. */
  readonly quotation: Index<Quotation> | undefined;
  /** The sentence it stands in. */
  readonly sentence: Index<Span>;
  readonly rule: RuleId;
}

/** A sentence or clause that can be true or false, with what is needed to find the same one elsewhere. */
export interface Statement {
  readonly span: Span;
  readonly entities: readonly Index<Entity>[];
  readonly figures: readonly Index<Figure>[];
  readonly quotations: readonly Index<Quotation>[];
  readonly negated: boolean;
}

/**
 * What was read in one document. A value of text, format and model alone: the same input gives the
 * same output. Every list is in text order; every span lies inside the text. Plain data, so it can
 * be cloned into a worker and back.
 */
export interface DocumentAnalysis {
  readonly uri: DocumentUri;
  readonly version: number;
  readonly format: DocumentFormat;
  readonly text: string;
  /** BCP 47, or "und". */
  readonly language: string;
  /** ISO 8601 date the text says it was written on or about; undefined when unknown. */
  readonly date: string | undefined;
  /** Who published it, as a person said; missing when nobody did. */
  readonly outlet?: string;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Span[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
  readonly statements: readonly Statement[];
}
