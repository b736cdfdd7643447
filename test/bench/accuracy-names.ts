/**
 * Prints how well names are found on the held-out texts, exact span and type:
 * `npx tsx test/bench/accuracy-names.ts`. The labelled texts are in the optional folder ../shared
 * (or in CORROBORATE_NER); where they are not there, says so.
 */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { resolveEntities } from '../../server/src/document/entities.js';
import { loadNameModel } from '../../server/src/recognizers/names/name-model.js';
import { recognizeNames } from '../../server/src/recognizers/names/recognize-names.js';
import { scanBlock } from '../../server/src/recognizers/scan-block.js';
import type { PlacedBlock } from '../../server/src/recognizers/scanned-block.js';
import { type GoldName, type GoldSentence, readCorpus } from '../../server/scripts/names/corpus.js';
import { type NameScore, scoreNames } from '../../server/scripts/names/evaluate.js';
import { compromiseNames } from './compromise-analysis.js';
import { isMain } from './is-main.js';

const folder =
  process.env['CORROBORATE_NER'] ??
  fileURLToPath(new URL('../../../shared/data/ner', import.meta.url));
const model = loadNameModel(
  new Uint8Array(readFileSync(new URL('../../server/data/names.model', import.meta.url))),
);
const TYPES: Readonly<Record<string, string>> = {
  person: 'PER',
  organization: 'ORG',
  place: 'LOC',
};

/** What the tagger alone finds, sentence by sentence. */
function tagged({ text }: GoldSentence): GoldName[] {
  return recognizeNames(scanBlock(text), model).map(({ start, end, type }) => ({
    start,
    end,
    type: TYPES[type] ?? '',
  }));
}

/** What the product shows: with the evidence of the whole document. Each sentence is a block. */
function shown(sentences: readonly GoldSentence[]): (s: GoldSentence, i: number) => GoldName[] {
  const found: GoldName[][] = sentences.map(() => []);
  for (let first = 0; first < sentences.length;) {
    let end = first;
    while (sentences[end]?.document === sentences[first]?.document && end < sentences.length) end++;
    readDocument(sentences.slice(first, end)).forEach((names, k) => (found[first + k] = names));
    first = end;
  }
  return (_, i) => found[i] ?? [];
}

function readDocument(sentences: readonly GoldSentence[]): GoldName[][] {
  const text = sentences.map((sentence) => sentence.text).join('\n\n');
  let at = 0;
  const blocks: PlacedBlock[] = sentences.map((sentence) => {
    const span = { start: at, end: at + sentence.text.length };
    at = span.end + 2;
    return { block: { kind: 'paragraph', span }, scanned: scanBlock(sentence.text) };
  });
  const { mentions } = resolveEntities(
    text,
    blocks,
    blocks.map(({ scanned }) => recognizeNames(scanned, model)),
  );
  const found: GoldName[][] = sentences.map(() => []);
  let b = 0;
  for (const { span, type } of mentions) {
    while (span.start > (blocks[b]?.block.span.end ?? Infinity)) b++;
    const origin = blocks[b]?.block.span.start ?? 0;
    const own = TYPES[type];
    if (own) found[b]?.push({ start: span.start - origin, end: span.end - origin, type: own });
  }
  return found;
}

function printRow(name: string, scores: ReadonlyMap<string, NameScore>): void {
  const cells = ['all', 'PER', 'ORG', 'LOC'].map((type) => {
    const { f1 = 0, precision = 0, recall = 0 } = scores.get(type) ?? {};
    return `${type} ${f1.toFixed(1)} (${precision.toFixed(0)}/${recall.toFixed(0)})`.padEnd(18);
  });
  console.log(`${name.padEnd(34)}${cells.join('')}`);
}

/** The files that are never learned from. */
export const HELD_OUT = ['ewt-test', 'wikigold-test'] as const;

/** The sentences of a held-out file; undefined where it is not there. */
function heldOut(file: string): readonly GoldSentence[] | undefined {
  const path = `${folder}/${file}.bio.gz`;
  return existsSync(path) ? readCorpus(path, file.startsWith('ewt')) : undefined;
}

/** F1 in percent, exact, over persons, organizations and places: ours and compromise's. */
export function heldOutScores(
  file: string,
): { readonly own: number; readonly compromise: number } | undefined {
  const sentences = heldOut(file);
  if (!sentences) return undefined;
  const all = (scores: ReadonlyMap<string, NameScore>) => scores.get('all')?.f1 ?? 0;
  return {
    own: all(scoreNames(sentences, shown(sentences))),
    compromise: all(scoreNames(sentences, ({ text }) => compromiseNames(text, TYPES))),
  };
}

function main(): void {
  for (const file of HELD_OUT) {
    const sentences = heldOut(file);
    if (!sentences) {
      console.log(`${file}: skipped, it is not in ${folder}`);
      continue;
    }
    printRow(`${file}, the tagger alone`, scoreNames(sentences, tagged));
    printRow(`${file}, with the document`, scoreNames(sentences, shown(sentences)));
  }
}

if (isMain(import.meta.url)) main();
