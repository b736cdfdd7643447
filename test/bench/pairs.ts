/**
 * Compares two checkouts of the project in pairs: `npx tsx test/bench/pairs.ts BEFORE AFTER [ROUNDS]`.
 * Each round measures both, each in a process of its own, the one first and then the other first;
 * prints the ratio of the medians of processor time and memory, and how far the rounds lie apart.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What one process measured: milliseconds of the processor, and kilobytes a document. */
type Measured = Readonly<Record<string, number>>;

const [before, after, count] = process.argv.slice(2);
const ROUNDS = Number(count ?? 3);

function measure(checkout: string): Measured | undefined {
  const one = fileURLToPath(new URL('pair-measure.ts', import.meta.url));
  const args = ['--expose-gc', '--import', 'tsx', one, checkout];
  const { stdout, status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout) as Measured;
  console.log(`${checkout} cannot be measured: ${stderr.split('\n').slice(0, 3).join(' ')}`);
  return undefined;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

function main(older: string, newer: string): void {
  const pairs: (readonly [Measured, Measured])[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const first = measure(round % 2 === 0 ? older : newer);
    const second = measure(round % 2 === 0 ? newer : older);
    if (first === undefined || second === undefined) return;
    pairs.push(round % 2 === 0 ? [first, second] : [second, first]);
  }
  console.log('| measured | before | after | after / before | rounds lie between |');
  console.log('|---|---|---|---|---|');
  for (const name of Object.keys(pairs[0]?.[0] ?? {})) {
    const [x, y] = [0, 1].map((side) => pairs.map((pair) => pair[side]?.[name] ?? 0));
    const ratios = pairs.map(([a, b]) => (b[name] ?? 0) / (a[name] ?? 1)).sort((a, b) => a - b);
    const shown = [median(x ?? []), median(y ?? [])].map((value) => value.toFixed(1));
    const spread = `${(ratios[0] ?? 0).toFixed(2)} and ${(ratios.at(-1) ?? 0).toFixed(2)}`;
    console.log(`| ${name} | ${shown.join(' | ')} | ${median(ratios).toFixed(2)} | ${spread} |`);
  }
}

if (before === undefined || after === undefined) {
  console.error('Usage: npx tsx test/bench/pairs.ts BEFORE AFTER [ROUNDS]');
  process.exitCode = 2;
} else {
  main(before, after);
}
