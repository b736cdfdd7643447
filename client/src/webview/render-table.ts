import type { BoardSource } from '../board/board-sources.js';
import type { BoardCellValue, BoardRow, BoardTable } from '../board/board-tables.js';
import { button, element, picture } from './dom.js';
import { kindPictures } from './kind-pictures.js';
import { renderMark } from './render-mark.js';

/** What the person does in a table. */
export interface TableActions {
  open(entry: string, side: number): void;
  goToEntry(entry: string): void;
}

/** Draws a table: a row for each measure, a column for each source. */
export function renderTable(table: BoardTable, index: number, actions: TableActions): HTMLElement {
  const caption = `table-${String(index)}`;
  const head = element(
    'tr',
    {},
    element('th', { scope: 'col' }, table.corner),
    ...table.columns.map(renderColumn),
  );
  const rows = table.rows.map((row) => renderRow(row, actions));
  return element(
    'div',
    // Wide tables scroll by themselves, with the keys too.
    { class: 'table-frame', role: 'region', tabindex: 0, 'aria-labelledby': caption },
    element(
      'table',
      {},
      element('caption', { id: caption, class: 'for-screen-readers' }, table.caption),
      element('thead', {}, head),
      element('tbody', {}, ...rows),
    ),
  );
}

function renderColumn({ label, note, documents }: BoardSource): HTMLElement {
  return element(
    'th',
    { scope: 'col', title: documents.join('\n') },
    element('span', { class: 'column-name', dir: 'auto' }, label),
    note === undefined ? undefined : element('span', { class: 'column-note' }, ` ${note}`),
  );
}

function renderRow(
  { entry, label, kind, kindLabel, cells }: BoardRow,
  actions: TableActions,
): HTMLElement {
  const name = button(
    {
      class: 'row-name',
      'data-kind': kind,
      'data-key': `row ${entry}`,
      'data-cell': true,
      dir: 'auto',
    },
    () => actions.goToEntry(entry),
    element('span', { class: 'kind-picture', title: kindLabel }, picture(...kindPictures[kind])),
    element('span', { class: 'row-label' }, label),
    element('span', { class: 'for-screen-readers' }, `, ${kindLabel}`),
  );
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, name),
    ...cells.map((values) =>
      element('td', {}, ...values.map((value) => renderValue(entry, value, actions))),
    ),
  );
}

function renderValue(
  entry: string,
  { side, value, mark, label }: BoardCellValue,
  actions: TableActions,
): HTMLElement {
  return button(
    {
      class: 'cell',
      'data-key': `cell ${entry} ${String(side)}`,
      'data-cell': true,
      'aria-label': label,
    },
    () => actions.open(entry, side),
    renderMark(mark),
    element('span', { dir: 'auto' }, value),
  );
}

/** Arrow keys, on a button of a table, go to the next one in their direction. */
export function moveInTable(event: KeyboardEvent): void {
  const from = document.activeElement;
  if (!(from instanceof HTMLElement) || from.dataset['cell'] === undefined) return;
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const next = neighbor(from, event.key);
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

function neighbor(from: HTMLElement, key: string): HTMLElement | undefined {
  const row = from.closest('tr');
  const inRow = buttonsOf(row);
  const index = inRow.indexOf(from);
  if (key === 'ArrowRight') return inRow[index + 1];
  if (key === 'ArrowLeft') return inRow[index - 1];
  const other =
    key === 'ArrowDown'
      ? row?.nextElementSibling
      : key === 'ArrowUp'
        ? row?.previousElementSibling
        : undefined;
  const column = from.closest('td, th');
  const cells = [...(row?.children ?? [])];
  const below = other?.children[column === null ? 0 : cells.indexOf(column)];
  return buttonsOf(below)[0] ?? buttonsOf(other)[0];
}

function buttonsOf(element: Element | null | undefined): readonly HTMLElement[] {
  return [...(element?.querySelectorAll<HTMLElement>('[data-cell]') ?? [])];
}
