import type { PlacedBlock } from '../recognizers/scanned-block.js';
import { overlaps, type Span } from '../text/span.js';
import type { Entity, Figure, Index, Mention, Quotation, Statement } from './document-analysis.js';

/** What statements are read from: a document's blocks and what was found in them. */
export interface StatementInput {
  readonly text: string;
  readonly blocks: readonly PlacedBlock[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly quotations: readonly Quotation[];
  readonly figures: readonly Figure[];
}

/** Fewer words than this say nothing that could be found elsewhere: "Load Error", "Photo: AP". */
const FEWEST_WORDS = 4;

const NEGATIONS: ReadonlySet<string> = new Set(
  "not no never nor neither none nobody nothing denied denies deny without cannot can't didn't doesn't isn't wasn't won't wouldn't weren't aren't hasn't haven't hadn't couldn't don't refused".split(
    ' ',
  ),
);

/** The sentences that can be true or false, in text order, each with what stands in it. */
export function readStatements(input: StatementInput): readonly Statement[] {
  const within = {
    mentions: cursor(input.mentions),
    quotations: cursor(input.quotations),
    figures: cursor(input.figures),
  };
  const statements: Statement[] = [];
  for (const { block, scanned } of input.blocks) {
    for (const sentence of scanned.sentences) {
      const tokens = scanned.tokens.slice(sentence.firstToken, sentence.endToken);
      const words = tokens.filter((token) => token.kind === 'word');
      if (words.length < FEWEST_WORDS) continue;
      const span = {
        start: block.span.start + sentence.start,
        end: block.span.start + sentence.end,
      };
      const mentions = within.mentions(span).filter((i) => input.mentions[i]?.credit === false);
      statements.push({
        span,
        entities: distinct(mentions.flatMap((i) => input.mentions[i]?.entity ?? [])),
        figures: within.figures(span),
        quotations: within.quotations(span),
        negated: words.some((token) => NEGATIONS.has(token.lower)),
      });
    }
  }
  return statements;
}

function distinct<T>(indices: readonly Index<T>[]): readonly Index<T>[] {
  return [...new Set(indices)];
}

/**
 * Answers which items overlap a span, for spans asked in text order over items in text order: one
 * pass over both. An item longer than a sentence is found again by each sentence it reaches into.
 */
function cursor<T extends { readonly span: Span }>(
  items: readonly T[],
): (span: Span) => readonly Index<T>[] {
  const open: number[] = [];
  const next = { at: 0 };
  return (span) => {
    while ((items[next.at]?.span.start ?? Infinity) < span.end) open.push(next.at++);
    const live = open.filter((i) => (items[i]?.span.end ?? 0) > span.start);
    open.splice(0, open.length, ...live);
    return live.filter((i) => {
      const item = items[i];
      return item !== undefined && overlaps(item.span, span);
    });
  };
}
