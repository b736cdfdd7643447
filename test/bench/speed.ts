/**
 * Times the whole analysis of a document against two general libraries doing part of it, all in one
 * run on one machine, and prints ratios: `npm run bench:speed`. Names what the others do not do.
 */
import nlp from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { readFileSync } from 'node:fs';
import {
  createAnalyzer,
  createBlockReader,
  documentUri,
  loadNameModel,
} from '../../server/src/index.js';
import { documentsOf, samples } from './texts.js';

const names = loadNameModel(
  readFileSync(new URL('../../server/data/names.model', import.meta.url)),
);
const analyze = createAnalyzer(createBlockReader(names));
const wink = winkNLP(model, ['sbd', 'pos', 'ner']);
// Each several times over: what is timed is the steady state, not the warming up of a compiler.
const article = Array.from({ length: 8 }, () =>
  samples.flatMap(documentsOf).map(({ text }) => text),
).flat();
const joined = article.join('\n\n');
const WARM_UP = 3;
const ROUNDS = 9;

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

/** Median milliseconds of one pass over the articles, rounds taken in turn with the others. */
function medians(parts: readonly ((text: string) => void)[], texts: readonly string[]): number[] {
  const times: number[][] = parts.map(() => []);
  for (let round = -WARM_UP; round < ROUNDS; round++) {
    parts.forEach((part, i) => {
      const start = performance.now();
      for (const text of texts) part(text);
      if (round >= 0) times[i]?.push(performance.now() - start);
    });
  }
  return times.map((own) => own.sort((a, b) => a - b)[ROUNDS >> 1] ?? 0);
}

const [ours = 0, winks = 0, compromises = 0] = medians([own, winkPart, compromisePart], article);
const words = joined.split(/\s+/).length;
console.log(
  `${article.length} articles, ${joined.length} characters, ${words} words; median of ${ROUNDS} rounds`,
);
console.log(
  `Corroborate, everything: ${ours.toFixed(1)} ms, ${Math.round(words / ours)} thousand words/s`,
);
console.log(
  `wink-nlp, sentences, parts of speech, its entities: ${(winks / ours).toFixed(2)} times our time`,
);
console.log(
  `compromise, people, places, organizations, numbers, quotations: ${(compromises / ours).toFixed(2)} times our time`,
);

const small = joined.repeat(Math.ceil(10_000 / joined.length)).slice(0, 10_000);
const large = joined.repeat(Math.ceil(1_000_000 / joined.length)).slice(0, 1_000_000);
const [perSmall = 1] = medians(
  [own],
  Array.from({ length: 20 }, () => small),
);
const [perLarge = 1] = medians([own], [large]);
console.log(
  `time per character, 1 MB against 10 KB: ${(perLarge / 1_000_000 / (perSmall / 200_000)).toFixed(2)} times`,
);
