/**
 * What a person feels of the server: `npm run bench:server [-- DOCUMENTS]`. Opens a folder of made-up
 * articles without a cache, types in a document of 100 KB there, and opens the folder again with the
 * cache that the first time left. Prints one JSON line a phase: how long the server's event loop was
 * blocked (its own monitor, milliseconds), how soon the first card came, when all was linked.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileUri, LspClient } from '../support/lsp-client.js';
import { serverBundle } from '../support/server-bundle.js';
import { madeUpReport } from './scale-texts.js';

const COUNT = Number(process.argv[2] ?? 1_000);
const KEYS = 60;
const LONG = 100_000;
/** Milliseconds between two keys of a person who types fast. */
const PACE = 120;

const home = join(tmpdir(), `corroborate-bench-${process.pid}`);
const folder = join(home, 'articles');
const cache = join(home, 'cache');
const loopFile = join(home, 'loop.json');
const FIRST = 'a-first.txt';
const LONG_NAME = 'long.txt';

interface Loop {
  readonly worst: number;
}

function write(): void {
  mkdirSync(folder, { recursive: true });
  for (let i = 0; i < COUNT; i++) {
    const { name, text } = madeUpReport(i);
    writeFileSync(join(folder, name), text);
  }
  writeFileSync(join(folder, FIRST), madeUpReport(3).text);
  let long = '';
  for (let i = 0; long.length < LONG; i++) long += `${madeUpReport(i).text}\n\n`;
  writeFileSync(join(folder, LONG_NAME), long);
}

const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The event loop's delays since last asked. */
async function loopOf(client: LspClient): Promise<Loop> {
  rmSync(loopFile, { force: true });
  client.process.kill('SIGUSR2');
  while (!existsSync(loopFile)) await rest(20);
  await rest(20);
  return JSON.parse(readFileSync(loopFile, 'utf8')) as Loop;
}

async function opened(phase: string): Promise<{ client: LspClient; linked: number }> {
  const start = performance.now();
  const client = await LspClient.startUnread({ folders: [folder], args: [`--cache=${cache}`] });
  const started = performance.now() - start;
  const uri = fileUri(folder, FIRST);
  await client.open(uri, readFileSync(join(folder, FIRST), 'utf8'));
  await client.at('textDocument/hover', uri, { line: 0, character: 1 });
  const card = performance.now() - start;
  for (;;) {
    const { state } = await client.request<{ state: string }>('corroborate/status');
    if (state === 'ready' && client.statuses.length > 0) break;
    await rest(50);
  }
  const linked = performance.now() - start;
  await client.request('corroborate/conflicts', {});
  const listed = performance.now() - start;
  const loop = await loopOf(client);
  const round = Math.round;
  console.log(
    JSON.stringify({
      phase,
      documents: COUNT,
      startedMs: round(started),
      firstCardMs: round(card),
      linkedMs: round(linked),
      listedMs: round(listed),
      loop,
    }),
  );
  return { client, linked };
}

function percentile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
}

/** Keys in the middle of the long document, each followed by what an editor asks for then. */
async function type(client: LspClient): Promise<void> {
  const uri = fileUri(folder, LONG_NAME);
  const text = readFileSync(join(folder, LONG_NAME), 'utf8');
  await client.open(uri, text);
  const line = Math.floor(text.split('\n').length / 2 / 2) * 2;
  await client.at('textDocument/hover', uri, { line, character: 2 });
  await rest(1_000);
  await loopOf(client);
  const waits: number[] = [];
  for (let i = 0; i < KEYS; i++) {
    const at = { line, character: i };
    await client.change(uri, 'a few dead '.charAt(i % 11), { start: at, end: at });
    const start = performance.now();
    await Promise.all([
      client.at('textDocument/hover', uri, { line, character: 2 }),
      client.at('textDocument/documentHighlight', uri, { line, character: 2 }),
    ]);
    waits.push(performance.now() - start);
    await rest(PACE);
  }
  const sorted = waits.sort((a, b) => a - b);
  const answer = { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95) };
  console.log(JSON.stringify({ phase: 'typing', answer, loop: await loopOf(client) }));
}

write();
await serverBundle();
process.env['CORROBORATE_LOOP'] = loopFile;
const monitor = new URL('loop-monitor.mjs', import.meta.url).href;
process.env['NODE_OPTIONS'] = `--import ${monitor} ${process.env['CORROBORATE_BENCH_NODE'] ?? ''}`;
try {
  const cold = await opened('cold');
  await type(cold.client);
  await rest(2_000);
  await cold.client.stop();
  const warm = await opened('warm');
  await warm.client.stop();
  console.log(JSON.stringify({ warmToCold: Math.round((100 * warm.linked) / cold.linked) / 100 }));
} finally {
  rmSync(home, { recursive: true, force: true });
}
