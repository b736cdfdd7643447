/**
 * What a document costs in a small folder and in a large one, and what an edit costs in the large one:
 * `npm run bench:scale [-- SIZE]`. Prints one JSON line a measurement, in milliseconds of the
 * processor, which other programs on the machine disturb little; ends with status 1 when a document in
 * the large folder costs more than 1.3 times what it costs in the small one, or an edit over 50 ms.
 */
import { readFileSync } from 'node:fs';
import {
  Corpus,
  createAnalyzer,
  createBlockReader,
  documentUri,
  loadNameModel,
  loadWordVectors,
  type DocumentAnalysis,
} from '../../server/src/index.js';
import { madeUpReports, type Report } from './scale-texts.js';

const SMALL = 1_000;
const LARGE = Number(process.argv[2] ?? 10_000);
const EDITS = 40;
const MOST_TIMES = 1.3;
const MOST_EDIT_MS = 50;

const data = (name: string): Uint8Array =>
  readFileSync(new URL(`../../server/data/${name}`, import.meta.url));
const analyze = createAnalyzer(createBlockReader(loadNameModel(data('names.model'))));
const vectors = loadWordVectors(data('vectors.model'));

interface Measured {
  readonly corpus: Corpus;
  readonly readMs: number;
  readonly linkMs: number;
  readonly listMs: number;
  readonly heapKb: number;
}

function read({ name, text }: Report): DocumentAnalysis {
  return analyze({ uri: documentUri(name), version: 1, format: 'plaintext', text });
}

function measure(count: number): Measured {
  const reports = madeUpReports(count);
  const textKb = reports.reduce((sum, { text }) => sum + text.length, 0) / 1024 / count;
  const before = usedHeap();
  const corpus = new Corpus({ vectors });
  let readMs = 0;
  let linkMs = 0;
  for (let at = 0; at < count; at += 50) {
    const start = cpuMs();
    const upsert = reports.slice(at, at + 50).map(read);
    const between = cpuMs();
    corpus.apply({ upsert, remove: [] });
    readMs += between - start;
    linkMs += cpuMs() - between;
  }
  const linkedKb = (usedHeap() - before) / 1024;
  const start = cpuMs();
  const lists = corpus.claims.length + corpus.conflicts.length + corpus.entities.length;
  const listMs = cpuMs() - start;
  const heapKb = (usedHeap() - before) / 1024;
  console.log(
    JSON.stringify({
      documents: count,
      readMsEach: round(readMs / count),
      linkMsEach: round(linkMs / count),
      listMs: round(listMs),
      linkedKbEach: round(linkedKb / count),
      kbEach: round(heapKb / count),
      textKb: round(textKb),
      listed: lists,
    }),
  );
  return { corpus, readMs: readMs / count, linkMs: linkMs / count, listMs, heapKb: heapKb / count };
}

function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function usedHeap(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function round(x: number): number {
  return Math.round(x * 100) / 100;
}

/** Milliseconds from a changed text to the conflicts of all affected documents: reading, linking, asking. */
function editTimes(corpus: Corpus): readonly number[] {
  const reports = madeUpReports(corpus.uris.length);
  const times: number[] = [];
  for (let i = 0; i < EDITS; i++) {
    const report = reports[Math.floor(reports.length / 2) + i * 3];
    if (report === undefined) continue;
    const text = report.text.replace(/\d+ people/, `${50 + i} people`);
    const start = cpuMs();
    const affected = corpus.apply({ upsert: [read({ name: report.name, text })], remove: [] });
    let conflicts = 0;
    for (const uri of affected) conflicts += corpus.conflictsIn(uri).length;
    times.push(cpuMs() - start);
    if (i === 0) console.log(JSON.stringify({ affected: affected.size, conflicts }));
  }
  return times.sort((a, b) => a - b);
}

measure(200);
const small = measure(SMALL);
const large = measure(LARGE);
const times = editTimes(large.corpus);
const median = times[times.length >> 1] ?? 0;
const worst = times[times.length - 1] ?? 0;
const timeRatio = (large.readMs + large.linkMs) / (small.readMs + small.linkMs);
const linkRatio = large.linkMs / small.linkMs;
const memoryRatio = large.heapKb / small.heapKb;
console.log(
  JSON.stringify({
    timeRatio: round(timeRatio),
    linkRatio: round(linkRatio),
    memoryRatio: round(memoryRatio),
    editMedianMs: round(median),
    editP95Ms: round(times[Math.floor(times.length * 0.95)] ?? 0),
    editWorstMs: round(worst),
  }),
);
const good = timeRatio <= MOST_TIMES && memoryRatio <= MOST_TIMES && median <= MOST_EDIT_MS;
process.exitCode = good ? 0 : 1;
