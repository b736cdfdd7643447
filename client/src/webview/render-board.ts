import type { BoardComparison } from '../board/board-messages.js';
import type { BoardEntry, BoardModel } from '../board/board-model.js';
import { button, element } from './dom.js';
import { renderEntry, type EntryActions } from './render-entry.js';
import { renderHeader, type HeaderActions } from './render-header.js';
import { renderTable, type TableActions } from './render-table.js';
import { renderTimeline, type TimelineActions } from './render-timeline.js';

/** What the person does on the board. */
export interface BoardActions extends HeaderActions, TableActions, TimelineActions, EntryActions {
  more(): void;
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
