/**
 * Measures one checkout for `pairs.ts`, in a process of its own: reading, linking, listing and an edit
 * of made-up reports, and what a document takes in memory. Uses of the checkout only what
 * `server/src/index.ts` exports, so that older ones can be measured, too.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as Core from '../../server/src/index.js';
import { madeUpReports } from './scale-texts.js';

const COUNT = 240;
const checkout = resolve(process.argv[2] ?? '.');

const ms = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const heapKb = (): number => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return (heapUsed + arrayBuffers) / 1024;
};

async function main(): Promise<void> {
  const core = (await import(
    pathToFileURL(join(checkout, 'server/src/index.ts')).href
  )) as typeof Core;
  const data = (name: string): Uint8Array => readFileSync(join(checkout, 'server/data', name));
  const read = core.createAnalyzer(core.createBlockReader(core.loadNameModel(data('names.model'))));
  const vectors = core.loadWordVectors(data('vectors.model'));
  const analyze = (name: string, text: string): Core.DocumentAnalysis =>
    read({ uri: core.documentUri(name), version: 1, format: 'plaintext', text });
  const reports = madeUpReports(COUNT);
  for (const { name, text } of reports.slice(0, 60)) analyze(name, text);
  const empty = heapKb();
  const corpus = new core.Corpus({ vectors });
  let start = ms();
  const analyses = reports.map(({ name, text }) => analyze(name, text));
  const reading = ms() - start;
  start = ms();
  for (const analysis of analyses) corpus.apply({ upsert: [analysis], remove: [] });
  const linking = ms() - start;
  analyses.length = 0;
  const memory = heapKb() - empty;
  start = ms();
  const listed = corpus.conflicts.length + corpus.entities.length;
  const listing = ms() - start;
  start = ms();
  const edited = reports.slice(100, 120);
  for (const { name, text } of edited) {
    const upsert = [analyze(name, text.replace(/\d+ people/, '51 people'))];
    for (const uri of corpus.apply({ upsert, remove: [] })) void corpus.conflictsIn(uri).length;
  }
  const edit = (ms() - start) / edited.length;
  if (listed === 0) throw new Error('nothing was found');
  const each = (value: number): number => value / COUNT;
  process.stdout.write(
    JSON.stringify({
      'reading a document, ms': each(reading),
      'linking a document, ms': each(linking),
      'listing, ms': listing,
      'an edit, ms': edit,
      'memory a document, KB': each(memory),
    }),
  );
}

void main();
