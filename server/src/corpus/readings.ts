import type { Figure, Index, Quotation } from '../document/document-analysis.js';
import type { ClaimMember, ConflictMember } from './corpus-view.js';
import { EQUAL_CHAINS, isContest } from './figures/contest.js';
import type { FigureNode } from './figures/figure-node.js';
import { commonLabel } from './figures/figure-words.js';
import { figureConflicts } from './figures/figure-conflicts.js';
import type { FigureRecord } from './figures/figure-record.js';
import { sameFigure, type FigureLink } from './figures/same-figure.js';
import type { LinkNode } from './linker.js';
import { slotConflicts } from './names/slot-names.js';
import { quoteConflicts } from './quotes/quote-conflicts.js';
import type { QuoteRecord } from './quotes/quote-items.js';
import { holdsTwo, sameQuote, type QuoteLink } from './quotes/same-quote.js';
import { sameStatement, type StatementLink } from './statements/same-statement.js';
import type { StatementRecord } from './statements/statement-items.js';
import type { StrandReading } from './strand.js';
import type { Lexicon } from './word-weight.js';

/** How figures are linked and shown. */
export function figureReading(lexicon: Lexicon): StrandReading<FigureRecord, FigureLink> {
  const member = (node: FigureNode): ClaimMember => {
    const figure: Index<Figure> = node.index;
    return { uri: node.uri, span: node.span, figure, quotation: undefined };
  };
  const valued = (node: FigureNode): ConflictMember => ({
    ...member(node),
    value: node.record.written,
  });
  return {
    kind: 'figure',
    match: (a, b) => sameFigure(a, b, lexicon),
    spanOf: ({ figure }) => figure.span,
    chains: (link, a, b) => isChained(link) || isContest(a, b, link),
    pairs: (link) => !link.weighed,
    keepsAllPairs: false,
    member,
    label: (nodes) => commonLabel(nodes.map(({ record }) => record)),
    conflicts: (group, claim) => figureConflicts(group, claim, valued),
  };
}

/** A figure that agrees less surely is linked one to one, not through others. */
function isChained(link: FigureLink): boolean {
  if (link.weighed) return false;
  return link.strict || link.score >= (link.relation === 'equal' ? EQUAL_CHAINS : 0.62);
}

/** How quotations are linked and shown. */
export function quoteReading(lexicon: Lexicon): StrandReading<QuoteRecord, QuoteLink> {
  const member = (node: LinkNode<QuoteRecord, QuoteLink>): ClaimMember => {
    const quotation: Index<Quotation> = node.index;
    return { uri: node.uri, span: node.span, figure: undefined, quotation };
  };
  const valued = (node: LinkNode<QuoteRecord, QuoteLink>): ConflictMember => ({
    ...member(node),
    value: node.record.text,
  });
  return {
    kind: 'quote',
    match: (a, b) => sameQuote(a, b, lexicon),
    spanOf: ({ quotation }) => quotation.content,
    chains: (_, a, b) => !holdsTwo(a, b.uri) && !holdsTwo(b, a.uri),
    pairs: () => true,
    keepsAllPairs: true,
    member,
    label: quoteLabel,
    conflicts: (group, claim) => quoteConflicts(group, claim, valued),
  };
}

/** How statements are linked and shown: copies are chained, likenesses are not. */
export function statementReading(lexicon: Lexicon): StrandReading<StatementRecord, StatementLink> {
  return {
    kind: 'statement',
    match: (a, b) => sameStatement(a, b, lexicon),
    chains: (link) => link.copy,
    pairs: () => true,
    keepsAllPairs: false,
    spanOf: ({ statement }) => statement.span,
    member: ({ uri, span }) => ({ uri, span, figure: undefined, quotation: undefined }),
    label: statementLabel,
    conflicts: (group) => slotConflicts(group.nodes),
  };
}

function quoteLabel(nodes: readonly LinkNode<QuoteRecord>[]): string {
  const speaker = nodes.find((node) => node.record.speaker !== undefined)?.record.speaker?.text;
  const [longest] = [...nodes].sort((a, b) => b.record.text.length - a.record.text.length);
  const text = shorten(longest?.record.text ?? '');
  return speaker === undefined ? `“${text}”` : `${speaker}: “${text}”`;
}

function statementLabel(nodes: readonly LinkNode<StatementRecord>[]): string {
  const [shortest] = [...nodes].sort((a, b) => a.record.text.length - b.record.text.length);
  return shorten(shortest?.record.text ?? '');
}

const LABEL_LENGTH = 80;

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LABEL_LENGTH) return line;
  const cut = line.lastIndexOf(' ', LABEL_LENGTH);
  return `${line.slice(0, cut > 0 ? cut : LABEL_LENGTH)}…`;
}
