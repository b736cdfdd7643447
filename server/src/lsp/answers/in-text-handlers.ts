import {
  CodeActionKind,
  MarkupKind,
  type CodeAction,
  type CodeLens,
  type Command,
  type Connection,
  type DocumentLink,
  type InlayHint,
  type Range,
  type SemanticTokens,
} from 'vscode-languageserver';
import {
  conflictHints,
  escapeMarkdown,
  semanticTokens,
  touches,
  type ConflictHint,
  type DocumentUri,
  type Span,
} from '../../index.js';
import { COMMANDS } from '../commands.js';
import { toOffset } from './from-lsp.js';
import type { Guard } from '../guard.js';
import { encodeTokens } from './encode-tokens.js';
import { Requests, type CorrectParams } from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import { annotatedUri } from '../notes/sidecar-uris.js';
import { sidecarLinks } from '../notes/sidecar-links.js';
import { ToLsp } from './to-lsp.js';
import { canonical } from '../uris.js';

/** Answers what editors show in the text itself: colors, hints, lenses, actions, links. */
export function registerInTextHandlers(
  connection: Connection,
  guard: Guard,
  context: ServerContext,
): void {
  const none: SemanticTokens = { data: [] };
  connection.languages.semanticTokens.on(
    guard.request('semanticTokens', none, ({ textDocument }) =>
      answerTokens(context, textDocument.uri, undefined),
    ),
  );
  connection.languages.semanticTokens.onRange(
    guard.request('semanticTokens/range', none, ({ textDocument, range }) =>
      answerTokens(context, textDocument.uri, range),
    ),
  );
  connection.languages.inlayHint.on(
    guard.request('inlayHint', null, ({ textDocument, range }) =>
      answerHints(context, textDocument.uri, range),
    ),
  );
  connection.onCodeLens(
    guard.request('codeLens', null, ({ textDocument }) => answerLenses(context, textDocument.uri)),
  );
  connection.onCodeAction(
    guard.request('codeAction', null, ({ textDocument, range }) =>
      answerActions(context, textDocument.uri, range),
    ),
  );
  connection.onDocumentLinks(
    guard.request('documentLink', null, ({ textDocument }) =>
      answerLinks(context, textDocument.uri),
    ),
  );
}

/** Longer documents have no colors, in UTF-16 code units. */
const LONGEST_COLORED = 2_000_000;

function answerTokens(
  { session, uris }: ServerContext,
  written: string,
  range: Range | undefined,
): SemanticTokens {
  const uri = canonical(written);
  const text = session.corpus.analysis(uri)?.text;
  // Editors ask for all of a document at each key: colors are not worth that in a very long one.
  if (text === undefined || text.length > LONGEST_COLORED) return { data: [] };
  const toLsp = new ToLsp(session, uris);
  const span = range && toSpan(text, toLsp, uri, range);
  return { data: encodeTokens(semanticTokens(session, uri, span), text, toLsp.lines(uri)) };
}

function answerHints(context: ServerContext, written: string, range: Range): InlayHint[] | null {
  if (context.settings().conflictsInText !== 'hint') return null;
  return at(context, written, (uri, toLsp, text) => {
    const span = toSpan(text, toLsp, uri, range);
    return conflictHints(context.session, uri)
      .filter(hasValues)
      .filter((hint) => hint.span.start < span.end && span.start < hint.span.end)
      .map((hint) => ({
        position: toLsp.range(uri, hint.span).end,
        label: hint.text,
        paddingLeft: true,
        tooltip: { kind: MarkupKind.Markdown, value: hintTooltip(hint) },
      }));
  });
}

/** Not when all others put the same number more or less exactly. */
function hasValues({ details }: ConflictHint): boolean {
  return details.length > 0;
}

function hintTooltip({ label, details }: ConflictHint): string {
  const rows = details.map((detail) => `- ${escapeMarkdown(detail, ' ')}`);
  return [`**${escapeMarkdown(label, '*', '*')}**`, rows.join('\n')].join('\n\n');
}

function answerLenses(context: ServerContext, written: string): CodeLens[] | null {
  if (context.settings().conflictsInText !== 'lens') return null;
  return at(context, written, (uri, toLsp) =>
    conflictHints(context.session, uri)
      .filter(hasValues)
      .map((hint) => ({
        range: toLsp.range(uri, hint.span),
        command: {
          title: `${hint.label}: ${hint.text}`,
          // An editor without the board shows the words alone.
          ...(context.features().showsBoard ? boardCommand(hint) : { command: '' }),
        },
      })),
  );
}

function boardCommand({ conflict }: ConflictHint): Omit<Command, 'title'> {
  return { command: 'corroborate.showConflictingFigures', arguments: [conflict.id] };
}

/** What can be done about the conflicts at a place. */
function answerActions(context: ServerContext, written: string, range: Range): CodeAction[] | null {
  return at(context, written, (uri, toLsp, text) => {
    const asked = toSpan(text, toLsp, uri, range);
    return conflictHints(context.session, uri)
      .filter(({ span }) => touches(span, asked.start) || touches(asked, span.start))
      .flatMap((hint) =>
        context.features().showsBoard ? ownActions(hint) : [dismissAction(uri, toLsp, hint)],
      );
  });
}

/** In VS Code, the extension's own commands, which ask what they need to know. */
function ownActions({ conflict, label }: ConflictHint): CodeAction[] {
  return [
    [`Show on the board: ${label}`, 'corroborate.showConflictingFigures'],
    [`Settle: ${label}`, 'corroborate.settleConflict'],
    [`Dismiss: ${label}`, 'corroborate.dismissConflict'],
  ].map(([title = '', command = '']) => ({
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command, arguments: [conflict.id] },
  }));
}

/** Elsewhere, the server's own command: it needs no dialog. */
function dismissAction(
  uri: DocumentUri,
  toLsp: ToLsp,
  { conflict, label }: ConflictHint,
): CodeAction {
  const title = `Dismiss, this is no conflict: ${label}`;
  const params: CorrectParams = {
    uri: toLsp.uri(uri),
    kind: 'dismiss',
    passages: conflict.members.map((member) => toLsp.location(member)),
  };
  const command = Object.keys(COMMANDS).find((name) => COMMANDS[name] === Requests.correct) ?? '';
  return {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command, arguments: [params] },
  };
}

/** In a sidecar, from each note to its passage. */
function answerLinks(context: ServerContext, written: string): DocumentLink[] | null {
  const sidecar = canonical(written);
  const document = annotatedUri(sidecar);
  const text = document === sidecar ? undefined : context.openSidecarText(sidecar);
  if (text === undefined) return null;
  const toLsp = new ToLsp(context.session, context.uris);
  return sidecarLinks(text, context.session.annotations(document), (span) => {
    const { line, character } = toLsp.range(document, span).start;
    return `${toLsp.uri(document)}#L${line + 1},${character + 1}`;
  });
}

/** Null for a document that is not read. */
function at<T>(
  { session, uris }: ServerContext,
  written: string,
  answer: (uri: DocumentUri, toLsp: ToLsp, text: string) => T,
): T | null {
  const uri = canonical(written);
  const text = session.corpus.analysis(uri)?.text;
  return text === undefined ? null : answer(uri, new ToLsp(session, uris), text);
}

function toSpan(text: string, toLsp: ToLsp, uri: DocumentUri, { start, end }: Range): Span {
  const lines = toLsp.lines(uri);
  return { start: toOffset(text, lines, start), end: toOffset(text, lines, end) };
}
