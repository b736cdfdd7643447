import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';

/** A stretch of text on a card, unescaped. */
export interface Run {
  readonly text: string;
  /** strong: what matters; emphasis: somebody's words or name; struck: words that stand only elsewhere. */
  readonly style: 'plain' | 'strong' | 'emphasis' | 'struck';
}

/** A place that a card names: "report.txt:12". */
export interface CardPlace {
  readonly uri: DocumentUri;
  readonly path: string;
  /** 1-based. */
  readonly line: number;
}

/** A fact in a line: "Speaker  the mayor". */
export interface CardFact {
  readonly label: string;
  readonly runs: readonly Run[];
}

/** An entry of a list. */
export interface CardRow {
  readonly place: CardPlace | undefined;
  readonly runs: readonly Run[];
}

/** A titled list. */
export interface CardSection {
  readonly heading: string;
  readonly rows: readonly CardRow[];
  /** How many entries are not shown. */
  readonly more: number;
}

/** What is known of one finding, as plain data: rendered to Markdown or plain text elsewhere. */
export interface HoverCard {
  readonly title: string;
  /** What it is: "person", "quote", "count". */
  readonly kind: string;
  readonly facts: readonly CardFact[];
  readonly sections: readonly CardSection[];
  /** Why things were joined or compared, in a sentence. */
  readonly footnote: string | undefined;
  /** The rules that found, joined or compared it, for whoever wants to look them up: shown last. */
  readonly rules: readonly string[];
}

/** Cards for a place, innermost finding first, and the span they speak of. */
export interface Hover {
  readonly span: Span;
  readonly cards: readonly HoverCard[];
}

/** Plain words. */
export function plain(text: string): Run {
  return { text, style: 'plain' };
}

/** Words that matter. */
export function strong(text: string): Run {
  return { text, style: 'strong' };
}

/** Words or names out of a document. */
export function emphasis(text: string): Run {
  return { text, style: 'emphasis' };
}

/** Words that stand only in the other passage. */
export function struck(text: string): Run {
  return { text, style: 'struck' };
}
