import type { DatedView } from '../../../server/src/lsp/protocol.js';
import { shownDate } from '../findings/shown-date.js';
import type { BoardPlot, PlotValue } from './board-plot.js';
import { niceTicks } from './nice-ticks.js';
import type { Translate } from './translate.js';

/** What the documents date, drawn along an axis and told in rows. */
export interface BoardTimeline {
  readonly title: string;
  readonly summary: string;
  /** Undefined where there are not two dates to set apart. */
  readonly plot: BoardPlot | undefined;
  readonly dates: readonly TimelineDate[];
  /** How much more there is than rows are drawn; undefined: nothing. */
  readonly rest: string | undefined;
}

/** One date with the passages that name it. */
export interface TimelineDate {
  readonly date: string;
  readonly passages: readonly TimelinePassage[];
}

/** A passage; `index`: its place in the list that the board was made of. */
export interface TimelinePassage {
  readonly index: number;
  readonly before: string;
  readonly at: string;
  readonly after: string;
  readonly place: string;
}

/** So many passages are drawn as rows: a page of thousands is slow. */
const MOST_ROWS = 300;
/** So many documents have a line of their own in the drawing, those with most dates. */
const MOST_LANES = 24;
const DAY = 86_400_000;
/** Percent of the axis left free at either end. */
const MARGIN = 5;

/** A dated passage and the time it covers, in days since 1970, the end included. */
interface Dated {
  readonly index: number;
  readonly view: DatedView;
  readonly from: number;
  readonly to: number;
}

/** Makes the timeline of passages in the order of time; words in the person's language. */
export function boardTimeline(
  passages: readonly DatedView[],
  document: string | undefined,
  t: Translate,
  language: string,
): BoardTimeline {
  const dated = passages.flatMap((view, index): Dated[] => {
    const days = daysOf(view.date);
    const wanted = document === undefined || view.document === document;
    return wanted && days !== undefined ? [{ index, view, ...days }] : [];
  });
  const dates = byDate(dated.slice(0, MOST_ROWS), language);
  const left = dated.length - MOST_ROWS;
  return {
    title: t('Timeline'),
    summary: summaryOf(dated, t, language),
    plot: plotOf(dated, t, language),
    dates,
    rest: left > 0 ? t('{0} more passages are in the Timeline of the side bar', left) : undefined,
  };
}

function byDate(dated: readonly Dated[], language: string): readonly TimelineDate[] {
  const dates = new Map<string, TimelinePassage[]>();
  for (const { index, view } of dated) {
    const { date, before, at, after, document, line } = view;
    const passage = { index, before, at, after, place: `${document}:${String(line)}` };
    const known = dates.get(date);
    if (known === undefined) dates.set(date, [passage]);
    else known.push(passage);
  }
  return [...dates].map(([date, own]) => ({ date: shownDate(date, language), passages: own }));
}

function summaryOf(dated: readonly Dated[], t: Translate, language: string): string {
  const [first] = dated;
  const last = dated.at(-1);
  if (first === undefined || last === undefined) return t('No date with a year is named.');
  const documents = new Set(dated.map(({ view }) => view.document)).size;
  const [from, to] = [shownDate(first.view.date, language), shownDate(last.view.date, language)];
  return [
    dated.length === 1 ? t('1 passage') : t('{0} passages', dated.length),
    documents === 1 ? t('one file') : t('{0} files', documents),
    from === to ? from : t('{0} to {1}', from, to),
  ].join(' · ');
}

/** The first and the last day of a date; undefined for what is in no calendar. */
function daysOf(iso: string): { readonly from: number; readonly to: number } | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(iso) ?? [];
  if (year === undefined) return undefined;
  const [y, m, d] = [Number(year), Number(month ?? '1') - 1, Number(day ?? '1')];
  const from = Date.UTC(y, m, d) / DAY;
  if (day !== undefined) return { from, to: from };
  const next = month === undefined ? Date.UTC(y + 1, 0, 1) : Date.UTC(y, m + 1, 1);
  return { from, to: next / DAY - 1 };
}

function plotOf(dated: readonly Dated[], t: Translate, language: string): BoardPlot | undefined {
  const [low, high] = windowOf(dated);
  if (!(low < high)) return undefined;
  const place = (day: number): number =>
    MARGIN + ((Math.min(high, Math.max(low, day)) - low) / (high - low)) * (100 - 2 * MARGIN);
  const byDocument = new Map<string, Dated[]>();
  for (const one of dated) {
    const known = byDocument.get(one.view.document);
    if (known === undefined) byDocument.set(one.view.document, [one]);
    else known.push(one);
  }
  const shown = [...byDocument].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_LANES);
  const lanes = shown
    .sort(([, [a]], [, [b]]) => (a?.from ?? 0) - (b?.from ?? 0))
    .map(([document, own], group) => ({
      source: {
        group,
        label: document.slice(document.lastIndexOf('/') + 1),
        note: undefined,
        documents: [document],
      },
      values: valuesOf(own, place, [low, high], language),
    }));
  const label = t('Dates by document. All of them stand in the list below.');
  return {
    label,
    ticks: ticksOf(low, high, language).map(({ day, text }) => ({ at: place(day), text })),
    lanes,
  };
}

/**
 * The days that the axis shows. A single date far off the others ("founded in 1848") would press
 * them all together: what lies further out than the middle eight tenths are wide stands at an end.
 */
function windowOf(dated: readonly Dated[]): readonly [low: number, high: number] {
  if (dated.length === 0) return [0, 0];
  const starts = dated.map(({ from }) => from).sort((a, b) => a - b);
  const ends = dated.map(({ to }) => to).sort((a, b) => a - b);
  const at = (days: readonly number[], share: number): number =>
    days[Math.round((days.length - 1) * share)] ?? 0;
  const [tenth, ninth] = [at(starts, 0.1), at(ends, 0.9)];
  const width = Math.max(ninth - tenth, 30);
  return [Math.max(at(starts, 0), tenth - width), Math.min(at(ends, 1), ninth + width)];
}

function valuesOf(
  dated: readonly Dated[],
  place: (day: number) => number,
  [low, high]: readonly [number, number],
  language: string,
): readonly PlotValue[] {
  const seen = new Set<string>();
  return dated.flatMap(({ view, from, to }) => {
    if (seen.has(view.date)) return [];
    seen.add(view.date);
    return [
      {
        value: shownDate(view.date, language),
        mark: 0,
        // A month or a year has a reach and no point.
        at: from === to ? place(from) : undefined,
        from: place(from),
        to: place(to),
        openLeft: from < low,
        openRight: to > high,
      },
    ];
  });
}

interface Tick {
  readonly day: number;
  readonly text: string;
}

/** Round years, or months, or days, as the axis is long. */
function ticksOf(low: number, high: number, language: string): readonly Tick[] {
  const firstDay = (year: number): number => Date.UTC(year, 0, 1) / DAY;
  const years = (day: number): number => {
    const year = new Date(day * DAY).getUTCFullYear();
    return year + (day - firstDay(year)) / 366;
  };
  const year = (one: number): Tick => ({ day: firstDay(one), text: String(one) });
  if (high - low > 3 * 366) return niceTicks(years(low), years(high), true).map(year);
  if (high - low > 100) return monthTicks(low, high, language);
  return niceTicks(low, high, true).map((day) => ({ day, text: shown(day, language, 'day') }));
}

function monthTicks(low: number, high: number, language: string): readonly Tick[] {
  const first = new Date(low * DAY);
  const months = (high - low) / 30.4;
  const step = [1, 2, 3, 6, 12].find((one) => months / one <= 6) ?? 12;
  const ticks: Tick[] = [];
  for (let month = Math.ceil((first.getUTCMonth() + 1) / step) * step; ; month += step) {
    const day = Date.UTC(first.getUTCFullYear(), month, 1) / DAY;
    if (day > high) return ticks;
    ticks.push({ day, text: shown(day, language, 'month') });
  }
}

function shown(day: number, language: string, grain: 'day' | 'month'): string {
  const parts: Intl.DateTimeFormatOptions =
    grain === 'day' ? { day: 'numeric', month: 'short' } : { month: 'short', year: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...parts, timeZone: 'UTC' }).format(
    new Date(day * DAY),
  );
}
