import type { BoardPlot, PlotLane, PlotValue } from '../board/board-plot.js';
import { shapePath } from '../board/mark-shapes.js';
import { element, svgElement } from './dom.js';

/** Draws what each source's wording allows: a line for each source, a shape at each number. */
export function renderPlot(plot: BoardPlot): HTMLElement {
  return element(
    'div',
    { class: 'plot', role: 'img', 'aria-label': plot.label },
    ...plot.lanes.flatMap((lane) => [renderName(lane), renderLane(lane, plot)]),
    element('span', { class: 'lane-name' }),
    renderAxis(plot),
  );
}

function renderName({ source: { label, note } }: PlotLane): HTMLElement {
  return element('span', { class: 'lane-name', dir: 'auto' }, note ? `${label} ${note}` : label);
}

/** Places are percentages of the width, so that shapes keep their form whatever it is. */
function renderLane({ values }: PlotLane, { ticks }: BoardPlot): SVGElement {
  const grid = ticks.map(({ at }) =>
    svgElement('line', { class: 'grid', x1: percent(at), x2: percent(at), y1: '0', y2: '100%' }),
  );
  return svgElement('svg', { class: 'lane' }, ...grid, ...values.flatMap(renderValue));
}

function renderValue({ from, to, at, mark, openLeft, openRight }: PlotValue): SVGElement[] {
  const drawn = [
    svgElement('line', {
      class: 'reach',
      x1: percent(from),
      x2: percent(to),
      y1: '50%',
      y2: '50%',
    }),
  ];
  if (openLeft) drawn.push(placed(from, 'arrow', 'M7 -4L1 0L7 4'));
  if (openRight) drawn.push(placed(to, 'arrow', 'M-7 -4L-1 0L-7 4'));
  if (!openLeft && from < to) drawn.push(placed(from, 'end', 'M0 -4V4'));
  if (!openRight && from < to) drawn.push(placed(to, 'end', 'M0 -4V4'));
  if (at !== undefined) drawn.push(placed(at, 'dot', shapePath(mark)));
  return drawn;
}

/** A shape at a place of the lane, in pixels around it. */
function placed(at: number, name: string, d: string): SVGElement {
  const path = svgElement('path', { class: name, d });
  return svgElement('svg', { class: 'placed', x: percent(at), y: '50%' }, path);
}

function renderAxis({ ticks }: BoardPlot): SVGElement {
  const labels = ticks.map(({ at, text }) =>
    svgElement('text', { x: percent(at), y: '75%', 'text-anchor': 'middle' }, text),
  );
  return svgElement('svg', { class: 'axis' }, ...labels);
}

function percent(value: number): string {
  return `${String(Math.round(value * 100) / 100)}%`;
}
