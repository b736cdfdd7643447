import type { DocumentAnalysis, EntityType, Figure } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Span } from '../text/span.js';
import { DEFAULT_KINDS } from './conflict-list.js';
import type { Workspace } from './workspace.js';

/** What a token is, in the order of their numbers in the protocol. */
export const TOKEN_TYPES = [
  'person',
  'organization',
  'place',
  'event',
  'name',
  'quote',
  'figure',
] as const;
/** One of {@link TOKEN_TYPES}. */
export type TokenType = (typeof TOKEN_TYPES)[number];

/** A stretch of text that is one thing. */
export interface SemanticToken {
  readonly span: Span;
  readonly type: TokenType;
  /** Whether other passages give another value for it. */
  readonly differs: boolean;
}

/**
 * The names, quotes and figures of a document within `range`, in text order and without overlap: what
 * stands inside a quote parts it. A token may go over several lines.
 */
export function semanticTokens(
  workspace: Workspace,
  uri: DocumentUri,
  range?: Span,
): readonly SemanticToken[] {
  const analysis = workspace.corpus.analysis(uri);
  if (analysis === undefined) return [];
  const inner = inside(innerTokens(workspace, uri, analysis), range);
  const quotes = inside(quoteTokens(analysis), range);
  return woven(inner, quotes);
}

function inside(tokens: readonly SemanticToken[], range: Span | undefined): SemanticToken[] {
  return tokens.filter(
    ({ span }) => range === undefined || (span.start < range.end && range.start < span.end),
  );
}

const NAME_TYPES: Readonly<Record<EntityType, TokenType>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
  other: 'name',
};

/** Figures that are claims about an amount; years and ranks would only make a page noisy. */
const QUIET: ReadonlySet<Figure['kind']> = new Set(['ordinal', 'rank', 'year', 'date', 'time']);

/** Names and figures in text order; of two that overlap, the first and longer one. */
function innerTokens(
  { corpus }: Workspace,
  uri: DocumentUri,
  { mentions, figures }: DocumentAnalysis,
): readonly SemanticToken[] {
  const differing = new Set(
    corpus
      .conflictsIn(uri)
      .filter(({ kind }) => DEFAULT_KINDS.includes(kind))
      .flatMap(({ members }) => members.filter((member) => member.uri === uri))
      .map(({ figure }) => figure),
  );
  const tokens = [
    ...mentions.map(({ span, type }) => ({ span, type: NAME_TYPES[type], differs: false })),
    ...figures.flatMap(({ numeral: span, kind }, index) =>
      QUIET.has(kind) ? [] : [{ span, type: 'figure' as const, differs: differing.has(index) }],
    ),
  ].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return tokens.filter(({ span }) => {
    if (span.start < end || span.end <= span.start) return false;
    end = span.end;
    return true;
  });
}

function quoteTokens({ quotations }: DocumentAnalysis): readonly SemanticToken[] {
  return quotations
    .filter(({ kind, nestedIn }) => kind !== 'scare' && nestedIn === undefined)
    .map(({ span }) => ({ span, type: 'quote' as const, differs: false }));
}

/** Both lists in one: a quote is cut wherever something stands in it. */
function woven(
  inner: readonly SemanticToken[],
  quotes: readonly SemanticToken[],
): readonly SemanticToken[] {
  const tokens: SemanticToken[] = [];
  let next = 0;
  let at = 0;
  for (const quote of quotes) {
    for (; isBefore(inner[next], quote.span.start); next++) tokens.push(...one(inner[next]));
    at = Math.max(at, quote.span.start, tokens.at(-1)?.span.end ?? 0);
    for (; isBefore(inner[next], quote.span.end); next++) {
      const token = inner[next];
      if (token === undefined) break;
      if (token.span.start > at)
        tokens.push({ ...quote, span: { start: at, end: token.span.start } });
      tokens.push(token);
      at = token.span.end;
    }
    if (at < quote.span.end) tokens.push({ ...quote, span: { start: at, end: quote.span.end } });
    at = Math.max(at, quote.span.end);
  }
  return [...tokens, ...inner.slice(next)];
}

function isBefore(token: SemanticToken | undefined, offset: number): boolean {
  return token !== undefined && token.span.start < offset;
}

function one(token: SemanticToken | undefined): readonly SemanticToken[] {
  return token === undefined ? [] : [token];
}
