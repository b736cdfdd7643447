import type { DocumentAnalysis, Quotation } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import type { ListedPassage } from './entity-list.js';
import { proseOf } from './prose.js';
import { speakerName } from './quote-card.js';
import { shownText } from './shown-text.js';
import { compareText } from './words.js';
import type { Workspace } from './workspace.js';

/** Whoever is quoted, as lists show it. */
export interface ListedSpeaker {
  /** As shown; undefined for the quotes of which no document says whose they are. */
  readonly speaker: string | undefined;
  readonly quotes: number;
  readonly documents: number;
}

/** A quote with its words, alone. */
export interface ListedQuote extends ListedPassage {
  /** The words inside the marks. */
  readonly words: string;
}

interface Spoken {
  readonly uri: DocumentUri;
  readonly analysis: DocumentAnalysis;
  readonly quotation: Quotation;
  readonly speaker: string | undefined;
}

/** Everybody who is quoted: the most quoted first, and last the quotes without a speaker. */
export function speakerList(workspace: Workspace): readonly ListedSpeaker[] {
  const counts = new Map<string | undefined, { quotes: number; uris: Set<DocumentUri> }>();
  for (const { speaker, uri } of spoken(workspace)) {
    const known = counts.get(speaker) ?? { quotes: 0, uris: new Set() };
    known.quotes++;
    known.uris.add(uri);
    counts.set(speaker, known);
  }
  return [...counts]
    .map(([speaker, { quotes, uris }]) => ({ speaker, quotes, documents: uris.size }))
    .sort(
      (a, b) =>
        Number(a.speaker === undefined) - Number(b.speaker === undefined) ||
        b.quotes - a.quotes ||
        compareText(a.speaker ?? '', b.speaker ?? ''),
    );
}

/** The quotes of one speaker, or those without one, by document and position. */
export function quotesBy(workspace: Workspace, wanted: string | undefined): readonly ListedQuote[] {
  const quotes: ListedQuote[] = [];
  for (const { uri, analysis, quotation, speaker } of spoken(workspace)) {
    if (speaker !== wanted) continue;
    const words = shownText(proseOf(analysis, quotation.content));
    quotes.push({ uri, span: quotation.span, words, before: '', at: words, after: '' });
  }
  return quotes;
}

/** Utterances: no terms in quotation marks, no quotes inside quotes. */
function* spoken(workspace: Workspace): Generator<Spoken> {
  for (const uri of workspace.corpus.uris) {
    const analysis = workspace.corpus.analysis(uri);
    if (analysis === undefined) continue;
    for (const quotation of analysis.quotations) {
      const { kind, nestedIn, attribution } = quotation;
      if (kind === 'scare' || nestedIn !== undefined) continue;
      const name = speakerName(workspace, uri, analysis, attribution) ?? attribution?.sourceText;
      yield { uri, analysis, quotation, speaker: name && shownText(name) };
    }
  }
}
