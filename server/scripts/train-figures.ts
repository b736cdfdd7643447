/**
 * Learns when two figures measure one quantity, from the invented events of scripts/figures/events,
 * and writes server/src/corpus/tables/figure-weights.ts: `npm run train:figures`. Prints how well
 * each event is told by the weights learned from the others. The same events give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnalyzer, createBlockReader, loadNameModel, loadWordVectors } from '../src/index.js';
import { relate } from '../src/corpus/figures/comparable.js';
import { readLikeness } from '../src/corpus/figures/likeness.js';
import { makeLexicon } from '../src/corpus/word-weight.js';
import { eventFolders, readEvent, type EventFigure } from './figures/events.js';
import { fitLogistic, probability, type Example, type Weights } from './figures/logistic.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const lexicon = makeLexicon(loadWordVectors(readFileSync(here('../data/vectors.model'))));
const names = loadNameModel(readFileSync(here('../data/names.model')));
const analyze = createAnalyzer(createBlockReader(names));

/** Two figures of two documents. */
interface Pair extends Example {
  readonly differ: boolean;
}

function pairsOf(folder: string): readonly Pair[] {
  const documents = readEvent(folder, analyze, lexicon);
  return documents.flatMap((own, i) =>
    own.flatMap((a) =>
      documents.slice(i + 1).flatMap((others) => others.flatMap((b) => pairOf(a, b))),
    ),
  );
}

function pairOf(a: EventFigure, b: EventFigure): readonly Pair[] {
  if (a.record.quantity.dimension !== b.record.quantity.dimension) return [];
  const features = new Map<string, number>();
  readLikeness(a.record, b.record, lexicon, (name, value) => void features.set(name, value));
  const relation = relate(a.record.quantity, b.record.quantity);
  const positive = a.quantity !== undefined && a.quantity === b.quantity;
  return [{ features, positive, differ: relation === 'disjoint' || relation === 'vague' }];
}

/** Precision and recall at a probability of one half. */
function measure(weights: Weights, pairs: readonly Pair[]): string {
  const told = pairs.filter(({ features }) => probability(weights, features) >= 0.5);
  const right = told.filter(({ positive }) => positive).length;
  const all = pairs.filter(({ positive }) => positive).length;
  const share = (part: number, whole: number): string =>
    whole === 0 ? '-' : (part / whole).toFixed(2);
  return `precision ${share(right, told.length)}, recall ${share(right, all)} of ${String(all)}`;
}

function source(weights: Weights): string {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .map(
      ([name, weight]) =>
        `  [${JSON.stringify(name).replaceAll('"', "'")}, ${weight.toFixed(2)}],\n`,
    );
  return `/** What speaks for (above 0) and against two figures being one quantity; made by \`npm run train:figures\`. */
export const FIGURE_WEIGHTS: ReadonlyMap<string, number> = new Map([
${lines.join('')}]);
`;
}

const events = eventFolders(process.argv[2] ?? here('figures/events')).map((folder) => ({
  name: basename(folder),
  pairs: pairsOf(folder),
}));
for (const { name, pairs } of events) {
  const others = events.filter((event) => event.name !== name).flatMap((event) => event.pairs);
  const weights = fitLogistic(others);
  console.log(`${name}, told by the others: ${measure(weights, pairs)};`);
  console.log(
    `  where values differ: ${measure(
      weights,
      pairs.filter(({ differ }) => differ),
    )}`,
  );
}
const weights = fitLogistic(events.flatMap(({ pairs }) => pairs));
writeFileSync(here('../src/corpus/tables/figure-weights.ts'), source(weights));
