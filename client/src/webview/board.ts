import type { ConflictKindName } from '../../../server/src/lsp/protocol.js';
import type {
  BoardComparison,
  BoardRequest,
  BoardUpdate,
  ChosenView,
} from '../board/board-messages.js';
import type { BoardModel } from '../board/board-model.js';
import { rasterize } from './rasterize.js';
import { renderBoard, renderFailure, type BoardActions } from './render-board.js';
import { moveInTable } from './render-table.js';

/** What VS Code gives the page: a line to the extension and a state that outlives the page. */
interface Host {
  postMessage(message: BoardRequest): void;
  getState(): BoardState | undefined;
  setState(state: BoardState): void;
}

/** What is kept while the panel is hidden and when the window is opened again. */
interface BoardState extends ChosenView {
  readonly unfolded?: readonly string[];
  readonly scroll?: number;
}

declare function acquireVsCodeApi(): Host;

const host = acquireVsCodeApi();
const saved = host.getState() ?? {};
const unfolded = new Set(saved.unfolded ?? []);
const board = document.querySelector('main') ?? document.body;
const announcer = document.body.appendChild(document.createElement('p'));
announcer.className = 'for-screen-readers';
announcer.setAttribute('role', 'status');
const comparisons = new Map<string, BoardComparison>();
const drawing: {
  kinds: readonly ConflictKindName[] | undefined;
  scroll: number | undefined;
  first: boolean;
  model: BoardModel | undefined;
} = { kinds: saved.kinds, scroll: saved.scroll, first: true, model: undefined };
const chosen: {
  document: string | undefined;
  name: string | undefined;
  state: string | undefined;
} = { document: saved.document, name: saved.name, state: saved.state };

const timeline = { shown: saved.timeline ?? false };

const actions: BoardActions = {
  toggleKind(kind) {
    // What was chosen last, drawn or not: clicks may come faster than the board is drawn.
    const shown: readonly string[] = drawing.kinds ?? pressedKinds();
    const kinds = shown.includes(kind) ? shown.filter((one) => one !== kind) : [...shown, kind];
    drawing.kinds = kinds as ConflictKindName[];
    keepState();
    host.postMessage({ type: 'kinds', kinds: drawing.kinds });
  },
  more: () => host.postMessage({ type: 'more' }),
  open: (entry, side) => host.postMessage({ type: 'open', entry, side }),
  annotate: (entry, side) => host.postMessage({ type: 'annotate', entry, side }),
  compare: (entry, left, right) => host.postMessage({ type: 'compare', entry, left, right }),
  openBoth: (entry, left, right) => host.postMessage({ type: 'openBoth', entry, left, right }),
  closeComparison(entry) {
    comparisons.delete(entry);
    redraw();
  },
  choose(field, value) {
    // What was chosen of another state does not hold for this one.
    if (field === 'state') Object.assign(chosen, { document: undefined, name: undefined });
    chosen[field] = value === '' ? undefined : value;
    keepState();
    host.postMessage({ type: 'choose', field, value });
  },
  showTimeline(shown) {
    timeline.shown = shown;
    keepState();
    host.postMessage({ type: 'timeline', shown });
  },
  openDated: (index) => host.postMessage({ type: 'openDated', index }),
  exportBoard: () => host.postMessage({ type: 'export' }),
  answer: (entry, answer) => host.postMessage({ type: 'answer', entry, answer }),
  goToEntry: reveal,
  openSkipped: (index) => host.postMessage({ type: 'openSkipped', index }),
};

window.addEventListener('message', ({ data }: MessageEvent<BoardUpdate>) => receive(data));
document.addEventListener('keydown', moveBetweenPassages);
document.addEventListener('keydown', moveInTable);
document.addEventListener('scroll', () => keepState(), { passive: true });
host.postMessage({ type: 'ready', view: chosenView() });

function receive(update: BoardUpdate): void {
  switch (update.type) {
    case 'reveal':
      reveal(update.entry);
      return;
    case 'compared':
      comparisons.set(update.comparison.entry, update.comparison);
      redraw();
      return;
    case 'rasterize':
      void rasterize(update.svg).then((png) => host.postMessage({ type: 'rasterized', png }));
      return;
    case 'failed':
      draw(renderFailure(update.title, update.text));
      return;
    case 'model':
      drawing.model = update.model;
      redraw();
      announce(update.model.empty?.title ?? `${update.model.title}: ${update.model.summary}`);
  }
}

function redraw(): void {
  if (drawing.model !== undefined) draw(renderBoard(drawing.model, actions, comparisons));
}

function chosenView(): ChosenView {
  const { document: path, name, state } = chosen;
  return {
    ...(drawing.kinds === undefined ? {} : { kinds: drawing.kinds }),
    ...(path === undefined ? {} : { document: path }),
    ...(name === undefined ? {} : { name }),
    ...(state === 'answered' ? { state } : {}),
    ...(timeline.shown ? { timeline: true } : {}),
  };
}

/** Draws anew and leaves focus, unfolded parts and the scrolled place as they were. */
function draw(nodes: readonly Node[]): void {
  const focused =
    document.activeElement instanceof HTMLElement
      ? document.activeElement.dataset['key']
      : undefined;
  const scroll = drawing.first ? (drawing.scroll ?? 0) : window.scrollY;
  drawing.first = false;
  board.replaceChildren(...nodes);
  board.setAttribute('aria-busy', 'false');
  for (const details of board.querySelectorAll('details')) keepFolding(details);
  if (focused !== undefined) withKey(focused)?.focus({ preventScroll: true });
  window.scrollTo({ top: scroll });
}

function pressedKinds(): string[] {
  const pressed = [...document.querySelectorAll<HTMLElement>('.filter[aria-pressed="true"]')];
  return pressed.map((button) => button.dataset['kind']).filter((kind) => kind !== undefined);
}

/** Brings an entry to the top and puts the focus on its first passage. */
function reveal(entry: string): void {
  const article = [...board.querySelectorAll<HTMLElement>('[data-entry]')].find(
    (one) => one.dataset['entry'] === entry,
  );
  article?.scrollIntoView({ block: 'start' });
  article?.querySelector<HTMLElement>('[data-action="open"]')?.focus({ preventScroll: true });
}

function withKey(key: string): HTMLElement | undefined {
  return [...board.querySelectorAll<HTMLElement>('[data-key]')].find(
    (one) => one.dataset['key'] === key,
  );
}

function keepFolding(details: HTMLDetailsElement): void {
  const key = details.dataset['details'] ?? '';
  details.open = unfolded.has(key);
  details.addEventListener('toggle', () => {
    if (details.open) unfolded.add(key);
    else unfolded.delete(key);
    keepState();
  });
}

function keepState(): void {
  host.setState({ ...chosenView(), unfolded: [...unfolded], scroll: window.scrollY });
}

/** Arrow keys, on a passage, go to the next and the previous one. */
function moveBetweenPassages(event: KeyboardEvent): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey)
    return;
  const places = [...board.querySelectorAll<HTMLElement>('[data-action="open"]')];
  const index = places.findIndex((place) => place === document.activeElement);
  const next = places[index + step];
  if (index < 0 || next === undefined) return;
  event.preventDefault();
  next.focus();
  next.closest('.passage')?.scrollIntoView({ block: 'nearest' });
}

function announce(text: string): void {
  if (announcer.textContent !== text) announcer.textContent = text;
}
