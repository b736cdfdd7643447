/**
 * `npm run fuzz [-- SECONDS [TARGET,TARGET]]`: feeds the scanner, the recognizers, Markdown, linking,
 * sidecars and the server ever other texts and messages. A text that made the program run where none
 * did before is kept and changed further. What a target stumbles over, or takes too long for, is
 * cut down and saved in test/hostile/cases, where a test reads it from then on; ends with status 1 then.
 */
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadUsableModels } from '../../../server/src/files/models.js';
import { madeUpReport } from '../../bench/scale-texts.js';
import { HOSTILE_TEXTS } from '../hostile-texts.js';
import { Coverage } from './coverage.js';
import { fuzzMessages } from './messages.js';
import { chance, mutate } from './mutate.js';
import { fuzzTargets, type Target } from './targets.js';

const SECONDS = Number(process.argv[2] ?? 60);
const WANTED = process.argv[3]?.split(',');
const SEED = Number(process.env['CORROBORATE_SEED'] ?? Date.now() % 1_000_000);
const MOST = 4_000;
const MOST_KEPT = 3_000;
/** The engine's counting slows down: coverage is looked at once for so many texts. */
const ROUND = 60;

const SIDECARS = [
  'format: 1\nannotations:\n  - id: a1\n    body: Checked.\n    quote: {exact: twelve, prefix: "some ", suffix: " men"}\n    created: 2024-05-01T10:00:00Z\n',
  'format: 1\nannotations:\n  - &x {id: b, tags: [one, two], assessment: disputed}\n  - *x\n# end\n',
  'format: 1\ncorrections:\n  - {id: c1, kind: same, a: Ana, b: Anna}\n',
];

/** Milliseconds of processor time. */
function cost(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** What is wrong with the target's answer to a text; undefined when nothing is. */
function faultOf(target: Target, text: string): string | undefined {
  try {
    const limit = target.patience(text.length);
    // Taken again before it counts: another program, or the engine's cleaning up, may be in the way.
    const run = (): boolean => cost(() => target.check(text)) > limit;
    return run() && run() && run() ? 'takes too long' : undefined;
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message.slice(0, 200)}` : 'thrown';
  }
}

/** The smallest part of the text that is wrong in the same way, as far as halving finds it. */
function cutDown(target: Target, text: string, fault: string): string {
  let least = text;
  const kind = fault.split(':')[0];
  for (let size = Math.floor(least.length / 2); size > 0; size = Math.floor(size / 2)) {
    for (let at = 0; at + size <= least.length;) {
      const less = least.slice(0, at) + least.slice(at + size);
      if (faultOf(target, less)?.split(':')[0] === kind) least = less;
      else at += size;
    }
  }
  return least;
}

function save(name: string, text: string, fault: string): void {
  const id = createHash('sha256').update(`${name}\0${text}`, 'utf8').digest('hex').slice(0, 8);
  const path = fileURLToPath(new URL(`../cases/${name}-${id}.json`, import.meta.url));
  writeFileSync(path, `${JSON.stringify({ target: name, fault, text }, undefined, 2)}\n`);
  console.log(`${name}: ${fault}; saved as ${path}`);
}

interface Tally {
  runs: number;
  readonly faults: Set<string>;
}

async function main(): Promise<void> {
  const { models } = await loadUsableModels();
  const targets = Object.entries(fuzzTargets(models)).filter(
    ([name]) => WANTED?.includes(name) ?? true,
  );
  const next = chance(SEED);
  const coverage = new Coverage();
  coverage.start();
  const kept = [
    ...Object.values(HOSTILE_TEXTS).map((make) => make(200)),
    ...Array.from({ length: 12 }, (_, i) => madeUpReport(i).text),
    ...SIDECARS,
  ];
  const tallies = new Map<string, Tally>(
    targets.map(([name]) => [name, { runs: 0, faults: new Set<string>() }]),
  );
  const end = Date.now() + SECONDS * 1000 * (targets.length > 0 ? 0.8 : 0);
  while (Date.now() < end) {
    for (const [name, target] of targets) {
      const texts = Array.from({ length: ROUND }, () => mutate(kept, next, MOST));
      const tally = tallies.get(name);
      for (const text of texts) {
        if (Date.now() > end) break;
        const fault = faultOf(target, text);
        if (tally !== undefined) tally.runs++;
        const kind = fault?.replace(/\d+/g, '0');
        if (fault === undefined || kind === undefined || tally?.faults.has(kind)) continue;
        tally?.faults.add(kind);
        save(name, cutDown(target, text, fault), fault);
      }
      if (coverage.takeNew() > 0) kept.push(...texts.slice(-5));
      if (kept.length > MOST_KEPT) kept.splice(100, 500);
    }
  }
  const wantsMessages = WANTED?.includes('messages') ?? true;
  const messages = wantsMessages
    ? await fuzzMessages(SECONDS * 200, next)
    : { runs: 0, faults: [] };
  for (const fault of messages.faults) console.log(`messages: ${fault}`);
  const counts = [...tallies].map(([name, { runs, faults }]) => [name, runs, faults.size] as const);
  console.log(JSON.stringify({ seed: SEED, seconds: SECONDS, blocks: coverage.size }));
  for (const [name, runs, faults] of [
    ...counts,
    ['messages', messages.runs, messages.faults.length] as const,
  ]) {
    console.log(`${name}: ${runs} tried, ${faults} faults`);
  }
  process.exit(
    [...counts].some(([, , faults]) => faults > 0) || messages.faults.length > 0 ? 1 : 0,
  );
}

void main();
