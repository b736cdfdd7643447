import type { ConflictEntry } from '../../../server/src/lsp/protocol.js';
import { boardPlot, type BoardPlot, type PlotValue } from './board-plot.js';
import type { BoardTimeline } from './board-timeline.js';
import { shapePath } from './mark-shapes.js';
import type { Translate } from './translate.js';

/** Sizes in pixels of the picture. */
const labelWidth = 260;
const axisWidth = 520;
const valueWidth = 160;
const laneHeight = 26;
const titleHeight = 44;
const axisHeight = 34;
const edge = 20;

/** A plot with its heading, and whether each lane has its values in words behind it. */
interface Drawing {
  readonly title: string;
  readonly note: string | undefined;
  readonly plot: BoardPlot;
  readonly worded: boolean;
}

/**
 * What the board draws as one SVG picture: the timeline, where it is shown, and the plots of these
 * entries. Dark on white, with its own fonts and colors: it looks the same wherever it is shown.
 * What documents say is text, never markup.
 */
export function boardSvg(
  entries: readonly ConflictEntry[],
  t: Translate,
  timeline?: BoardTimeline,
): string {
  const parts: string[] = [];
  let y = edge;
  for (const one of [...timelineDrawing(timeline), ...entryDrawings(entries, t)]) {
    parts.push(`<g transform="translate(${String(edge)} ${String(y)})">${drawing(one)}</g>`);
    y += titleHeight + one.plot.lanes.length * laneHeight + axisHeight;
  }
  if (parts.length === 0) {
    parts.push(text(edge, y + 20, t('There is no figure to plot.')));
    y += 40;
  }
  const width = labelWidth + axisWidth + valueWidth + 2 * edge;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(width)}" height="${String(y + edge)}"`,
    ' font-family="Helvetica, Arial, sans-serif" font-size="13" fill="#1b1b1b">',
    '<rect width="100%" height="100%" fill="#ffffff"/>',
    ...parts,
    '</svg>\n',
  ].join('');
}

/** The timeline's dates stand at its axis: words behind a lane of many would say them again. */
function timelineDrawing(timeline: BoardTimeline | undefined): readonly Drawing[] {
  if (timeline?.plot === undefined) return [];
  const { title, summary: note, plot } = timeline;
  return [{ title, note, plot, worded: false }];
}

function entryDrawings(entries: readonly ConflictEntry[], t: Translate): readonly Drawing[] {
  return entries.flatMap(({ label, sides }) => {
    const plot = boardPlot(sides, t);
    return plot === undefined
      ? []
      : [{ title: capitalized(label), note: undefined, plot, worded: true }];
  });
}

function drawing({ title, note, plot, worded }: Drawing): string {
  const bottom = titleHeight + plot.lanes.length * laneHeight;
  const lanes = plot.lanes.map(({ source, values }, index) => {
    const middle = titleHeight + index * laneHeight + laneHeight / 2;
    const name = source.note === undefined ? source.label : `${source.label} ${source.note}`;
    const words = worded ? values.map(({ value }) => value).join(', ') : '';
    return [
      text(0, middle + 4, shortened(name, 38)),
      ...values.map((one) => valueAt(one, middle)),
      text(labelWidth + axisWidth + 12, middle + 4, shortened(words, 24)),
    ].join('');
  });
  const ticks = plot.ticks.map(({ at, text: words }) => {
    const x = labelWidth + (at / 100) * axisWidth;
    return `${line(x, titleHeight, x, bottom, '#d0d0d0')}${text(x, bottom + 18, words, 'middle')}`;
  });
  const heading = `<text y="20" font-size="16" font-weight="bold">${escaped(title)}</text>`;
  const below = note === undefined ? '' : text(0, 38, note);
  return `${heading}${below}${ticks.join('')}${lanes.join('')}`;
}

function valueAt({ from, to, at, mark, value, openLeft, openRight }: PlotValue, y: number): string {
  const x = (percent: number): number => labelWidth + (percent / 100) * axisWidth;
  const arrows = [
    openLeft
      ? `<path d="M${String(x(from) + 7)} ${String(y - 4)}l-7 4l7 4" fill="none" stroke="#444"/>`
      : '',
    openRight
      ? `<path d="M${String(x(to) - 7)} ${String(y - 4)}l7 4l-7 4" fill="none" stroke="#444"/>`
      : '',
  ].join('');
  const dot =
    at === undefined
      ? ''
      : `<path transform="translate(${String(x(at))} ${String(y)})" d="${shapePath(mark)}"/>`;
  return `<g><title>${escaped(value)}</title>${line(x(from), y, x(to), y, '#444444')}${arrows}${dot}</g>`;
}

function line(x1: number, y1: number, x2: number, y2: number, color: string): string {
  const [a, b, c, d] = [x1, y1, x2, y2].map((one) => String(Math.round(one * 10) / 10));
  return `<line x1="${a ?? ''}" y1="${b ?? ''}" x2="${c ?? ''}" y2="${d ?? ''}" stroke="${color}"/>`;
}

function text(x: number, y: number, words: string, anchor = 'start'): string {
  return `<text x="${String(x)}" y="${String(y)}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function shortened(words: string, most: number): string {
  return words.length > most ? `${words.slice(0, most - 1)}…` : words;
}

function capitalized(words: string): string {
  const [first = ''] = words;
  return first.toUpperCase() + words.slice(first.length);
}

/** What XML takes for markup, and characters that it does not allow at all. */
function escaped(words: string): string {
  return words
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd')
    .replace(/[&<>"]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
