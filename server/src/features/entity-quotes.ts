import type {
  DocumentAnalysis,
  Entity,
  Index,
  Mention,
  Quotation,
} from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { emphasis, plain, type CardRow, type CardSection } from './card.js';
import type { Lines } from './lines.js';
import { proseOf } from './prose.js';
import { shorten, shownText } from './shown-text.js';

/** Where to look for quotes: a document, and the mentions in it of the entity in question. */
interface Heard {
  readonly uri: DocumentUri;
  readonly analysis: DocumentAnalysis;
  readonly mentions: readonly Mention[];
}

/** What an entity is quoted as saying: a section with at most `most` quotes, none when there is nothing. */
export function entityQuotes(
  documents: readonly Heard[],
  most: number,
  lines: Lines,
): CardSection[] {
  const rows: CardRow[] = [];
  let total = 0;
  for (const document of documents) {
    for (const quotation of quotedIn(document)) {
      total++;
      if (rows.length < most) rows.push(quoteRow(document, quotation, lines));
    }
  }
  return total === 0 ? [] : [{ heading: 'Quoted', rows, more: total - rows.length }];
}

function quotedIn({ analysis, mentions }: Heard): readonly Quotation[] {
  const entities = new Set<Index<Entity>>(mentions.map(({ entity }) => entity));
  return analysis.quotations.filter(({ attribution, kind, nestedIn, continues }) => {
    const speaker = attribution?.entity;
    const whole = kind !== 'scare' && nestedIn === undefined && continues === undefined;
    return whole && speaker !== undefined && entities.has(speaker);
  });
}

function quoteRow({ uri, analysis }: Heard, { content, span }: Quotation, lines: Lines): CardRow {
  const words = shorten(shownText(proseOf(analysis, content)), 140);
  return { place: lines.place({ uri, span }), runs: [plain('“'), emphasis(words), plain('”')] };
}
