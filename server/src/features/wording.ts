import type { Figure, Modifier } from '../document/document-analysis.js';
import { formatMoney } from './money.js';
import { shownText } from './shown-text.js';

/** What the wording of a figure allows, in words: "8 or more"; undefined for dates, times and ranks. */
export function wording(figure: Figure): string | undefined {
  const { interval, modifier } = figure;
  if (WITHOUT_AMOUNT.has(figure.kind)) return undefined;
  const stated = figure.value ?? interval.low ?? interval.high;
  if (stated === undefined)
    return modifier === 'vague' ? 'no number that could be pinned down' : undefined;
  const amount = withUnit(stated, figure);
  switch (modifier) {
    case 'at-least':
      return `${amount} or more`;
    case 'at-most':
      return `${amount} or less`;
    case 'more-than':
      return `more than ${amount}`;
    case 'less-than':
      return `less than ${amount}`;
    case 'nearly':
      return `just under ${amount}`;
    case 'about':
      return `around ${amount}${ends(figure)}`;
    case 'vague':
      return `no exact number${ends(figure)}`;
    case undefined:
      return plain(figure, amount);
  }
}

/** Whether a figure is an amount, which has values that it allows: no date, no rank. */
export function isAmount({ kind, interval }: Figure): boolean {
  return !WITHOUT_AMOUNT.has(kind) && (interval.low ?? interval.high) !== undefined;
}

const WITHOUT_AMOUNT: ReadonlySet<Figure['kind']> = new Set([
  'date',
  'time',
  'year',
  'ordinal',
  'rank',
]);

function plain(figure: Figure, amount: string): string {
  const { low, high } = figure.interval;
  if (low === high && low !== undefined) return `exactly ${amount}`;
  if (low !== undefined && high !== undefined)
    return `from ${formatNumber(low)} to ${withUnit(high, figure)}`;
  if (low !== undefined) return `${withUnit(low, figure)} or more`;
  return high === undefined ? amount : `${withUnit(high, figure)} or less`;
}

function ends({ kind, interval: { low, high } }: Figure): string {
  const shown = (value: number) => formatNumber(kind === 'fraction' ? asPercent(value) : value);
  if (low !== undefined && high !== undefined) return `: ${shown(low)} to ${shown(high)}`;
  if (low !== undefined) return `: ${shown(low)} or more`;
  return high === undefined ? '' : `: ${shown(high)} or less`;
}

/**
 * A figure in a few words, with its number in digits: "at least 8", "about 1,200", "$1.2 million",
 * "dozens". `numeral` is how the text writes the number, for what has no exact value.
 */
export function statedValue(figure: Figure, numeral: string): string {
  const { value, modifier, interval, kind } = figure;
  if (WITHOUT_AMOUNT.has(kind) || modifier === 'vague') return shownText(numeral);
  const words = modifier === undefined ? '' : `${MODIFIER_WORDS[modifier]} `;
  if (value !== undefined) return words + withUnit(value, figure);
  const { low, high } = interval;
  if (low === undefined || high === undefined || low === high) return shownText(numeral);
  return `${words}${formatNumber(low)} to ${withUnit(high, figure)}`;
}

const MODIFIER_WORDS: Readonly<Record<Exclude<Modifier, 'vague'>, string>> = {
  'at-least': 'at least',
  'at-most': 'at most',
  'more-than': 'more than',
  'less-than': 'less than',
  nearly: 'nearly',
  about: 'about',
};

/** Units that are shown with a number; a counted noun is not: the measure names it. */
function withUnit(value: number, { unit, kind }: Figure): string {
  const number = formatNumber(value);
  if (kind === 'fraction') return `${formatNumber(asPercent(value))}%`;
  if (unit === undefined || kind === 'count' || kind === 'membership') return number;
  if (unit === 'percent') return `${number}%`;
  return kind === 'money'
    ? formatMoney(value, unit, formatNumber)
    : `${number} ${unit}${value === 1 || !UNIT_NOUNS.has(unit) ? '' : 's'}`;
}

/** A share for people: a third is 33.3%. */
function asPercent(share: number): number {
  return Math.round(share * 1000) / 10;
}

/** Units that are words and have a plural; the others are symbols: "40 mph", "2 nmi". */
const UNIT_NOUNS: ReadonlySet<string> = new Set(
  (
    'acre,bar,bit,cup,day,degree,hour,millisecond,minute,month,night,pint,second,ton,week,weekend,year,' +
    'percentage point,basis point'
  ).split(','),
);

/** A number for people: 1,234.5; from a million on 1.2 million. At most four digits after the point. */
export function formatNumber(value: number): string {
  const scale = SCALES.find(
    ([size]) => Math.abs(value) >= size && Number.isInteger((value / size) * 1000),
  );
  return scale === undefined ? grouped(value) : `${grouped(value / scale[0])} ${scale[1]}`;
}

function grouped(value: number): string {
  const [whole = '', rest] = String(Math.round(value * 1e4) / 1e4).split('.');
  if (!/^-?\d+$/.test(whole)) return String(value);
  const parts = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return rest === undefined ? parts : `${parts}.${rest}`;
}

const SCALES: readonly (readonly [number, string])[] = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
];

/** What else the text says of a figure's standing, each in a few words. */
export function reservations(figure: Figure): readonly string[] {
  const said: (readonly [boolean, string])[] = [
    [figure.hedged, 'given with reserve'],
    [figure.negated, 'denied or negated'],
    [figure.change, 'an amount of change, not a level'],
    [figure.superseded, 'an earlier state that no longer holds'],
    [figure.otherEvent, 'of another event or time'],
    [figure.hypothetical, 'planned, forecast or conditional'],
  ];
  return said.filter(([holds]) => holds).map(([, words]) => words);
}
