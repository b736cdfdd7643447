import type { PlacedBlock, Sentence } from '../recognizers/scanned-block.js';
import type { Span } from '../text/span.js';
import type { Token } from '../text/token.js';
import { perWord } from '../text/word.js';
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

const negates = perWord(({ lower }) => NEGATIONS.has(lower));

/** The sentences that can be true or false, in text order, each with what stands in it. */
export function readStatements(input: StatementInput): readonly Statement[] {
  const mentions = new Cursor(input.mentions);
  const quotations = new Cursor(input.quotations);
  const figures = new Cursor(input.figures);
  const statements: Statement[] = [];
  for (const { block, scanned } of input.blocks) {
    const base = block.span.start;
    for (const sentence of scanned.sentences) {
      if (!saysSomething(scanned.tokens, sentence)) continue;
      const start = base + sentence.start;
      const end = base + sentence.end;
      statements.push({
        span: { start, end },
        entities: namedEntities(input.mentions, mentions.within(start, end)),
        figures: figures.within(start, end),
        quotations: quotations.within(start, end),
        negated: isNegated(scanned.tokens, sentence),
      });
    }
  }
  return statements;
}

function saysSomething(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  let words = 0;
  for (let i = firstToken; i < endToken && words < FEWEST_WORDS; i++) {
    if (tokens[i]?.kind === 'word') words++;
  }
  return words >= FEWEST_WORDS;
}

function isNegated(tokens: readonly Token[], { firstToken, endToken }: Sentence): boolean {
  for (let i = firstToken; i < endToken; i++) {
    const token = tokens[i];
    if (token?.kind === 'word' && negates(token.word)) return true;
  }
  return false;
}

/** Each entity once, in the order of its first mention; makers of photos and reports left out. */
function namedEntities(
  mentions: readonly Mention[],
  within: readonly Index<Mention>[],
): readonly Index<Entity>[] {
  const entities: Index<Entity>[] = [];
  for (const index of within) {
    const mention = mentions[index];
    if (mention && !mention.credit && !entities.includes(mention.entity))
      entities.push(mention.entity);
  }
  return entities;
}

/**
 * Answers which items overlap a span, for spans asked in text order over items in text order: one
 * pass over both. An item longer than a sentence is found again by each sentence it reaches into.
 */
class Cursor<T extends { readonly span: Span }> {
  private open: Index<T>[] = [];
  private next = 0;

  constructor(private readonly items: readonly T[]) {}

  within(start: number, end: number): readonly Index<T>[] {
    const { items, open } = this;
    for (; this.next < items.length; this.next++) {
      if ((items[this.next]?.span.start ?? 0) >= end) break;
      open.push(this.next);
    }
    if (open.length === 0) return NONE;
    const live: Index<T>[] = [];
    for (const i of open) {
      if ((items[i]?.span.end ?? 0) > start) live.push(i);
    }
    this.open = live;
    return live.slice();
  }
}

const NONE: readonly never[] = [];
