import {
  annotationId,
  annotationsToCsv,
  annotationsToMarkdown,
  conflictList,
  DEFAULT_KINDS,
  fromHypothesis,
  fromWebAnnotations,
  lineIndex,
  quoteWithCitation,
  reportCsv,
  reportMarkdown,
  toWebAnnotations,
  type Annotation,
  type DocumentUri,
  type ExportedAnnotation,
  type Imported,
} from '../../index.js';
import { toSpan } from '../answers/from-lsp.js';
import type {
  CitationParams,
  CitationResult,
  ExportParams,
  ExportResult,
  ImportParams,
  ImportResult,
} from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import { ToLsp } from '../answers/to-lsp.js';
import { canonical } from '../uris.js';

/** Answers `corroborate/export`: annotations or conflicts as a text in a format of others. */
export function answerExport(context: ServerContext, params: ExportParams): ExportResult {
  const { what, format } = params;
  if (what === 'conflicts') {
    const { session } = context;
    const listed = conflictList(session, DEFAULT_KINDS);
    const text = format === 'csv' ? reportCsv(session, listed) : reportMarkdown(session, listed);
    return { text, count: listed.length };
  }
  const wanted = params.uri === undefined ? undefined : canonical(params.uri);
  const documents = wanted === undefined ? context.session.annotated : [wanted];
  if (format === 'jsonld') return asJson(context, documents);
  const rows = documents.flatMap((uri) => exported(context, uri));
  const text = format === 'csv' ? annotationsToCsv(rows) : annotationsToMarkdown(rows);
  return { text, count: rows.length };
}

/** One page of all, each target with its document. */
function asJson({ session }: ServerContext, documents: readonly DocumentUri[]): ExportResult {
  const pages = documents.map((uri) => {
    const annotations = session.annotations(uri).map(({ annotation }) => annotation);
    return toWebAnnotations(annotations, session.pathOf(uri));
  });
  const items = pages.flatMap((page) => page.items);
  const page = { ...toWebAnnotations([], ''), items };
  return { text: `${JSON.stringify(page, undefined, 2)}\n`, count: items.length };
}

function exported({ session, uris }: ServerContext, uri: DocumentUri): ExportedAnnotation[] {
  const toLsp = new ToLsp(session, uris);
  return session.annotations(uri).map(({ annotation, state, shown }) => ({
    document: session.pathOf(uri),
    annotation,
    state,
    line:
      shown?.anchor.state === 'anchored'
        ? toLsp.range(uri, shown.anchor.span).start.line + 1
        : undefined,
  }));
}

/** Answers `corroborate/import`: annotations of a W3C or Hypothesis file are put beside those of a document. */
export async function importAnnotations(
  context: ServerContext,
  params: ImportParams,
): Promise<ImportResult> {
  const value = parseJson(params.text);
  if (value === undefined) return refused('The file is not valid JSON.');
  const uri = canonical(params.uri);
  const read = readForeign(context, uri, value);
  if (read.annotations.length === 0) {
    return { ...refused('No annotations were found in the file.'), problems: read.problems };
  }
  let added = 0;
  const outcome = await context.sidecars.change(uri, (known) => {
    const fresh = newOnes(context, known, read.annotations);
    added = fresh.length;
    return fresh.map((annotation) => ({ put: annotation }));
  });
  if (outcome.state === 'refused') return refused(outcome.reason);
  const { before, after } = outcome;
  context.undo.push({ files: [{ kind: 'annotations', key: uri, before, after }] });
  return { added, known: read.annotations.length - added, problems: read.problems, error: null };
}

function readForeign(
  { session, random }: ServerContext,
  uri: DocumentUri,
  value: unknown,
): Imported {
  const taken = new Set<string>();
  const newId = (): string => {
    const id = annotationId(random, taken);
    taken.add(id);
    return id;
  };
  const imports = { document: session.pathOf(uri), newId };
  const w3c = fromWebAnnotations(value, imports);
  const hypothesis = fromHypothesis(value, { ...imports, document: undefined });
  return w3c.annotations.length >= hypothesis.annotations.length ? w3c : hypothesis;
}

/** Those that are not there yet; one whose id is there with other words gets an id of its own. */
function newOnes(
  { random }: ServerContext,
  known: readonly Annotation[],
  annotations: readonly Annotation[],
): readonly Annotation[] {
  const byId = new Map(known.map((annotation) => [annotation.id, annotation]));
  const taken = new Set(byId.keys());
  return annotations.flatMap((annotation) => {
    const same = byId.get(annotation.id);
    if (same !== undefined && says(same) === says(annotation)) return [];
    const id = taken.has(annotation.id) ? annotationId(random, taken) : annotation.id;
    taken.add(id);
    return [{ ...annotation, id }];
  });
}

function says({ body, tags, targets }: Annotation): string {
  return JSON.stringify([body, tags, targets.map(({ quote }) => quote.exact)]);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function refused(error: string): ImportResult {
  return { added: 0, known: 0, problems: [], error };
}

/** Answers `corroborate/citation`: the words at a place with where they are from. */
export function answerCitation(
  { session, whyUnread, uris }: ServerContext,
  params: CitationParams,
): CitationResult {
  const uri = canonical(params.uri);
  const text = session.textOf(uri);
  if (text === undefined) return { text: null, message: whyUnread(uri) };
  const span = toSpan(text, lineIndex(text), params.range);
  const words = text.slice(span.start, span.end);
  if (words.trim() === '') return { text: null, message: 'Select the words to quote first.' };
  const { line } = new ToLsp(session, uris).range(uri, span).start;
  const { outlet, date } = session.corpus.analysis(uri) ?? {};
  const cited = quoteWithCitation(words, session.pathOf(uri), line + 1, { outlet, date });
  return { text: cited, message: null };
}
