import type { BoardGroup, BoardRelation } from '../board/board-groups.js';
import type { BoardComparison } from '../board/board-messages.js';
import type { BoardEntry, ConflictAnswer } from '../board/board-model.js';
import { button, element, picture } from './dom.js';
import { kindPictures } from './kind-pictures.js';
import {
  firstPair,
  isComparable,
  renderComparison,
  type CompareActions,
} from './render-compare.js';
import { renderMark } from './render-mark.js';
import { renderPassage, type PassageActions } from './render-passage.js';
import { renderPlot } from './render-plot.js';

/** What the person does with one difference. */
export interface EntryActions extends PassageActions, CompareActions {
  answer(entry: string, answer: ConflictAnswer): void;
  closeComparison(entry: string): void;
}

/** Draws one difference: plot, every value with its passages, and what can be done; `id`: its heading's. */
export function renderEntry(
  entry: BoardEntry,
  id: string,
  actions: EntryActions,
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
    renderHeading(entry, id),
    entry.plot === undefined ? undefined : renderPlot(entry.plot),
    element('div', { class: 'groups' }, ...groups),
    comparison === undefined ? undefined : renderComparison(entry, comparison, actions),
    renderFooter(entry, actions, comparison !== undefined),
  );
}

function renderHeading(entry: BoardEntry, id: string): HTMLElement {
  return element(
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

function renderGroup(entry: BoardEntry, group: BoardGroup, actions: EntryActions): HTMLElement {
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

function renderFooter(entry: BoardEntry, actions: EntryActions, compared: boolean): HTMLElement {
  const rows = entry.why.rows.flatMap(([term, text]) => [
    element('dt', {}, term),
    element('dd', {}, text),
  ]);
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
    ...renderAnswers(entry, actions),
  );
}

function renderAnswers(entry: BoardEntry, actions: EntryActions): readonly HTMLElement[] {
  return entry.answers.map(({ answer, text, hint, label }) =>
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
}

function renderCompareButton(
  entry: BoardEntry,
  actions: EntryActions,
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
