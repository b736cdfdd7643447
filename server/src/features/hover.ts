import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Hover, HoverCard } from './card.js';
import { entityCard } from './entity-card.js';
import { figureCard } from './figure-card.js';
import { itemsAt, type Item } from './item-at.js';
import { Lines } from './lines.js';
import { noteCard, notesAt, spansIn } from './note-card.js';
import { touches } from '../text/span.js';
import { quoteCard } from './quote-card.js';
import type { Workspace } from './workspace.js';

/** Most cards shown for one place: a name inside a quote has two, more would bury both. */
const MOST_CARDS = 2;

/**
 * What is known of the place; undefined when nothing is. With `notes`, what people wrote there comes
 * first.
 */
export function hover(
  workspace: Workspace,
  uri: DocumentUri,
  offset: number,
  notes: boolean,
): Hover | undefined {
  const analysis = workspace.corpus.analysis(uri);
  if (analysis === undefined) return undefined;
  const items = itemsAt(analysis, offset).filter(({ kind }) => kind !== 'statement');
  const lines = new Lines(workspace, uri);
  const cards: HoverCard[] = [];
  for (const item of items) {
    const card = cardOf(workspace, uri, analysis, item, lines);
    if (card !== undefined && cards.length < MOST_CARDS) cards.push(card);
  }
  const written = notes ? notesAt(workspace, uri, offset) : [];
  const [note] = written;
  const noted = note && spansIn(note, uri).find((one) => touches(one, offset));
  const span = items[0]?.span ?? noted;
  const all = [...written.map(noteCard), ...cards];
  return span === undefined || all.length === 0 ? undefined : { span, cards: all };
}

function cardOf(
  workspace: Workspace,
  uri: DocumentUri,
  analysis: DocumentAnalysis,
  item: Item,
  lines: Lines,
): HoverCard | undefined {
  switch (item.kind) {
    case 'mention': {
      const entity = workspace.corpus.entityOf({ uri, index: item.index });
      return entity && entityCard(workspace, entity, uri, lines);
    }
    case 'figure':
      return figureCard(workspace, uri, item.index, lines);
    case 'quotation':
      return quoteCard(workspace, uri, item.index, lines);
    case 'statement':
      return undefined;
  }
}
