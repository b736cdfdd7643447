import type { BoardGroup, BoardPassage, BoardRelation } from '../board/board-groups.js';
import type { BoardEntry, BoardModel } from '../board/board-model.js';
import type { BoardComparison } from '../board/board-messages.js';
import type { BoardChoice } from '../board/board-filters.js';
import type { ConflictAnswer } from '../board/board-model.js';
import { button, element, picture } from './dom.js';
import {
  firstPair,
  isComparable,
  renderComparison,
  type CompareActions,
} from './render-compare.js';
import { renderMark } from './render-mark.js';
import { renderPlot } from './render-plot.js';
import { renderTable, type TableActions } from './render-table.js';
import { renderTimeline, type TimelineActions } from './render-timeline.js';
import { kindPictures } from './kind-pictures.js';

/** What the person does on the board. */
export interface BoardActions extends TableActions, CompareActions, TimelineActions {
  toggleKind(kind: string): void;
  choose(field: BoardChoice['field'], value: string): void;
  exportBoard(): void;
  showTimeline(shown: boolean): void;
  answer(entry: string, answer: ConflictAnswer): void;
  closeComparison(entry: string): void;
  more(): void;
  annotate(entry: string, side: number): void;
  openSkipped(index: number): void;
}

/** Draws the whole board; what documents say is only ever set as text. */
export function renderBoard(
  model: BoardModel,
  actions: BoardActions,
  comparisons: ReadonlyMap<string, BoardComparison> = new Map(),
): readonly Node[] {
  const parts = [
    renderHeader(model, actions),
    renderProgress(model),
    renderEmpty(model),
    ...model.tables.map((table, index) => renderTable(table, index, actions)),
    model.timeline === undefined ? undefined : renderTimeline(model.timeline, actions),
    renderEntries(model.entries, actions, comparisons),
    renderMore(model, actions),
    renderSkipped(model, actions),
  ];
  return parts.filter((part) => part !== undefined);
}

/** Draws why there is no board. */
export function renderFailure(title: string, text: string): readonly Node[] {
  return [
    element(
      'section',
      { class: 'empty', role: 'alert' },
      element('h1', {}, title),
      element('p', {}, text),
    ),
  ];
}

function renderHeader(model: BoardModel, actions: BoardActions): HTMLElement {
  return element(
    'header',
    { class: 'board-header' },
    element('h1', { id: 'board-title' }, model.title),
    element('p', { class: 'summary', id: 'board-summary' }, model.summary),
    element(
      'div',
      { class: 'filters', role: 'group', 'aria-label': model.filtersLabel },
      ...model.filters.map((filter) => {
        const toggle = element(
          'button',
          {
            type: 'button',
            class: 'filter',
            'data-kind': filter.kind,
            'data-key': `filter ${filter.kind}`,
            'aria-pressed': String(filter.pressed),
            title: filter.hint,
          },
          element('span', { class: 'kind-picture' }, picture(...kindPictures[filter.kind])),
          element('span', {}, filter.label),
          element('span', { class: 'count' }, String(filter.count)),
        );
        toggle.addEventListener('click', () => actions.toggleKind(filter.kind));
        return toggle;
      }),
    ),
    renderChoices(model, actions),
  );
}

function renderChoices(
  { choices, entries, exportLabel, timeline, timelineLabel }: BoardModel,
  actions: BoardActions,
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

function renderChoice(choice: BoardChoice, actions: BoardActions): HTMLElement {
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

function renderProgress({ progress }: BoardModel): HTMLElement | undefined {
  if (progress === undefined) return undefined;
  const known = progress.total > 0 ? { value: progress.done, max: progress.total } : {};
  return element(
    'div',
    { class: 'progress' },
    element('label', { for: 'board-progress' }, progress.text),
    element('progress', { id: 'board-progress', ...known }),
  );
}

function renderEmpty({ empty }: BoardModel): HTMLElement | undefined {
  if (empty === undefined) return undefined;
  return element(
    'section',
    { class: 'empty' },
    element('h2', {}, empty.title),
    element('p', {}, empty.text),
  );
}

function renderEntries(
  entries: readonly BoardEntry[],
  actions: BoardActions,
  comparisons: ReadonlyMap<string, BoardComparison>,
): HTMLElement | undefined {
  if (entries.length === 0) return undefined;
  const items = entries.map((entry, index) =>
    element(
      'li',
      {},
      renderEntry(entry, `entry-${String(index)}`, actions, comparisons.get(entry.id)),
    ),
  );
  return element('ol', { class: 'entries', 'aria-labelledby': 'board-title' }, ...items);
}

function renderMore({ more }: BoardModel, actions: BoardActions): HTMLElement | undefined {
  if (more === undefined) return undefined;
  return button({ class: 'more', 'data-key': 'more' }, () => actions.more(), more);
}

function renderEntry(
  entry: BoardEntry,
  id: string,
  actions: BoardActions,
  comparison: BoardComparison | undefined,
): HTMLElement {
  const groups = entry.groups.flatMap((group) => [
    ...(group.relation === undefined ? [] : [renderRelation(entry, group.relation)]),
    renderGroup(entry, group, actions),
  ]);
  return element(
    'article',
    {
      class: 'entry',
      'data-kind': entry.kind,
      'data-entry': entry.id,
      'aria-labelledby': `${id} ${id}-kind`,
    },
    element(
      'header',
      { class: 'entry-header' },
      element(
        'span',
        { class: 'kind', id: `${id}-kind` },
        element('span', { class: 'kind-picture' }, picture(...kindPictures[entry.kind])),
        entry.kindLabel,
      ),
      element('h2', { id, dir: 'auto' }, entry.label),
      element('p', { class: 'extent' }, entry.extent),
      entry.answered === undefined
        ? undefined
        : element('p', { class: 'answered', dir: 'auto' }, entry.answered),
    ),
    entry.plot === undefined ? undefined : renderPlot(entry.plot),
    element('div', { class: 'groups' }, ...groups),
    comparison === undefined ? undefined : renderComparison(entry, comparison, actions),
    renderFooter(entry, actions, comparison !== undefined),
  );
}

function renderRelation(entry: BoardEntry, relation: BoardRelation): HTMLElement {
  return element(
    'div',
    { class: 'relation' },
    element('span', { class: 'kind-picture' }, picture(...relationPicture(entry, relation))),
    element('span', {}, relation.text),
  );
}

function relationPicture({ kind }: BoardEntry, { same }: BoardRelation): readonly string[] {
  return !same && (kind === 'contradiction' || kind === 'revision')
    ? kindPictures.contradiction
    : kindPictures.vagueness;
}

function renderGroup(entry: BoardEntry, group: BoardGroup, actions: BoardActions): HTMLElement {
  const passages = group.passages.map((passage) => renderPassage(entry, group, passage, actions));
  return element(
    'section',
    { class: entry.kind === 'wording' ? 'group wide' : 'group' },
    element(
      'div',
      { class: 'value' },
      element(
        'h3',
        { dir: 'auto', class: isLong(group.value) ? 'long' : undefined },
        group.mark === undefined ? undefined : renderMark(group.mark),
        group.value,
      ),
      group.note === '' ? undefined : element('p', { class: 'note' }, group.note),
    ),
    element('ul', { class: 'passages' }, ...passages),
  );
}

/** A value in many words is set smaller, so that it does not tower over its passages. */
function isLong(value: string): boolean {
  return value.length > 16;
}

function renderPassage(
  entry: BoardEntry,
  group: BoardGroup,
  passage: BoardPassage,
  actions: BoardActions,
): HTMLElement {
  const key = `${entry.id} ${String(passage.side)}`;
  const open = (): void => actions.open(entry.id, passage.side);
  const text = element(
    'blockquote',
    { dir: 'auto' },
    passage.before,
    element('mark', {}, passage.at),
    passage.after,
  );
  text.addEventListener('click', () => {
    if (document.getSelection()?.isCollapsed !== false) open();
  });
  const place = element(
    'button',
    {
      type: 'button',
      class: 'place',
      'data-key': `open ${key}`,
      'data-action': 'open',
      'aria-label': passage.openLabel,
    },
    passage.place,
  );
  place.addEventListener('click', open);
  const annotate = element(
    'button',
    {
      type: 'button',
      class: 'quiet',
      'data-key': `annotate ${key}`,
      'data-action': 'annotate',
      'aria-label': passage.annotateLabel,
    },
    passage.annotate,
  );
  annotate.addEventListener('click', () => actions.annotate(entry.id, passage.side));
  const about = [passage.source, passage.copy].filter((part) => part !== undefined);
  return element(
    'li',
    { class: passage.copy === undefined ? 'passage' : 'passage copy', 'data-value': group.value },
    text,
    element(
      'div',
      { class: 'about' },
      place,
      ...about.map((part) => element('span', { class: 'source', dir: 'auto' }, part)),
      annotate,
    ),
  );
}

function renderFooter(entry: BoardEntry, actions: BoardActions, compared: boolean): HTMLElement {
  const rows = entry.why.rows.flatMap(([term, text]) => [
    element('dt', {}, term),
    element('dd', {}, text),
  ]);
  const answers = entry.answers.map(({ answer, text, hint, label }) =>
    button(
      {
        class: 'quiet',
        'data-key': `${answer} ${entry.id}`,
        'data-action': answer,
        title: hint,
        'aria-label': label,
      },
      () => actions.answer(entry.id, answer),
      text,
    ),
  );
  return element(
    'footer',
    { class: 'entry-footer' },
    element(
      'details',
      { 'data-details': entry.id },
      element('summary', { 'data-key': `why ${entry.id}` }, entry.why.summary),
      element('dl', {}, ...rows),
    ),
    isComparable(entry.compare) ? renderCompareButton(entry, actions, compared) : undefined,
    ...answers,
  );
}

function renderCompareButton(
  entry: BoardEntry,
  actions: BoardActions,
  compared: boolean,
): HTMLElement {
  return button(
    {
      class: 'quiet',
      'data-key': `compare ${entry.id}`,
      'data-action': 'compare',
      'aria-expanded': String(compared),
    },
    () => {
      const pair = firstPair(entry);
      if (compared) actions.closeComparison(entry.id);
      else if (pair !== undefined) actions.compare(entry.id, ...pair);
    },
    picture('M2.5 3h4.5v10H2.5z', 'M9 3h4.5v10H9z'),
    entry.compare.text,
  );
}

function renderSkipped({ skipped }: BoardModel, actions: BoardActions): HTMLElement | undefined {
  if (skipped === undefined) return undefined;
  const rows = skipped.files.map((file, index) => {
    const open = button(
      { class: 'place', 'data-key': `skipped ${file.uri}` },
      () => actions.openSkipped(index),
      file.document,
    );
    return element('li', {}, open, element('span', { class: 'source' }, file.reason));
  });
  return element(
    'details',
    { class: 'skipped', 'data-details': ' skipped' },
    element('summary', { 'data-key': 'skipped' }, skipped.summary),
    element('ul', {}, ...rows),
  );
}
