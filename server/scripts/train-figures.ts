/**
 * Learns when two figures measure one quantity, from the invented events of scripts/figures/events,
 * and writes server/src/corpus/tables/figure-weights.ts: `npm run train:figures`. Prints how well
 * each event is told by the weights learned from the others. The same events give the same bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createAnalyzer, createBlockReader, loadNameModel, loadWordVectors } from '../src/index.js';
import { readContest, type Contestant } from '../src/corpus/figures/contest.js';
import { relate } from '../src/corpus/figures/comparable.js';
import { differenceOf } from '../src/corpus/figures/figure-difference.js';
import { readLikeness } from '../src/corpus/figures/likeness.js';
import { sameFigure, type FigureLink } from '../src/corpus/figures/same-figure.js';
import { makeLexicon } from '../src/corpus/word-weight.js';
import { eventFolders, readEvent, type EventFigure } from './figures/events.js';
import { fitLogistic, probability, type Example, type Weights } from './figures/logistic.js';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const lexicon = makeLexicon(loadWordVectors(readFileSync(here('../data/vectors.model'))));
const names = loadNameModel(readFileSync(here('../data/names.model')));
const analyze = createAnalyzer(createBlockReader(names));

/** Few features, each of which should count. */
const CONTEST_RIDGE = 5;

/** Two figures of two documents. */
interface Pair extends Example {
  readonly differ: boolean;
}

type Documents = readonly (readonly EventFigure[])[];

function pairsOf(documents: Documents): readonly Pair[] {
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

/** A figure in the links of its event. */
interface Node extends Contestant {
  readonly links: Map<Contestant, FigureLink>;
  readonly figure: EventFigure;
}

/**
 * The pairs with differing values that may be of one quantity, with what is told of them when the likeness is
 * learned from other events: so likely as they will be in events that nobody has seen.
 */
function contestsOf(documents: Documents, weights: Weights): readonly Example[] {
  const nodes = documents.map((own) =>
    own.map((figure, index): Node => {
      const links = new Map<Contestant, FigureLink>();
      const { file: uri, record } = figure;
      return { uri, index, record, links, linksAsTheyAre: links, figure };
    }),
  );
  const pairs = nodes.flatMap((own, i) =>
    own.flatMap((a) =>
      nodes.slice(i + 1).flatMap((others) => others.flatMap((b) => linked(a, b, weights))),
    ),
  );
  return pairs.map(([a, b, link]) => {
    const features = new Map<string, number>();
    readContest(a, b, link, (name, value) => void features.set(name, value));
    const { quantity } = a.figure;
    return { features, positive: quantity !== undefined && quantity === b.figure.quantity };
  });
}

/** Links two figures as the corpus does; tells the pair if it is to be weighed. */
function linked(
  a: Node,
  b: Node,
  weights: Weights,
): readonly (readonly [Node, Node, FigureLink])[] {
  const [x, y] = [a.figure.record, b.figure.record];
  const link = sameFigure(x, y, lexicon, weights);
  if (link === undefined) return [];
  a.links.set(b, link);
  b.links.set(a, link);
  const differ = link.weighed || (link.strict && link.relation !== 'equal');
  const kind = differenceOf(x, y);
  return differ && (kind === 'contradiction' || kind === 'revision') ? [[a, b, link]] : [];
}

/** Precision and recall at a probability of one half. */
function measure(weights: Weights, pairs: readonly Example[], least = 0.5): string {
  const told = pairs.filter(({ features }) => probability(weights, features) >= least);
  const right = told.filter(({ positive }) => positive).length;
  const all = pairs.filter(({ positive }) => positive).length;
  const share = (part: number, whole: number): string =>
    whole === 0 ? '-' : (part / whole).toFixed(2);
  return `precision ${share(right, told.length)}, recall ${share(right, all)} of ${String(all)}`;
}

function table(weights: Weights): string {
  const lines = [...weights]
    .filter(([, weight]) => Math.abs(weight) >= 0.005)
    .map(
      ([name, weight]) =>
        `  [${JSON.stringify(name).replaceAll('"', "'")}, ${weight.toFixed(2)}],\n`,
    );
  return `new Map([
${lines.join('')}]);
`;
}

function source(weights: Weights, contests: Weights): string {
  return `/** What speaks for (above 0) and against two figures being one quantity; made by \`npm run train:figures\`. */
export const FIGURE_WEIGHTS: ReadonlyMap<string, number> = ${table(weights)}
/** The same of figures with differing values, weighed against what else they could be set against; made likewise. */
export const CONTEST_WEIGHTS: ReadonlyMap<string, number> = ${table(contests)}`;
}

const events = eventFolders(process.argv[2] ?? here('figures/events')).map((folder) => {
  const documents = readEvent(folder, analyze, lexicon);
  return { name: basename(folder), documents, pairs: pairsOf(documents) };
});
const told = events.map(({ name, documents, pairs }) => {
  const others = events.filter((event) => event.name !== name).flatMap((event) => event.pairs);
  const weights = fitLogistic(others);
  console.log(`${name}, told by the others: ${measure(weights, pairs)};`);
  console.log(
    `  where values differ: ${measure(
      weights,
      pairs.filter(({ differ }) => differ),
    )}`,
  );
  return { name, contests: contestsOf(documents, weights) };
});
for (const { name, contests } of told) {
  const others = told.filter((event) => event.name !== name).flatMap((event) => event.contests);
  const weights = fitLogistic(others, CONTEST_RIDGE);
  console.log(`${name}, weighed against rivals: ${measure(weights, contests, 0.6)}`);
}
const weights = fitLogistic(events.flatMap(({ pairs }) => pairs));
const contests = fitLogistic(
  told.flatMap((event) => event.contests),
  CONTEST_RIDGE,
);
writeFileSync(here('../src/corpus/tables/figure-weights.ts'), source(weights, contests));
