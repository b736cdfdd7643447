import type {
  Connection,
  DocumentSymbol,
  Hover,
  Location,
  SymbolInformation,
  TextDocumentPositionParams,
  WorkspaceSymbol,
  DocumentHighlight,
} from 'vscode-languageserver';
import {
  definition,
  highlights,
  hover,
  outline,
  references,
  sameClaim,
  workspaceSymbols,
  type DocumentUri,
  type Place,
} from '../../index.js';
import { toOffset } from './from-lsp.js';
import type { Guard } from '../guard.js';
import type { ServerContext } from '../server-context.js';
import { ToLsp } from './to-lsp.js';
import { canonical } from '../uris.js';

/** Answers the standard requests about a place or a document. */
export function registerLanguageHandlers(
  connection: Connection,
  guard: Guard,
  context: ServerContext,
): void {
  connection.onHover(guard.request('hover', null, (params) => answerHover(context, params)));
  connection.onDefinition(
    guard.request('definition', null, (params) =>
      atPlace(context, params, (uri, offset, toLsp) => {
        const place = definition(context.session, uri, offset);
        return place === undefined ? null : toLsp.location(place);
      }),
    ),
  );
  connection.onReferences(
    guard.request('references', null, (params) =>
      atPlace(context, params, (uri, offset, toLsp) =>
        withoutDeclaration(context, uri, offset, params.context.includeDeclaration).map((place) =>
          toLsp.location(place),
        ),
      ),
    ),
  );
  connection.onImplementation(
    guard.request('implementation', null, (params) =>
      atPlace(context, params, (uri, offset, toLsp): Location[] | null => {
        const found = sameClaim(context.session, uri, offset);
        return found.state === 'none' ? null : found.places.map((place) => toLsp.location(place));
      }),
    ),
  );
  connection.onDocumentHighlight(
    guard.request('documentHighlight', null, (params) =>
      atPlace(context, params, (uri, offset, toLsp): DocumentHighlight[] =>
        highlights(context.session, uri, offset).map((place) => ({
          range: toLsp.range(uri, place.span),
        })),
      ),
    ),
  );
  connection.onDocumentSymbol(
    guard.request('documentSymbol', null, ({ textDocument }) =>
      answerOutline(context, textDocument.uri),
    ),
  );
  connection.onWorkspaceSymbol(
    guard.request('workspaceSymbol', null, ({ query }): WorkspaceSymbol[] => {
      const toLsp = new ToLsp(context.session, context.uris);
      return workspaceSymbols(context.session, query).map((symbol) => toLsp.symbol(symbol));
    }),
  );
}

function answerHover(context: ServerContext, params: TextDocumentPositionParams): Hover | null {
  return atPlace(context, params, (uri, offset, toLsp) => {
    const { hoverFormat, showsAnnotations } = context.features();
    const found = hover(context.session, uri, offset, !showsAnnotations);
    return found === undefined ? null : toLsp.hover(uri, found, hoverFormat);
  });
}

/** Null for a document that is not read. */
function atPlace<T>(
  { session, uris }: ServerContext,
  { textDocument, position }: TextDocumentPositionParams,
  answer: (uri: DocumentUri, offset: number, toLsp: ToLsp) => T,
): T | null {
  const uri = canonical(textDocument.uri);
  const text = session.corpus.analysis(uri)?.text;
  if (text === undefined) return null;
  const toLsp = new ToLsp(session, uris);
  return answer(uri, toOffset(text, toLsp.lines(uri), position), toLsp);
}

function withoutDeclaration(
  { session }: ServerContext,
  uri: DocumentUri,
  offset: number,
  includeDeclaration: boolean,
): readonly Place[] {
  const places = references(session, uri, offset);
  if (includeDeclaration) return places;
  const declared = definition(session, uri, offset);
  return places.filter(
    (place) => place.uri !== declared?.uri || place.span.start !== declared.span.start,
  );
}

function answerOutline(
  { session, uris, features }: ServerContext,
  written: string,
): DocumentSymbol[] | SymbolInformation[] {
  const uri = canonical(written);
  const toLsp = new ToLsp(session, uris);
  const items = outline(session, uri);
  if (!features().nestedSymbols) return toLsp.flatOutline(uri, items);
  return items.map((item) => toLsp.outline(uri, item));
}
