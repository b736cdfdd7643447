import type { Figure } from '../document/document-analysis.js';
import { passage, type Passage } from './passage.js';
import { compareText } from './words.js';
import type { Place, Workspace } from './workspace.js';

/** A passage that names a date. */
export interface DatedPassage extends Place, Passage {
  /** ISO 8601 as far as certain: "2022", "2022-01", "2022-01-06". */
  readonly date: string;
}

/** A year at least: without one a date has no place in a timeline. */
const DATE = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?$/;

/** What the documents date, in the order of time; a year stands before its months and days. */
export function timeline({ corpus }: Workspace): readonly DatedPassage[] {
  const dated: DatedPassage[] = [];
  for (const uri of corpus.uris) {
    const analysis = corpus.analysis(uri);
    if (analysis === undefined) continue;
    for (const figure of analysis.figures) {
      const date = dateOf(figure);
      if (date === undefined) continue;
      dated.push({ date, uri, span: figure.span, ...passage(analysis, figure.span) });
    }
  }
  return dated.sort((a, b) => compareText(a.date, b.date));
}

function dateOf({ kind, iso }: Figure): string | undefined {
  if ((kind !== 'date' && kind !== 'year') || iso === undefined) return undefined;
  return DATE.test(iso) ? iso : undefined;
}
