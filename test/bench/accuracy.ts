/**
 * Prints how well the product reads, links and compares, on the sets with a gold standard, with a
 * general library beside it: `npm run bench:accuracy`. Where the gold is not there, says so.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compromiseAnalysis } from './compromise-analysis.js';
import { documentsOf, goldSets, scorer, type TextSet } from './texts.js';

type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

const ROWS: readonly (readonly [measure: string, field: string])[] = [
  ['mentions', 'f1'],
  ['quotes', 'f1'],
  ['quoteKind', 'accuracy'],
  ['quoteSpeaker', 'recall'],
  ['figures', 'f1'],
  ['figureValue', 'accuracy'],
  ['figureKind', 'accuracy'],
  ['entityClustersB3', 'f1'],
  ['claimLinks.quote', 'f1'],
  ['claimLinks.figure', 'f1'],
  ['claimLinks.statement', 'f1'],
  ['figureConflicts', 'precision'],
  ['figureConflicts', 'recall'],
  ['figureConflicts', 'trapsHit'],
  ['conflictGroups', 'precision'],
  ['conflictGroups', 'recall'],
  ['vaguePairs', 'calledConflict'],
  ['conflicts.wording', 'precision'],
  ['conflicts.wording', 'recall'],
  ['conflicts.name', 'precision'],
  ['conflicts.name', 'recall'],
];

const cli = new URL('../../server/bin/corroborate.mjs', import.meta.url);

function score(script: string, gold: string, analysis: string): Scores {
  const dir = mkdtempSync(join(tmpdir(), 'corroborate-bench-'));
  try {
    const path = join(dir, 'analysis.json');
    writeFileSync(path, analysis);
    return JSON.parse(
      execFileSync('node', [script, gold, path, '--json'], { encoding: 'utf8' }),
    ) as Scores;
  } finally {
    rmSync(dir, { recursive: true });
  }
}

function ownAnalysis({ folder }: TextSet): string {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  return execFileSync('node', [cli.pathname, 'analyze', folder, '--format', 'json'], options);
}

const script = scorer();
for (const set of script === undefined ? [] : goldSets()) {
  const gold = set.gold ?? '';
  const own = score(script ?? '', gold, ownAnalysis(set));
  const general = score(script ?? '', gold, JSON.stringify(compromiseAnalysis(documentsOf(set))));
  console.log(`\n${set.name.padEnd(36)}${'Corroborate'.padStart(12)}${'compromise'.padStart(12)}`);
  for (const [measure, field] of ROWS) {
    const cell = (scores: Scores) => (scores[measure]?.[field] ?? 0).toFixed(3).padStart(12);
    console.log(`${`${measure} ${field}`.padEnd(36)}${cell(own)}${cell(general)}`);
  }
}
