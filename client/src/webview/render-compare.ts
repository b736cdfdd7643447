import type { BoardComparison } from '../board/board-messages.js';
import type { BoardCompare, BoardEntry } from '../board/board-model.js';
import type { ComparedWords } from '../../../server/src/lsp/protocol.js';
import { button, element } from './dom.js';

/** What the person does with two passages beside each other. */
export interface CompareActions {
  compare(entry: string, left: number, right: number): void;
  openBoth(entry: string, left: number, right: number): void;
}

/** Draws two passages beside each other, with the words marked in which they differ. */
export function renderComparison(
  entry: BoardEntry,
  { left, right, words }: BoardComparison,
  actions: CompareActions,
): HTMLElement {
  const { compare } = entry;
  const both = button(
    { class: 'quiet', 'data-key': `both ${entry.id}` },
    () => actions.openBoth(entry.id, left, right),
    compare.inEditor,
  );
  return element(
    'section',
    { class: 'comparison', 'aria-label': compare.text },
    renderSide(entry, compare.left, 'left', left, words.left, (side) =>
      actions.compare(entry.id, side, right),
    ),
    renderSide(entry, compare.right, 'right', right, words.right, (side) =>
      actions.compare(entry.id, left, side),
    ),
    element('p', { class: 'comparison-footer' }, both),
  );
}

function renderSide(
  { id, compare }: BoardEntry,
  label: string,
  key: string,
  chosen: number,
  words: readonly ComparedWords[],
  choose: (side: number) => void,
): HTMLElement {
  const select = element(
    'select',
    { 'aria-label': label, 'data-key': `${key} ${id}` },
    ...compare.passages.map(({ side, text }) =>
      element('option', { value: side, selected: side === chosen }, text),
    ),
  );
  select.addEventListener('change', () => {
    if (select instanceof HTMLSelectElement) choose(Number(select.value));
  });
  const text = words.map(({ text: run, differs }) => (differs ? element('mark', {}, run) : run));
  return element(
    'div',
    { class: 'compared' },
    select,
    element('blockquote', { dir: 'auto' }, ...text),
  );
}

/** The passages that are compared first: one of each of the first two values. */
export function firstPair({ groups }: BoardEntry): readonly [number, number] | undefined {
  const [one, other] = groups;
  const left = one?.passages[0];
  const right = other?.passages[0] ?? one?.passages[1];
  return left === undefined || right === undefined ? undefined : [left.side, right.side];
}

/** Whether there is anything to compare. */
export function isComparable({ passages }: BoardCompare): boolean {
  return passages.length > 1;
}
