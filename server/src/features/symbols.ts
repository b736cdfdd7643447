import type { DocumentAnalysis, EntityType, Figure } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { sliceSpan, type Span } from '../text/span.js';
import { TYPE_WORDS } from './entity-card.js';
import { fullestMention } from './navigation.js';
import { proseOf } from './prose.js';
import { shorten, shownText } from './shown-text.js';
import { compareText, counted } from './words.js';
import type { Place, Workspace } from './workspace.js';

/** What a symbol stands for; groups hold the others. */
export type SymbolKind = 'group' | 'quote' | 'figure' | 'annotation' | EntityType;

/** A finding of a document in its outline. */
export interface OutlineItem {
  readonly name: string;
  readonly detail: string;
  readonly kind: SymbolKind;
  /** All of it, and the part to go to. */
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly OutlineItem[];
}

/** The outline of a document: its names, quotes and figures, each a group; empty groups are left out. */
export function outline({ corpus }: Workspace, uri: DocumentUri): readonly OutlineItem[] {
  const analysis = corpus.analysis(uri);
  if (analysis === undefined) return [];
  return [
    ...group('Names', names(analysis)),
    ...group('Quotes', quotes(analysis)),
    ...group('Figures', figures(analysis)),
  ];
}

function group(name: string, children: readonly OutlineItem[]): readonly OutlineItem[] {
  const [first] = children;
  if (first === undefined) return [];
  // Groups overlap, and none is a section of the text: one that reached over it all would be taken for
  // a heading, and its first line would stay at the top of the editor.
  const { span } = first;
  return [
    {
      name,
      detail: String(children.length),
      kind: 'group',
      span,
      selection: first.selection,
      children,
    },
  ];
}

function names(analysis: DocumentAnalysis): readonly OutlineItem[] {
  return analysis.entities.flatMap(({ name, type, mentions }) => {
    const own = mentions
      .map((index) => analysis.mentions[index])
      .filter((mention) => mention && !mention.credit);
    const fullest =
      own.find((mention) => mention && sliceSpan(analysis.text, mention.span) === name) ?? own[0];
    if (fullest === undefined) return [];
    const detail = `${TYPE_WORDS[type]}, ${counted(own.length, 'mention')}`;
    return [item(shownText(name), detail, type, fullest.span)];
  });
}

function quotes(analysis: DocumentAnalysis): readonly OutlineItem[] {
  return analysis.quotations.flatMap(
    ({ kind, nestedIn, continues, content, span, attribution }) => {
      if (kind === 'scare' || nestedIn !== undefined || continues !== undefined) return [];
      const words = shorten(shownText(proseOf(analysis, content)), 60);
      return [item(`“${words}”`, shownText(attribution?.sourceText ?? ''), 'quote', span)];
    },
  );
}

/** Kinds of figures that are no claim about an amount: dates and the like would flood the outline. */
const NO_AMOUNT: ReadonlySet<Figure['kind']> = new Set([
  'date',
  'time',
  'year',
  'ordinal',
  'rank',
  'age',
  'other',
]);

function figures(analysis: DocumentAnalysis): readonly OutlineItem[] {
  return analysis.figures.flatMap(({ kind, span, measure }) => {
    if (NO_AMOUNT.has(kind)) return [];
    const words = shorten(shownText(proseOf(analysis, span)), 60);
    return [item(words, shownText(measure.label), 'figure', span)];
  });
}

function item(name: string, detail: string, kind: SymbolKind, span: Span): OutlineItem {
  // A name may not be empty: some editors refuse the whole outline then.
  return { name: name === '' ? '…' : name, detail, kind, span, selection: span, children: [] };
}

/** A name or note of the workspace, to be found by typing a part of it. */
export interface WorkspaceSymbol extends Place {
  readonly name: string;
  /** Shown beside the name. */
  readonly detail: string;
  readonly kind: SymbolKind;
}

const MOST_SYMBOLS = 200;

/** Names and notes in which the letters of the query occur in this order; the closest first. */
export function workspaceSymbols(workspace: Workspace, query: string): readonly WorkspaceSymbol[] {
  const wanted = query.toLowerCase().replace(/\s+/g, '');
  const found = [...namedSymbols(workspace, wanted), ...notedSymbols(workspace, wanted)];
  found.sort((a, b) => a.rank - b.rank || b.weight - a.weight || compareText(a.name, b.name));
  return found.slice(0, MOST_SYMBOLS).flatMap(({ make }) => make() ?? []);
}

/** A symbol that matches; made in full only if it is shown. */
interface Found {
  readonly name: string;
  readonly rank: number;
  readonly weight: number;
  readonly make: () => WorkspaceSymbol | undefined;
}

function* namedSymbols(workspace: Workspace, wanted: string): Generator<Found> {
  for (const entity of workspace.corpus.entities) {
    const rank = bestRank([entity.name, ...entity.aliases], wanted);
    if (rank === undefined) continue;
    const name = shownText(entity.name);
    const make = () => {
      const place = fullestMention(workspace, entity, undefined);
      return place && { name, detail: TYPE_WORDS[entity.type], kind: entity.type, ...place };
    };
    yield { name, rank, weight: entity.mentions.length, make };
  }
}

function* notedSymbols(workspace: Workspace, wanted: string): Generator<Found> {
  for (const uri of workspace.annotated) {
    for (const { annotation, shown } of workspace.annotations(uri)) {
      const anchor = shown?.anchor;
      if (anchor?.state !== 'anchored') continue;
      const words =
        annotation.body === '' ? (annotation.targets[0]?.quote.exact ?? '') : annotation.body;
      const rank = bestRank([words, ...annotation.tags], wanted);
      if (rank === undefined) continue;
      const name = shorten(shownText(words), 80);
      const make = () => ({
        name,
        detail: 'note',
        kind: 'annotation' as const,
        uri,
        span: anchor.span,
      });
      yield { name, rank, weight: 0, make };
    }
  }
}

/** 0: starts so; 1: holds it; 2: holds its letters in order; undefined: does not. */
function bestRank(names: readonly string[], wanted: string): number | undefined {
  let best: number | undefined;
  for (const name of names) {
    const folded = name.toLowerCase().replace(/\s+/g, '');
    const at = folded.indexOf(wanted);
    const rank = at === 0 ? 0 : at > 0 ? 1 : isSubsequence(folded, wanted) ? 2 : undefined;
    if (rank !== undefined && (best === undefined || rank < best)) best = rank;
  }
  return best;
}

function isSubsequence(text: string, wanted: string): boolean {
  let at = 0;
  for (const char of wanted) {
    at = text.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
