import type { BoardTimeline, TimelinePassage } from '../board/board-timeline.js';
import { button, element } from './dom.js';
import { renderPlot } from './render-plot.js';

/** What the person does on the timeline. */
export interface TimelineActions {
  openDated(index: number): void;
}

/** Draws what is dated: a picture of it, and every passage as a row of a list. */
export function renderTimeline(timeline: BoardTimeline, actions: TimelineActions): HTMLElement {
  const { title, summary, plot, dates, rest } = timeline;
  return element(
    'section',
    { class: 'timeline', 'aria-labelledby': 'timeline-title' },
    element('h2', { id: 'timeline-title' }, title),
    element('p', { class: 'extent' }, summary),
    plot === undefined ? undefined : renderPlot(plot),
    element(
      'ol',
      { class: 'dates' },
      ...dates.map(({ date, passages }) =>
        element(
          'li',
          {},
          element('h3', {}, date),
          element('ul', {}, ...passages.map((one) => renderPassage(one, actions))),
        ),
      ),
    ),
    rest === undefined ? undefined : element('p', { class: 'extent' }, rest),
  );
}

function renderPassage(
  { index, before, at, after, place }: TimelinePassage,
  actions: TimelineActions,
): HTMLElement {
  return element(
    'li',
    { dir: 'auto' },
    element('span', {}, before, element('b', {}, at), after),
    ' ',
    button(
      { class: 'quiet', 'data-action': 'open-dated', 'data-key': `dated ${String(index)}` },
      () => actions.openDated(index),
      place,
    ),
  );
}
