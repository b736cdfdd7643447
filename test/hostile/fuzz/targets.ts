import assert from 'node:assert/strict';
import { tokenize } from '../../../server/src/text/tokens.js';
import { Packing } from '../../../server/src/corpus/packing/packing.js';
import {
  anchor,
  Corpus,
  createAnalyzer,
  createBlockReader,
  describe as describeSpan,
  documentUri,
  hover,
  parseCorrections,
  parseSidecar,
  readNamelessBlock,
  Session,
  updateSidecar,
  type Annotation,
  type DocumentAnalysis,
  type DocumentFormat,
  type NameModel,
  type Span,
} from '../../../server/src/index.js';

type Models = NonNullable<ConstructorParameters<typeof Corpus>[0]> & { readonly names?: NameModel };

/** Something of ours that takes any text. */
export interface Target {
  /** Throws when the program does, or when what it gives back breaks a promise. */
  check(text: string): void;
  /** Milliseconds that a text of so many code units may take, generously. */
  patience(length: number): number;
}

const uri = documentUri('file:///fuzz/a.md');
const other = documentUri('file:///fuzz/b.txt');

/** All that is fuzzed as text, by name; LSP messages are fuzzed apart. */
export function fuzzTargets(models: Models): Readonly<Record<string, Target>> {
  const read = createAnalyzer(models.names ? createBlockReader(models.names) : readNamelessBlock);
  const analyze = (text: string, format: DocumentFormat, at = uri): DocumentAnalysis =>
    read({ uri: at, version: 1, format, text });
  const slow = (length: number): number => 400 + length * 0.6;
  const quick = (length: number): number => 200 + length * 0.1;
  return {
    scanner: { check: checkTokens, patience: quick },
    recognizers: { check: (text) => checkAnalysis(analyze(text, 'plaintext')), patience: slow },
    markdown: { check: (text) => checkAnalysis(analyze(text, 'markdown')), patience: slow },
    corpus: {
      check: (text) =>
        checkCorpus(models, [analyze(text, 'plaintext'), analyze(text, 'plaintext', other)]),
      patience: (length) => 3 * slow(length),
    },
    packing: { check: (text) => checkPacking(analyze(text, 'plaintext')), patience: slow },
    cards: { check: (text) => checkCards(models, analyze(text, 'markdown')), patience: slow },
    selectors: { check: checkSelectors, patience: slow },
    sidecar: { check: checkSidecar, patience: slow },
    corrections: { check: (text) => void parseCorrections(text), patience: slow },
  };
}

function checkTokens(text: string): void {
  let end = 0;
  for (const token of tokenize(text)) {
    assert.ok(end <= token.start && token.start < token.end && token.end <= text.length);
    end = token.end;
  }
}

/** Every span lies in the text, every list is in text order, every index points at something. */
function checkAnalysis(analysis: DocumentAnalysis): void {
  const { text, mentions, entities, quotations, figures, statements, sentences } = analysis;
  const inside = ({ start, end }: Span): void => {
    assert.ok(0 <= start && start <= end && end <= text.length, `span ${start}..${end}`);
  };
  const ordered = (spans: readonly Span[]): void => {
    spans.forEach(inside);
    for (const [i, { start }] of spans.entries()) assert.ok(start >= (spans[i - 1]?.start ?? 0));
  };
  for (const list of [mentions, quotations, figures, statements]) {
    ordered(list.map(({ span }) => span));
  }
  ordered(sentences);
  for (const { entity } of mentions) assert.ok(entities[entity] !== undefined);
  for (const { content, attribution } of quotations) {
    inside(content);
    if (attribution?.entity !== undefined) assert.ok(entities[attribution.entity] !== undefined);
  }
  for (const { sentence, numeral } of figures) {
    inside(numeral);
    assert.ok(sentences[sentence] !== undefined);
  }
}

function checkCorpus(models: Models, analyses: readonly DocumentAnalysis[]): void {
  const [hot, cold] = [new Corpus(models), new Corpus({ ...models, hot: 0 })];
  for (const corpus of [hot, cold]) corpus.apply({ upsert: analyses, remove: [] });
  assert.deepEqual(cold.conflicts, hot.conflicts);
  assert.deepEqual(cold.claims, hot.claims);
  assert.deepEqual(cold.entities, hot.entities);
  for (const claim of hot.claims) assert.ok(claim.members.length > 1 && claim.score <= 1);
  hot.apply({ upsert: [], remove: analyses.map((one) => one.uri) });
  assert.equal(hot.claims.length + hot.conflicts.length + hot.entities.length, 0);
}

function checkPacking(analysis: DocumentAnalysis): void {
  const packing = new Packing();
  const around = { text: analysis.text, shared: [] };
  const packed = packing.pack(analysis, around);
  assert.ok(packed !== undefined);
  assert.deepStrictEqual(packing.unpack(packed, around), analysis);
}

/** Cards are shown as Markdown: nothing in them may be live that a document says. */
function checkCards(models: Models, analysis: DocumentAnalysis): void {
  const session = new Session({
    analyze: () => analysis,
    corpus: new Corpus(models),
    pathOf: () => 'a.md',
    documentOf: (home) => home,
  });
  session.change({ disk: [analysis] });
  const step = Math.max(1, Math.floor(analysis.text.length / 50));
  for (let at = 0; at <= analysis.text.length; at += step) hover(session, analysis.uri, at, true);
}

/** A passage that was described is found again where it was, or it is asked where it is. */
function checkSelectors(text: string): void {
  for (const share of [0, 0.3, 0.7]) {
    const start = Math.floor(text.length * share);
    const span = { start, end: Math.min(text.length, start + 40) };
    if (span.start >= span.end) continue;
    const selectors = describeSpan(text, span);
    if (selectors === undefined) continue;
    const found = anchor(text, selectors);
    if (found.state !== 'anchored') continue;
    // What was described may be less than the span, without white space, or more: whole characters.
    const { start: first, end: last } = selectors.position ?? found.span;
    assert.deepEqual(found.span, { start: first, end: last });
  }
}

/** What cannot be read is left alone; what can is the same after nothing was changed. */
function checkSidecar(text: string): void {
  const sidecar = parseSidecar(text);
  assert.equal(sidecar.text, text);
  const [first] = sidecar.annotations as readonly (Annotation | undefined)[];
  if (first === undefined) return;
  const update = updateSidecar(sidecar, { put: first });
  if (update.state === 'updated') assert.equal(update.text, text);
  const cut = updateSidecar(sidecar, { delete: first.id });
  if (cut.state !== 'updated') return;
  assert.equal(cut.sidecar.annotations.length, sidecar.annotations.length - 1);
}
