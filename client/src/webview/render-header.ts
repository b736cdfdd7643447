import type { BoardChoice } from '../board/board-filters.js';
import type { BoardFilter, BoardModel } from '../board/board-model.js';
import { button, element, picture } from './dom.js';
import { kindPictures } from './kind-pictures.js';

/** What the person does in the head of the board. */
export interface HeaderActions {
  toggleKind(kind: string): void;
  choose(field: BoardChoice['field'], value: string): void;
  exportBoard(): void;
  showTimeline(shown: boolean): void;
}

/** Draws the title, how much there is, and what can be shown and hidden. */
export function renderHeader(model: BoardModel, actions: HeaderActions): HTMLElement {
  return element(
    'header',
    { class: 'board-header' },
    element('h1', { id: 'board-title' }, model.title),
    element('p', { class: 'summary', id: 'board-summary' }, model.summary),
    element(
      'div',
      { class: 'filters', role: 'group', 'aria-label': model.filtersLabel },
      ...model.filters.map((filter) => renderFilter(filter, actions)),
    ),
    renderChoices(model, actions),
  );
}

function renderFilter(filter: BoardFilter, actions: HeaderActions): HTMLElement {
  return button(
    {
      class: 'filter',
      'data-kind': filter.kind,
      'data-key': `filter ${filter.kind}`,
      'aria-pressed': String(filter.pressed),
      title: filter.hint,
    },
    () => actions.toggleKind(filter.kind),
    element('span', { class: 'kind-picture' }, picture(...kindPictures[filter.kind])),
    element('span', {}, filter.label),
    element('span', { class: 'count' }, String(filter.count)),
  );
}

function renderChoices(
  { choices, entries, exportLabel, timeline, timelineLabel }: BoardModel,
  actions: HeaderActions,
): HTMLElement {
  const exporting = button(
    { class: 'quiet', 'data-key': 'export', 'data-action': 'export' },
    () => actions.exportBoard(),
    exportLabel,
  );
  return element(
    'div',
    { class: 'choices' },
    ...choices.map((choice) => renderChoice(choice, actions)),
    button(
      {
        class: 'quiet toggle',
        'data-key': 'timeline',
        'data-action': 'timeline',
        'aria-pressed': String(timeline !== undefined),
      },
      () => actions.showTimeline(timeline === undefined),
      timelineLabel,
    ),
    entries.length === 0 ? undefined : exporting,
  );
}

function renderChoice(choice: BoardChoice, actions: HeaderActions): HTMLElement {
  const select = element(
    'select',
    { 'data-key': `choice ${choice.field}` },
    ...choice.options.map(({ value, text }) =>
      element('option', { value, selected: value === choice.chosen }, text),
    ),
  );
  select.addEventListener('change', () => {
    if (select instanceof HTMLSelectElement) actions.choose(choice.field, select.value);
  });
  return element('label', { class: 'choice' }, element('span', {}, choice.label), select);
}
