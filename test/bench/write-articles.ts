/**
 * Writes made-up articles into a folder, a thousand to each subfolder:
 * `npx tsx test/bench/write-articles.ts FOLDER COUNT`. The same count gives the same files.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { madeUpReport } from './scale-texts.js';

const [folder, count] = process.argv.slice(2);
if (folder === undefined || !Number.isInteger(Number(count))) {
  console.error('Usage: npx tsx test/bench/write-articles.ts FOLDER COUNT');
  process.exit(2);
}
for (let i = 0; i < Number(count); i++) {
  const { name, text } = madeUpReport(i);
  const home = join(folder, String(Math.floor(i / 1000)).padStart(4, '0'));
  if (i % 1000 === 0) mkdirSync(home, { recursive: true });
  writeFileSync(join(home, name), text);
}
