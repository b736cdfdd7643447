import type { DocumentUri } from '../text/source-document.js';
import { touches, type Span } from '../text/span.js';
import { emphasis, plain, type CardFact, type HoverCard } from './card.js';
import type { PlacedAnnotation } from './placed-annotation.js';
import { shorten, shownText } from './shown-text.js';
import type { Workspace } from './workspace.js';

/** The notes that people attached to a place, for editors that do not show them in the text. */
export function notesAt(
  workspace: Workspace,
  uri: DocumentUri,
  offset: number,
): readonly PlacedAnnotation[] {
  return workspace
    .notesIn(uri)
    .filter((placed) => spansIn(placed, uri).some((span) => touches(span, offset)));
}

/** Where the annotation's passages in a document are, as far as they are found. */
export function spansIn({ passages }: PlacedAnnotation, uri: DocumentUri): readonly Span[] {
  return passages.flatMap((one) =>
    one.uri === uri && one.anchor.state === 'anchored' ? [one.anchor.span] : [],
  );
}

/** The card of a note. */
export function noteCard({ annotation }: PlacedAnnotation): HoverCard {
  const { body, tags, assessment, creator, created, motivation } = annotation;
  const facts: CardFact[] = [];
  if (tags.length > 0) facts.push({ label: 'Tags', runs: [plain(tags.join(', '))] });
  if (assessment !== undefined) facts.push({ label: 'Assessment', runs: [plain(assessment)] });
  if (creator !== undefined) facts.push({ label: 'By', runs: [emphasis(creator)] });
  if (created !== undefined) facts.push({ label: 'Written', runs: [plain(created.slice(0, 10))] });
  const title = shorten(shownText(body), 400);
  return {
    title: title === '' ? motivation : title,
    kind: 'note',
    facts,
    sections: [],
    footnote: undefined,
    rules: [],
  };
}
