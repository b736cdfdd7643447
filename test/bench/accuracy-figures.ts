/**
 * Prints how many of the cases of other projects' number recognizers are read with the same values:
 * `npx tsx test/bench/accuracy-figures.ts [--verbose]`. Reads the optional folder `../shared/data` beside
 * the project, says so where it is not there, and learns nothing from it.
 */
import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Quantity } from '../../server/src/recognizers/quantities/quantity.js';
import { recognizeQuantities } from '../../server/src/recognizers/quantities/recognize-quantities.js';
import { scanBlock } from '../../server/src/recognizers/scan-block.js';
import { compromiseNumbers } from './compromise-analysis.js';
import { isMain } from './is-main.js';

const FOLDER = new URL('../../../shared/data/quantities/', import.meta.url);

interface Expected {
  readonly start: number;
  readonly end: number;
  readonly surface: string;
  readonly value: number | string | null;
}

interface Case {
  readonly id: string;
  readonly text: string;
  readonly quantities: readonly Expected[];
}

/** Why a case says nothing about us, with the numbers of such cases in a file. */
type Misfits = Readonly<Record<string, string>>;

const FILES: Readonly<Record<string, Misfits>> = {
  'recognizers-number-NumberModel': {
    'parts of an address, a telephone number, a date, a name or a score': '1 143 144 189 198 232',
    'powers, quotients in words and improper fractions, as in an exercise':
      '18 19 58 70 71 79 80 81 82 83 84 90 95 98 99 100 101 102 103 104 105 107 108 109 110 111 112 113 114 115 116 117 118 119 120 121 123 124 126 127 133 164',
    'hyphens with spaces inside a number': '49 130 132',
    'a letter with a space as a scale, slang for dozens': '40 41 54 193 194 225 226',
    '"one" that counts nothing': '125 153 166 216',
  },
  'recognizers-number-NumberRangeModel': {
    'two comparisons as one range: to us each is a bound of its own': '1 6 7 8 12 13 31 80 84 85',
    'ordinals as ends of a range': '3 5',
    'signs and grammar of commands ("or equal than", "< -30")': '14 22 42 46 63',
    '"about" widens a range, "2 in 5" is a share': '9 58',
  },
  'recognizers-number-OrdinalModel': {
    'places relative to others ("last", "next", "previous")':
      '0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 38 40 41 42 43 45 46 47 48 49 50 53',
    'an ordinal without anything that it numbers': '18 20 21 22 23 24 25 26 27 28 29 30 31 33',
    '"first" that only picks one out': '35 36 37',
    'the denominator of a mixed number': '51 52',
  },
  'recognizers-number-PercentModel': { 'no number': '17 18 19' },
  'recognizers-numberwithunit-AgeModel': { 'a range is one figure': '15' },
  'recognizers-numberwithunit-CurrencyModel': {
    'cents and pence are parts of their currency': '15 23 37 43 56 58 61 67 68 85 144',
    'small change without its name ("15 dollars 50")': '98 99 101 102 103 145 146 166 167 168 170',
    'a scale glued before the code ("MUSD")': '175 176 177 178 179',
  },
  'recognizers-numberwithunit-DimensionModel': {
    'a range is one figure': '10',
    'an hour of the day, a half turn': '52 91',
  },
  'recognizers-numberwithunit-TemperatureModel': {},
  'quantulum3-ambiguity': { 'a size of memory': '13' },
  quantulum3: {
    'part of a name': '3',
    'cents, dimes and a dozen as units of their own': '39 40 51 52 57',
    'a decade is no year': '25',
    'a power of two; an article as a number': '30',
    'a level and what it was are two figures': '24 94',
    'a hedged range is wider': '29',
    'brackets of bookkeeping as a minus': '80',
  },
};

type Read = Pick<Quantity, 'span' | 'value' | 'interval'>;

function isRight(quantities: readonly Read[], expected: Expected): boolean {
  if (expected.value === null) return true;
  const found = quantities.find(
    ({ span }) => span.start < expected.end && expected.start < span.end,
  );
  if (!found) return false;
  const bounds = /[[(]([^,]*),([^\])]*)/.exec(String(expected.value));
  if (bounds) {
    const [low, high] = [bounds[1], bounds[2]].map((end) => (end === '' ? undefined : Number(end)));
    return found.interval.low === low && found.interval.high === high;
  }
  return isValue(found, Number(String(expected.value).replace('%', '')));
}

/** The value, or the middle of a range, to a thousandth: fractions are kept to four decimals. */
function isValue({ value, interval: { low, high } }: Read, expected: number): boolean {
  const middle = low === undefined || high === undefined ? undefined : (low + high) / 2;
  return [value, middle].some(
    (own) =>
      own !== undefined && Math.abs(own - expected) <= 1e-3 * Math.max(1e-9, Math.abs(expected)),
  );
}

function readCases(name: string): readonly Case[] {
  const lines = gunzipSync(readFileSync(new URL(`${name}.jsonl.gz`, FOLDER))).toString('utf8');
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Case);
}

/** How many of the cases that fit are right: ours and compromise's; undefined where they are not there. */
export function caseScores():
  { readonly fitting: number; readonly own: number; readonly compromise: number } | undefined {
  if (!existsSync(FOLDER)) return undefined;
  let [fitting, own, compromise] = [0, 0, 0];
  for (const [name, misfits] of Object.entries(FILES)) {
    for (const { text, quantities } of fittingCases(name, misfits)) {
      const ours = recognizeQuantities(scanBlock(text));
      const theirs = compromiseNumbers(text);
      fitting++;
      if (quantities.every((expected) => isRight(ours, expected))) own++;
      if (quantities.every((expected) => isRight(theirs, expected))) compromise++;
    }
  }
  return { fitting, own, compromise };
}

function fittingCases(name: string, misfits: Misfits): readonly Case[] {
  const left = new Set(Object.values(misfits).flatMap((list) => list.split(' ')));
  return readCases(name).filter(({ id }) => !left.has(id.replace(/^.*-/, '')));
}

function main(): void {
  if (!existsSync(FOLDER)) {
    console.log(`skipped: ${FOLDER.pathname} is not there`);
    return;
  }
  const total = { all: 0, fitting: 0, right: 0 };
  for (const [name, misfits] of Object.entries(FILES)) {
    const cases = readCases(name);
    const fitting = fittingCases(name, misfits);
    const wrong = fitting.filter(({ text, quantities }) => {
      const own = recognizeQuantities(scanBlock(text));
      return !quantities.every((expected) => isRight(own, expected));
    });
    const right = fitting.length - wrong.length;
    total.all += cases.length;
    total.fitting += fitting.length;
    total.right += right;
    console.log(`${name.padEnd(46)} ${row(right, fitting.length)} of ${cases.length}`);
    if (process.argv.includes('--verbose')) explain(misfits, wrong);
  }
  console.log(`${'all'.padEnd(46)} ${row(total.right, total.fitting)} of ${total.all}`);
}

function row(right: number, fitting: number): string {
  return `${(right / Math.max(1, fitting)).toFixed(3)}  ${right} of ${fitting} that fit,`;
}

function explain(misfits: Misfits, wrong: readonly Case[]): void {
  for (const [why, list] of Object.entries(misfits))
    console.log(`    left out ${list.split(' ').length}: ${why}`);
  for (const { id, text } of wrong) console.log(`    wrong ${id}: ${text.slice(0, 90)}`);
}

if (isMain(import.meta.url)) main();
