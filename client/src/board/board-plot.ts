import type { ConflictSide } from '../../../server/src/lsp/protocol.js';
import { boardSources, type BoardSource } from './board-sources.js';
import { niceTicks } from './nice-ticks.js';
import type { Translate } from './translate.js';
import { valueMarks } from './value-marks.js';

/** What each source's wording allows, along one axis. Places are percentages of its length. */
export interface BoardPlot {
  /** All that is drawn, in words. */
  readonly label: string;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  readonly lanes: readonly PlotLane[];
}

/** One source. */
export interface PlotLane {
  readonly source: BoardSource;
  readonly values: readonly PlotValue[];
}

/** One value of a source: where it stands and how far its wording reaches. */
export interface PlotValue {
  readonly value: string;
  readonly mark: number;
  /** Where the number stands; undefined when the words name none ("dozens"). */
  readonly at: number | undefined;
  readonly from: number;
  readonly to: number;
  /** Whether the values go on beyond the axis. */
  readonly openLeft: boolean;
  readonly openRight: boolean;
}

type Amount = ConflictSide & { readonly interval: NonNullable<ConflictSide['interval']> };

/** Percent of the axis left free at either end. */
const margin = 8;

/** The plot of an entry's values; undefined when fewer than two numbers stand against each other. */
export function boardPlot(sides: readonly ConflictSide[], t: Translate): BoardPlot | undefined {
  const amounts = sides.filter((side): side is Amount => side.interval !== null);
  const numbers = amounts.flatMap(({ number, interval }) =>
    [number, interval.low, interval.high].filter((one) => one !== null),
  );
  const low = Math.min(...numbers);
  const high = Math.max(...numbers);
  if (!(low < high) || !Number.isFinite(high - low)) return undefined;
  const place = (value: number): number =>
    margin + ((value - low) / (high - low)) * (100 - 2 * margin);
  const marks = valueMarks(sides);
  const { before, after } = unitSigns(amounts);
  const lanes = boardSources(amounts, t).map((source) => ({
    source,
    values: valuesOf(amounts, source.group, place, marks),
  }));
  return {
    label: lanes
      .map(
        ({ source, values }) => `${source.label}: ${values.map(({ value }) => value).join(', ')}`,
      )
      .join('; '),
    ticks: niceTicks(low, high, numbers.every(Number.isInteger)).map((value) => ({
      at: place(value),
      text: before + shownNumber(value) + after,
    })),
    lanes,
  };
}

function valuesOf(
  amounts: readonly Amount[],
  group: number,
  place: (value: number) => number,
  marks: ReadonlyMap<string, number>,
): readonly PlotValue[] {
  const seen = new Set<string>();
  return amounts.flatMap(({ sourceGroup, value, number, interval: { low, high } }) => {
    if (sourceGroup !== group || seen.has(value)) return [];
    seen.add(value);
    return [
      {
        value,
        mark: marks.get(value) ?? 0,
        at: number === null ? undefined : place(number),
        from: low === null ? 0 : place(low),
        to: high === null ? 100 : place(high),
        openLeft: low === null,
        openRight: high === null,
      },
    ];
  });
}

/** The currency or percent sign that all values have; none when they differ. */
function unitSigns(amounts: readonly Amount[]): {
  readonly before: string;
  readonly after: string;
} {
  const signs = new Set(amounts.map(({ value }) => /\p{Sc}|%/u.exec(value)?.[0] ?? ''));
  const [sign = ''] = signs;
  if (signs.size > 1) return { before: '', after: '' };
  return sign === '%' ? { before: '', after: sign } : { before: sign, after: '' };
}

/** A number at the axis: short, since many stand side by side. */
function shownNumber(value: number): string {
  const [size, sign] = scales.find(([least]) => Math.abs(value) >= least) ?? [1, ''];
  const short = Math.round((value / size) * 1000) / 1000;
  return `${String(short).replace(/\B(?=(?:\d{3})+(?!\d)(?<!\.\d*))/g, ',')}${sign}`;
}

const scales: readonly (readonly [number, string])[] = [
  [1e12, ' tn'],
  [1e9, ' bn'],
  [1e6, ' m'],
];
