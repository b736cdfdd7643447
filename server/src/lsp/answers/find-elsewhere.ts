import {
  createAnalyzer,
  documentUri,
  passage,
  readNamelessBlock,
  type DocumentAnalysis,
  type DocumentUri,
  type Figure,
  type Place,
  type Session,
} from '../../index.js';
import type { FindParams, FindResult, FoundKind, FoundPassage } from '../protocol.js';
import { sentenceView } from './sentence-view.js';
import type { ServerContext } from '../server-context.js';
import { Slices } from '../slices.js';
import { ToLsp } from './to-lsp.js';
import { canonical } from '../uris.js';

/** A place where what is looked for stands, and what says so. */
interface Hit extends Place {
  readonly kind: FoundKind;
  readonly what: string;
  /** Of one kind, the lower first: 0 counts the same thing, 1 says not what it counts. */
  readonly rank?: number;
}

/** More rows nobody reads; the rest is counted. */
const MOST = 200;
/** Code units of a query that are heeded: nobody looks for a longer expression. */
const LONGEST = 300;

/** Reads a query as it reads documents: "four" and "4" are one number. */
const read = createAnalyzer(readNamelessBlock);

/**
 * Answers `corroborate/find`: where a name, a figure or an expression stands in the documents. A name
 * is found under its other spellings, a figure in other words for the same number.
 */
export async function answerFind(
  { session, uris }: Pick<ServerContext, 'session' | 'uris'>,
  { query, except }: FindParams,
): Promise<FindResult> {
  const wanted = query.trim().slice(0, LONGEST);
  const pattern = patternOf(wanted);
  if (pattern === undefined) return { passages: [], more: 0 };
  const left = except === undefined ? undefined : canonical(except);
  const inTexts = await inDocuments(session, { pattern, figures: figuresOf(wanted) }, left);
  const hits = [...names(session, pattern, left), ...inTexts].sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || (a.rank ?? 0) - (b.rank ?? 0),
  );
  return shown(session, new ToLsp(session, uris), hits);
}

const ORDER: readonly FoundKind[] = ['name', 'figure', 'quote', 'words'];

/** The first hits with their sentences; a sentence stands there once, for the best of its reasons. */
function shown(session: Session, toLsp: ToLsp, hits: readonly Hit[]): FindResult {
  const seen = new Set<string>();
  const passages: FoundPassage[] = [];
  for (const [index, { kind, what, uri, span }] of hits.entries()) {
    if (passages.length === MOST) return { passages, more: hits.length - index };
    const analysis = session.corpus.analysis(uri);
    if (analysis === undefined) continue;
    const words = passage(analysis, span);
    const sentence = `${uri}\n${words.before}${words.at}${words.after}`;
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    passages.push({ kind, what, ...sentenceView(session, toLsp, { uri, span, ...words }) });
  }
  return { passages, more: 0 };
}

/** Mentions of whatever bears the name, in any of its spellings. */
function* names(
  { corpus }: Session,
  pattern: RegExp,
  left: DocumentUri | undefined,
): Generator<Hit> {
  for (const { name, aliases, mentions } of corpus.entities) {
    if (![name, ...aliases].some((spelling) => spelling.search(pattern) >= 0)) continue;
    for (const { uri, index } of mentions) {
      if (uri === left) continue;
      const mention = corpus.analysis(uri)?.mentions[index];
      if (mention !== undefined) yield { kind: 'name', what: name, uri, span: mention.span };
    }
  }
}

/** What is looked for in the texts. */
interface Sought {
  readonly pattern: RegExp;
  readonly figures: readonly Figure[];
}

/** Equal figures, and the words themselves. Others are answered in between: there may be many texts. */
async function inDocuments(
  { corpus }: Session,
  sought: Sought,
  left: DocumentUri | undefined,
): Promise<readonly Hit[]> {
  const slices = new Slices();
  const found: {
    readonly uri: DocumentUri;
    readonly text: string;
    readonly hits: readonly Hit[];
  }[] = [];
  for (const uri of corpus.uris) {
    await slices.breathe();
    const text = uri === left ? undefined : corpus.text(uri);
    if (text !== undefined) found.push({ uri, text, hits: inDocument(corpus, uri, sought) });
  }
  // In what was typed into meanwhile, they stand elsewhere by now.
  return found.flatMap(({ uri, text, hits }) =>
    corpus.text(uri) === text ? hits : inDocument(corpus, uri, sought),
  );
}

function inDocument(
  corpus: Session['corpus'],
  uri: DocumentUri,
  { pattern, figures }: Sought,
): readonly Hit[] {
  // Most texts have not the words: their analyses need not be unpacked.
  const has = (corpus.text(uri) ?? '').search(pattern) >= 0;
  const analysis = has || figures.length > 0 ? corpus.analysis(uri) : undefined;
  if (analysis === undefined) return [];
  return [...equalFigures(analysis, figures), ...(has ? words(analysis, pattern) : [])];
}

function* equalFigures(
  { uri, figures }: DocumentAnalysis,
  wanted: readonly Figure[],
): Generator<Hit> {
  for (const figure of figures) {
    const same = wanted.find((one) => isSame(one, figure));
    if (same === undefined) continue;
    const rank = same.unit === figure.unit ? 0 : 1;
    yield { kind: 'figure', what: figure.measure.label, uri, span: figure.span, rank };
  }
}

function* words(analysis: DocumentAnalysis, pattern: RegExp): Generator<Hit> {
  const { uri, text, quotations } = analysis;
  let next = 0;
  for (const { index, 0: found } of text.matchAll(pattern)) {
    // Quotes stand in the order of the text: none is looked at again.
    while ((quotations[next]?.span.end ?? Infinity) <= index) next++;
    const around = quotations[next];
    const kind = around !== undefined && around.span.start <= index ? 'quote' : 'words';
    const what = kind === 'quote' ? (around?.attribution?.sourceText ?? '') : '';
    yield { kind, what, uri, span: { start: index, end: index + found.length } };
  }
}

/** What the query itself says in numbers. */
function figuresOf(query: string): readonly Figure[] {
  const uri = documentUri('query:');
  return read({ uri, version: 0, format: 'plaintext', text: query }).figures;
}

/** The same number of the same kind; a unit counts where both have one. */
function isSame(wanted: Figure, figure: Figure): boolean {
  if (wanted.kind !== figure.kind) return false;
  if (wanted.iso !== undefined) return wanted.iso === figure.iso;
  if (wanted.value === undefined || wanted.value !== figure.value) return false;
  return wanted.unit === undefined || figure.unit === undefined || wanted.unit === figure.unit;
}

/** Finds the words as a whole, in any case, however they are spaced or quoted; undefined without words. */
function patternOf(query: string): RegExp | undefined {
  if (!/[\p{L}\p{N}]/u.test(query)) return undefined;
  const parts = query.split(/\s+/u).map((part) =>
    part
      .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
      .replace(/['’‘]/g, "['’‘]")
      .replace(/["“”]/g, '["“”]'),
  );
  const before = /^[\p{L}\p{N}]/u.test(query) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = /[\p{L}\p{N}]$/u.test(query) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${parts.join('\\s+')}${after}`, 'giu');
}
