import { MarkupKind, type InitializeParams } from 'vscode-languageserver';

/** What the editor can do, as far as the server asks. */
export interface ClientFeatures {
  /** How cards are shown. */
  readonly hoverFormat: 'markdown' | 'plaintext';
  /** Whether settings can be asked for. */
  readonly configuration: boolean;
  readonly configurationRegistration: boolean;
  readonly watchRegistration: boolean;
  /** Whether completion can be asked for in some files only. */
  readonly completionRegistration: boolean;
  readonly workspaceFolders: boolean;
  /** Whether progress can be shown. */
  readonly progress: boolean;
  /** Whether symbols may be nested. */
  readonly nestedSymbols: boolean;
  /** Whether a diagnostic may point at other places. */
  readonly relatedInformation: boolean;
  /** Whether definition and implementation may be answered with ranges on both ends. */
  readonly implementationLinks: boolean;
  /** Whether an editor has the board and the commands of the VS Code extension. */
  readonly showsBoard: boolean;
  /** Whether the editor asks anew for what stands in the text, when it is told to. */
  readonly refreshes: {
    readonly tokens: boolean;
    readonly hints: boolean;
    readonly lenses: boolean;
  };
  /** Whether files that are on no disk of this machine can be had from the editor. */
  readonly servesFiles: boolean;
  /** Whether an editor shows notes in the text itself, so that cards need not repeat them. */
  readonly showsAnnotations: boolean;
}

/** Reads the editor's abilities; whatever is missing counts as absent. */
export function clientFeatures({
  capabilities,
  initializationOptions,
}: InitializeParams): ClientFeatures {
  const { textDocument, workspace, window } = capabilities;
  const formats = textDocument?.hover?.contentFormat ?? [];
  return {
    hoverFormat: formats.includes(MarkupKind.Markdown) ? 'markdown' : 'plaintext',
    configuration: workspace?.configuration ?? false,
    configurationRegistration: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    watchRegistration: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    completionRegistration: textDocument?.completion?.dynamicRegistration ?? false,
    workspaceFolders: workspace?.workspaceFolders ?? false,
    progress: window?.workDoneProgress ?? false,
    nestedSymbols: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport ?? false,
    relatedInformation: textDocument?.publishDiagnostics?.relatedInformation ?? false,
    implementationLinks: textDocument?.implementation?.linkSupport ?? false,
    showsAnnotations: option(initializationOptions, 'showsAnnotations') === true,
    servesFiles: option(initializationOptions, 'servesFiles') === true,
    showsBoard: option(initializationOptions, 'showsBoard') === true,
    refreshes: {
      tokens: workspace?.semanticTokens?.refreshSupport ?? false,
      hints: workspace?.inlayHint?.refreshSupport ?? false,
      lenses: workspace?.codeLens?.refreshSupport ?? false,
    },
  };
}

/** One of the editor's initialization options; undefined when there is none of this name. */
export function option(options: unknown, name: string): unknown {
  if (typeof options !== 'object' || options === null) return undefined;
  return new Map<string, unknown>(Object.entries(options)).get(name);
}
