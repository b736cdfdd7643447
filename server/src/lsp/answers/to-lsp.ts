import {
  DiagnosticSeverity,
  MarkupKind,
  SymbolKind as LspSymbolKind,
  type Diagnostic,
  type DocumentSymbol,
  type Hover as LspHover,
  type Location,
  type Position,
  type Range,
  type SymbolInformation,
  type WorkspaceSymbol as LspWorkspaceSymbol,
} from 'vscode-languageserver';
import {
  cardsToMarkdown,
  cardsToText,
  lineColumn,
  Lines,
  type DocumentUri,
  type Hover,
  type LineIndex,
  type OutlineItem,
  type Place,
  type Problem,
  type Span,
  type SymbolKind,
  type Workspace,
  type WorkspaceSymbol,
} from '../../index.js';
import type { ClientFeatures } from '../client-features.js';
import type { Severity } from '../settings.js';
import type { Uris } from '../uris.js';

/** Turns findings into the protocol's terms, for one answer: an edit makes it stale. */
export class ToLsp {
  readonly #lines: Lines;
  readonly #uris: Uris;

  constructor(workspace: Workspace, uris: Uris) {
    this.#lines = new Lines(workspace);
    this.#uris = uris;
  }

  uri(uri: DocumentUri): string {
    return this.#uris.written(uri);
  }

  lines(uri: DocumentUri): LineIndex {
    return this.#lines.index(uri);
  }

  range(uri: DocumentUri, span: Span): Range {
    const lines = this.#lines.index(uri);
    return { start: position(lines, span.start), end: position(lines, span.end) };
  }

  location({ uri, span }: Place): Location {
    return { uri: this.uri(uri), range: this.range(uri, span) };
  }

  hover(uri: DocumentUri, { span, cards }: Hover, format: ClientFeatures['hoverFormat']): LspHover {
    const contents =
      format === 'markdown'
        ? { kind: MarkupKind.Markdown, value: cardsToMarkdown(cards) }
        : { kind: MarkupKind.PlainText, value: cardsToText(cards) };
    return { contents, range: this.range(uri, span) };
  }

  outline(uri: DocumentUri, item: OutlineItem): DocumentSymbol {
    return {
      name: item.name,
      detail: item.detail,
      kind: SYMBOL_KINDS[item.kind],
      range: this.range(uri, item.span),
      selectionRange: this.range(uri, item.selection),
      children: item.children.map((child) => this.outline(uri, child)),
    };
  }

  /** The outline for editors that know no nesting: the groups' children alone. */
  flatOutline(uri: DocumentUri, items: readonly OutlineItem[]): SymbolInformation[] {
    return items.flatMap((group) =>
      group.children.map(({ name, kind, selection }) => ({
        name,
        kind: SYMBOL_KINDS[kind],
        location: this.location({ uri, span: selection }),
        containerName: group.name,
      })),
    );
  }

  symbol({ name, detail, kind, uri, span }: WorkspaceSymbol): LspWorkspaceSymbol {
    return {
      name,
      kind: SYMBOL_KINDS[kind],
      location: this.location({ uri, span }),
      containerName: detail,
    };
  }

  diagnostic(
    uri: DocumentUri,
    { code, span, message, related }: Problem,
    severity: DiagnosticSeverity,
    withRelated: boolean,
  ): Diagnostic {
    const diagnostic: Diagnostic = {
      range: this.range(uri, span),
      severity,
      code,
      source: 'Corroborate',
      message,
    };
    if (!withRelated || related.length === 0) return diagnostic;
    const relatedInformation = related.map((other) => ({
      location: this.location(other),
      message: other.message,
    }));
    return { ...diagnostic, relatedInformation };
  }
}

function position(lines: LineIndex, offset: number): Position {
  const { line, column } = lineColumn(lines, offset);
  return { line, character: column };
}

const SYMBOL_KINDS: Readonly<Record<SymbolKind, LspSymbolKind>> = {
  group: LspSymbolKind.Namespace,
  person: LspSymbolKind.Class,
  organization: LspSymbolKind.Module,
  place: LspSymbolKind.Package,
  event: LspSymbolKind.Event,
  other: LspSymbolKind.Object,
  quote: LspSymbolKind.String,
  figure: LspSymbolKind.Number,
  annotation: LspSymbolKind.Key,
};

/** The protocol's severity; undefined for what is not to be shown. */
export function toSeverity(severity: Severity): DiagnosticSeverity | undefined {
  switch (severity) {
    case 'off':
      return undefined;
    case 'hint':
      return DiagnosticSeverity.Hint;
    case 'information':
      return DiagnosticSeverity.Information;
    case 'warning':
      return DiagnosticSeverity.Warning;
  }
}
