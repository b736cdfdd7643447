import type { Draft } from './draft.js';
import type { SentenceView } from './sentence-view.js';

const MORE = new Set('more fewer less higher lower above below ahead behind short up'.split(' '));
const THAN = new Set('than the of'.split(' '));
const OWN_LEVEL = new Set('above below'.split(' '));

/** "12 more than the mayor had said", "seven fewer", "two cents ahead of": an amount of difference. */
export function moreThan(view: SentenceView, draft: Draft | undefined): boolean {
  if (!draft) return false;
  const at = draft.tokens.end;
  const word = view.word(at);
  if (!MORE.has(word) || word === 'up') return false;
  if (THAN.has(view.word(at + 1))) return true;
  return OWN_LEVEL.has(word) && COMPARED.has(view.word(at + 1));
}

/** What a result is measured against: "£300,000 below forecasts". */
const COMPARED = new Set(
  'forecasts forecast expectations expectation target targets estimates guidance budget plan'.split(
    ' ',
  ),
);

const SKIPPED = new Set(
  'of forecast estimate guidance figure a an the its earlier previous initial prior peak high low record range level provisional preliminary'.split(
    ' ',
  ),
);
const BEFORE_FROM = new Set('up down back revised raised lowered increased reduced cut'.split(' '));

/** "up from five boats", "compared with 12 a year earlier", "down from 8". */
export function isUpFrom(view: SentenceView, d: number): boolean {
  return comparesWith(view, view.drafts[d]?.tokens.first ?? 0);
}

/** Whether the number whose phrase starts at `first` is only what another one is compared with. */
export function comparesWith(view: SentenceView, first: number): boolean {
  let at = first - 1;
  const stop = at - 6;
  while (at > stop && SKIPPED.has(view.word(at))) at--;
  const [before, word] = [view.word(at - 1), view.word(at)];
  // "to 5.91 metres from a provisional 5.84".
  const told = at < first - 1 && view.role(at - 1) === 'draft';
  if (word === 'from') return told || BEFORE_FROM.has(before);
  if (word === 'instead' || (word === 'than' && before === 'rather')) return true;
  return (word === 'with' || word === 'to') && before === 'compared';
}

const UP_DOWN = new Set(['up', 'down']);
const MOVING = new Set('be go move end finish close stay edge trade'.split(' '));

/** "up 12%", "down $3", ", down 21": an amount of change; "made up 2%" is none. */
export function isUpBy(view: SentenceView, draft: Draft): boolean {
  const at = draft.tokens.first - 1;
  if (!UP_DOWN.has(view.word(at))) return false;
  const verb = view.verb(at - 1);
  return verb === undefined || MOVING.has(verb.lemma);
}
