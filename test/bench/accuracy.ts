/**
 * Prints one table of how well the product reads, links and compares: what it must reach, what it
 * aims at, and what two general libraries reach where they can do it at all: `npm run
 * bench:accuracy`. Sets and corpora are optional folders beside the project; says what is not there.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { caseScores } from './accuracy-figures.js';
import { HELD_OUT, heldOutScores } from './accuracy-names.js';
import { corpusTallies } from './accuracy-quotes.js';
import { compromiseAnalysis } from './compromise-analysis.js';
import { documentsOf, goldSets, scorer, type TextSet } from './texts.js';
import { winkAnalysis } from './wink-analysis.js';

type Scores = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** One line of the table; undefined where a library cannot do it, or nothing is asked. */
interface Row {
  readonly name: string;
  readonly own: number | undefined;
  readonly least?: number | undefined;
  readonly aim?: number | undefined;
  readonly compromise?: number | undefined;
  readonly wink?: number | undefined;
}

type Library = 'compromise' | 'wink';

/** A measure of the scorer: its name and field, who else can do it, and what it must reach by set. */
interface Measure {
  readonly measure: string;
  readonly field: string;
  readonly others: readonly Library[];
  readonly asked: Readonly<Record<string, readonly [least: number, aim: number]>>;
}

const READING: readonly Measure[] = [
  {
    measure: 'mentions',
    field: 'f1',
    others: ['compromise'],
    asked: { seeds: [0.9, 0.95], ferry: [0.85, 0.92] },
  },
  {
    measure: 'quotes',
    field: 'f1',
    others: ['compromise'],
    asked: { seeds: [0.95, 0.98], ferry: [0.93, 0.98] },
  },
  {
    measure: 'quoteKind',
    field: 'accuracy',
    others: [],
    asked: { seeds: [0.9, 0.95], ferry: [0.85, 0.93] },
  },
  {
    measure: 'quoteSpeaker',
    field: 'recall',
    others: [],
    asked: { seeds: [0.85, 0.95], ferry: [0.8, 0.92] },
  },
  {
    measure: 'figures',
    field: 'f1',
    others: ['compromise', 'wink'],
    asked: { seeds: [0.95, 0.99], ferry: [0.95, 0.99] },
  },
  {
    measure: 'figureValue',
    field: 'accuracy',
    others: ['compromise'],
    asked: { seeds: [0.97, 1], ferry: [0.97, 1] },
  },
  {
    measure: 'figureKind',
    field: 'accuracy',
    others: ['wink'],
    asked: { seeds: [0.92, 0.97], ferry: [0.9, 0.96] },
  },
];

/** What linking and comparing make of the reading; the issues on those ask for them. */
const COMPARING: readonly Measure[] = [
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
].map(([measure = '', field = '']) => ({ measure, field, others: [], asked: {} }));

const cli = fileURLToPath(new URL('../../server/src/cli/main.ts', import.meta.url));

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

/** What the command line prints, run from its sources. */
function ownAnalysis({ folder }: TextSet): string {
  const options = { encoding: 'utf8', maxBuffer: 1 << 28 } as const;
  const args = ['--import', 'tsx', cli, 'analyze', folder, '--format', 'json'];
  return execFileSync('node', args, options);
}

function setRows(script: string, set: TextSet): Row[] {
  const gold = set.gold ?? '';
  const documents = documentsOf(set);
  const own = score(script, gold, ownAnalysis(set));
  const others: Readonly<Record<Library, Scores>> = {
    compromise: score(script, gold, JSON.stringify(compromiseAnalysis(documents))),
    wink: score(script, gold, JSON.stringify(winkAnalysis(documents))),
  };
  return [...READING, ...COMPARING].map(({ measure, field, others: able, asked }) => {
    const by = (library: Library) =>
      able.includes(library) ? others[library][measure]?.[field] : undefined;
    const [least, aim] = asked[set.name] ?? [];
    return {
      name: `${set.name}: ${measure} ${field}`,
      own: own[measure]?.[field],
      least,
      aim,
      compromise: by('compromise'),
      wink: by('wink'),
    };
  });
}

const NAMES_ASKED: Readonly<Record<string, readonly [number, number]>> = {
  'ewt-test': [68, 72],
  'wikigold-test': [70, 75],
};

function nameRows(file: string): Row[] {
  const scores = heldOutScores(file);
  if (!scores) return skipped(`${file}: names`);
  const [least, aim] = NAMES_ASKED[file] ?? [];
  return [{ name: `${file}: exact F1 of PER, ORG, LOC`, ...scores, least, aim }];
}

function quoteRows(corpus: string): Row[] {
  const tallies = corpusTallies(corpus);
  if (!tallies) return skipped(`${corpus}: quotes`);
  const { own, compromise: general } = tallies;
  return [
    {
      name: `${corpus}: direct quotes found`,
      own: own.found / own.gold,
      least: 0.95,
      aim: 0.98,
      compromise: general.found / general.gold,
    },
    { name: `${corpus}: …as direct or partial`, own: own.foundAny / own.gold },
    {
      name: `${corpus}: called direct, inside a gold one`,
      own: own.inside / own.said,
      least: 0.8,
      aim: 0.92,
      compromise: general.inside / general.said,
    },
    { name: `${corpus}: speaker right`, own: own.right / own.spoken, least: 0.8, aim: 0.92 },
  ];
}

function quantityRows(): Row[] {
  const scores = caseScores();
  if (!scores) return skipped('cases of other projects: quantities');
  const { fitting, own, compromise } = scores;
  return [
    {
      name: `quantities: right of ${fitting} cases that fit`,
      own: own / fitting,
      least: 0.9,
      aim: 0.97,
      compromise: compromise / fitting,
    },
  ];
}

function skipped(what: string): Row[] {
  console.log(`skipped: ${what}: its texts are not beside the project`);
  return [];
}

function print(rows: readonly Row[]): void {
  const head = ['Corroborate', 'at least', 'aim', 'compromise', 'wink-nlp'];
  console.log(`\n${''.padEnd(48)}${head.map((name) => name.padStart(12)).join('')}`);
  for (const { name, own, least, aim, compromise, wink } of rows) {
    const cells = [own, least, aim, compromise, wink].map((value) => cell(value).padStart(12));
    const short = own !== undefined && least !== undefined && own < least ? '  below' : '';
    console.log(`${name.padEnd(48)}${cells.join('')}${short}`);
  }
}

function cell(value: number | undefined): string {
  if (value === undefined) return '-';
  return value > 1.5 ? value.toFixed(1) : value.toFixed(3);
}

const script = scorer();
const sets = script === undefined ? [] : goldSets();
if (script === undefined) console.log('skipped: seeds and ferry: no scorer beside the project');
print([
  ...sets.flatMap((set) => setRows(script ?? '', set)),
  ...HELD_OUT.flatMap(nameRows),
  ...quoteRows('polnear-dev'),
  ...quantityRows(),
]);
