/**
 * Times the whole analysis of a document against two general libraries doing part of it, on the same
 * texts, in one run on one machine, and prints ratios: `npm run bench:speed`. Says what the others do
 * not do. All take turns, and all are warmed up for the same time: what is timed is the steady state
 * of a server that reads many documents, not the warming up of a compiler.
 */
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readFileSync } from 'node:fs';
import { shippedCore } from './shipped-core.js';
import { documentsOf, goldSets, samples } from './texts.js';

const { createAnalyzer, createBlockReader, documentUri, loadNameModel } = shippedCore();
const names = loadNameModel(
  readFileSync(new URL('../../server/data/names.model', import.meta.url)),
);
const analyze = createAnalyzer(createBlockReader(names));
const wink = winkNLP(model, ['sbd', 'pos', 'ner']);

function own(text: string): void {
  analyze({ uri: documentUri('bench:text'), version: 0, format: 'plaintext', text });
}

function winkPart(text: string): void {
  const doc = wink.readDoc(text);
  doc.entities().out();
  doc.sentences().length();
  doc.tokens().out(wink.its.pos);
}

function compromisePart(text: string): void {
  const doc = nlp(text);
  doc.people().json({ offset: true });
  doc.places().json({ offset: true });
  doc.organizations().json({ offset: true });
  doc.numbers().json({ offset: true });
  doc.quotations().json({ offset: true });
}

/** What is timed: a name, what is done with a text, and the texts. */
interface Part {
  readonly name: string;
  readonly read: (text: string) => void;
  readonly texts: readonly string[];
}

/** Processor time of one pass over a part's texts, in milliseconds: the clock's tells of others, too. */
function timeOf({ read, texts }: Part): number {
  const before = process.cpuUsage();
  for (const text of texts) read(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/**
 * Median milliseconds of one pass over each part's texts, rounds taken in turn. Before that each part
 * is given the same time to warm up, not the same number of passes: what is compiled on the way, and
 * while others are timed, is what a server does once.
 */
function medians(parts: readonly Part[], warmUp: number, rounds: number): number[] {
  for (const part of parts) for (let spent = 0; spent < warmUp;) spent += timeOf(part);
  const times: number[][] = parts.map(() => []);
  for (let round = 0; round < rounds; round++)
    parts.forEach((part, i) => times[i]?.push(timeOf(part)));
  return times.map((all) => all.sort((a, b) => a - b)[rounds >> 1] ?? 0);
}

/** Processor time that each part of a comparison is warmed up for, in milliseconds. */
const WARM_UP = 5000;

function compare(name: string, articles: readonly string[]): void {
  const words = articles.join(' ').split(/\s+/).length;
  // The fast ones several times over, so that a round is long enough to be timed and all are warm.
  const times = Math.ceil(12_000 / words);
  const many = Array.from({ length: times }, () => articles).flat();
  const parts: readonly Part[] = [
    { name: 'Corroborate, everything', read: own, texts: many },
    { name: 'wink-nlp, sentences, parts of speech, its own entities', read: winkPart, texts: many },
    {
      name: 'compromise, people, places, organizations, numbers, quotations',
      read: compromisePart,
      texts: articles,
    },
  ];
  const perWord = medians(parts, WARM_UP, 9).map(
    (time, i) => (time * 1000) / words / (parts[i]?.texts === many ? times : 1),
  );
  const ours = perWord[0] ?? 1;
  console.log(`${name}: ${articles.length} articles, ${words} words`);
  parts.forEach((part, i) => {
    const each = perWord[i] ?? 0;
    const ratio = i === 0 ? '' : `, ${(each / ours).toFixed(2)} times our time`;
    console.log(`  ${part.name}: ${each.toFixed(2)} µs a word${ratio}`);
  });
}

const articles = samples.flatMap(documentsOf).map(({ text }) => text);
compare('samples', articles);
for (const set of goldSets()) {
  compare(
    set.name,
    documentsOf(set).map(({ text }) => text),
  );
}

const joined = articles.join('\n\n');
const whole = joined.repeat(Math.ceil(1_000_000 / joined.length)).slice(0, 1_000_000);
const pieces = Array.from({ length: 100 }, (_, i) => whole.slice(i * 10_000, (i + 1) * 10_000));
const [small = 1, large = 1] = medians(
  [
    { name: '10 KB', read: own, texts: pieces },
    { name: '1 MB', read: own, texts: [whole] },
  ],
  1000,
  5,
);
console.log(`time per character, 1 MB against 10 KB: ${(large / small).toFixed(2)} times`);
