import {
  CompletionItemKind,
  CompletionRequest,
  InsertTextMode,
  type CompletionItem,
  type Connection,
  type TextDocumentPositionParams,
} from 'vscode-languageserver';
import {
  annotationId,
  CORRECTIONS_FIELDS,
  fileCompletions,
  lineColumn,
  lineIndex,
  SIDECAR_FILE,
  type DocumentUri,
  type FileCompletion,
  type LineIndex,
  type Offered,
} from '../../index.js';
import { folderOf } from '../documents/folders.js';
import { toOffset } from '../answers/from-lsp.js';
import type { Guard } from '../guard.js';
import { pathBetween } from './relative-sources.js';
import type { ServerContext } from '../server-context.js';
import { annotatedUri, correctionsUri, isOwnFile } from './sidecar-uris.js';
import { canonical } from '../uris.js';

/** Where completion is wanted: in people's own files alone, never in their documents. */
export const COMPLETED_FILES = ['**/*.annotations.yaml', '**/corroborate.yaml'];

/** After these, what may follow is offered unasked. */
export const COMPLETION_TRIGGERS = [':', '-'];

/** More are not offered for one place. */
const MOST = 500;

/** Answers what may be written in sidecars and corrections. */
export function registerFileCompletion(
  connection: Connection,
  guard: Guard,
  context: ServerContext,
): void {
  connection.onRequest(
    CompletionRequest.type,
    guard.request('completion', null, (params: TextDocumentPositionParams) =>
      answerCompletion(context, params),
    ),
  );
}

function answerCompletion(
  context: ServerContext,
  { textDocument, position }: TextDocumentPositionParams,
): CompletionItem[] | null {
  const file = canonical(textDocument.uri);
  const text = isOwnFile(file) ? context.openSidecarText(file) : undefined;
  if (text === undefined) return null;
  const lines = lineIndex(text);
  const offset = toOffset(text, lines, position);
  const isSidecar = annotatedUri(file) !== file;
  const fields = isSidecar ? SIDECAR_FILE : CORRECTIONS_FIELDS;
  const known = offeredFor(context, file);
  return fileCompletions(fields, text, offset, known)
    .slice(0, MOST)
    .map((one, i) => toItem(one, lines, i));
}

function toItem(
  { label, kind, detail, insert, span }: FileCompletion,
  lines: LineIndex,
  order: number,
): CompletionItem {
  const range = { start: position(lines, span.start), end: position(lines, span.end) };
  return {
    label,
    detail,
    kind: kind === 'key' ? CompletionItemKind.Property : CompletionItemKind.Value,
    // In the order of writing, not of the alphabet.
    sortText: String(order).padStart(4, '0'),
    filterText: label,
    textEdit: { range, newText: insert },
    insertTextMode: InsertTextMode.asIs,
  };
}

function position(lines: LineIndex, offset: number): { line: number; character: number } {
  const { line, column } = lineColumn(lines, offset);
  return { line, character: column };
}

function offeredFor(context: ServerContext, file: DocumentUri): Offered {
  const { session, random, now } = context;
  return (kind) => {
    switch (kind) {
      case 'id':
        return [annotationId(random)];
      case 'now':
        return [now()];
      case 'tag':
        return tagsInUse(context);
      case 'document':
        return documentsFrom(context, file);
      case 'name':
        return session.corpus.entities.slice(0, MOST).map(({ name }) => name);
    }
  };
}

function tagsInUse({ session }: ServerContext): readonly string[] {
  const tags = session.annotated.flatMap((uri) =>
    session.annotations(uri).flatMap(({ annotation }) => annotation.tags),
  );
  return [...new Set(tags)].sort();
}

/** The documents that a file may name, as paths from its folder. */
function documentsFrom({ session, folders }: ServerContext, file: DocumentUri): readonly string[] {
  const home = folderOf(folders(), file);
  const all = session.corpus.uris.filter((uri) => uri !== annotatedUri(file));
  const isCorrections = home !== undefined && file === correctionsUri(home.uri);
  const own = isCorrections ? all.filter((uri) => uri.startsWith(`${home.uri}/`)) : all;
  return own.slice(0, MOST).flatMap((uri) => pathBetween(file, uri) ?? []);
}
