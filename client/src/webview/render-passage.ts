import type { BoardGroup, BoardPassage } from '../board/board-groups.js';
import type { BoardEntry } from '../board/board-model.js';
import { button, element } from './dom.js';

/** What the person does with a passage. */
export interface PassageActions {
  open(entry: string, side: number): void;
  annotate(entry: string, side: number): void;
}

/** Draws one passage in its sentence, with where it stands and who says so. */
export function renderPassage(
  entry: BoardEntry,
  group: BoardGroup,
  passage: BoardPassage,
  actions: PassageActions,
): HTMLElement {
  const open = (): void => actions.open(entry.id, passage.side);
  const about = [passage.source, passage.copy].filter((part) => part !== undefined);
  return element(
    'li',
    { class: passage.copy === undefined ? 'passage' : 'passage copy', 'data-value': group.value },
    renderWords(passage, open),
    element(
      'div',
      { class: 'about' },
      renderPlace(entry, passage, open),
      ...about.map((part) => element('span', { class: 'source', dir: 'auto' }, part)),
      renderAnnotate(entry, passage, actions),
    ),
  );
}

/** A click opens the words, unless it selects some of them. */
function renderWords({ before, at, after }: BoardPassage, open: () => void): HTMLElement {
  const text = element('blockquote', { dir: 'auto' }, before, element('mark', {}, at), after);
  text.addEventListener('click', () => {
    if (document.getSelection()?.isCollapsed !== false) open();
  });
  return text;
}

function renderPlace({ id }: BoardEntry, passage: BoardPassage, open: () => void): HTMLElement {
  return button(
    {
      class: 'place',
      'data-key': `open ${id} ${String(passage.side)}`,
      'data-action': 'open',
      'aria-label': passage.openLabel,
    },
    open,
    passage.place,
  );
}

function renderAnnotate(
  { id }: BoardEntry,
  passage: BoardPassage,
  actions: PassageActions,
): HTMLElement {
  return button(
    {
      class: 'quiet',
      'data-key': `annotate ${id} ${String(passage.side)}`,
      'data-action': 'annotate',
      'aria-label': passage.annotateLabel,
    },
    () => actions.annotate(id, passage.side),
    passage.annotate,
  );
}
