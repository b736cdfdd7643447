import type {
  AnsweredEntry,
  ConflictEntry,
  ConflictKindName,
  ConflictsResult,
  StatusResult,
} from '../../../server/src/lsp/protocol.js';
import { boardGroups, sidesInWords, type BoardGroup } from './board-groups.js';
import { boardChoices, wantedEntries, type BoardChoice, type BoardView } from './board-filters.js';
import { boardPlot, type BoardPlot } from './board-plot.js';
import { kindWords } from './kind-words.js';
import { boardTables, type BoardTable } from './board-tables.js';
import type { BoardTimeline } from './board-timeline.js';
import type { Translate } from './translate.js';

/** All that the board shows, every word of ours in the person's language already. Plain data. */
export interface BoardModel {
  readonly title: string;
  readonly summary: string;
  /** While documents are still being read; undefined when all are. */
  readonly progress:
    { readonly text: string; readonly done: number; readonly total: number } | undefined;
  readonly filtersLabel: string;
  readonly filters: readonly BoardFilter[];
  readonly choices: readonly BoardChoice[];
  readonly exportLabel: string;
  readonly timelineLabel: string;
  /** Undefined while nobody wants to see it. */
  readonly timeline: BoardTimeline | undefined;
  readonly tables: readonly BoardTable[];
  readonly entries: readonly BoardEntry[];
  /** What the button says that brings more entries; undefined when all are there. */
  readonly more: string | undefined;
  /** What stands there instead of entries; undefined when there are some. */
  readonly empty: { readonly title: string; readonly text: string } | undefined;
  readonly skipped: { readonly summary: string; readonly files: readonly SkippedRow[] } | undefined;
}

/** A kind of conflict that can be shown or hidden. */
export interface BoardFilter {
  readonly kind: ConflictKindName;
  readonly label: string;
  readonly count: number;
  readonly pressed: boolean;
  /** What the kind means. */
  readonly hint: string;
}

/** One quantity on which documents differ. */
export interface BoardEntry {
  readonly id: string;
  readonly kind: ConflictKindName;
  readonly kindLabel: string;
  readonly label: string;
  /** How many values stand in how many files. */
  readonly extent: string;
  /** What each source's wording allows, along one axis; undefined where there is nothing to plot. */
  readonly plot: BoardPlot | undefined;
  readonly groups: readonly BoardGroup[];
  readonly compare: BoardCompare;
  /** What a person has answered, in words; undefined when nobody has. */
  readonly answered: string | undefined;
  /** What can be answered to the conflict; empty where nothing can. */
  readonly answers: readonly {
    readonly answer: ConflictAnswer;
    readonly text: string;
    readonly hint: string;
    readonly label: string;
  }[];
  readonly why: {
    readonly summary: string;
    readonly rows: readonly (readonly [term: string, text: string])[];
  };
}

/** What a person answers to a conflict: what is right, or that it is none. */
export type ConflictAnswer = 'settle' | 'dismiss';

/** Two passages beside each other: which there are, and what stands on the buttons. */
export interface BoardCompare {
  readonly text: string;
  readonly left: string;
  readonly right: string;
  readonly inEditor: string;
  /** Indices into the entry's sides, with value and place. */
  readonly passages: readonly { readonly side: number; readonly text: string }[];
}

/** A file that was not read. */
export interface SkippedRow {
  readonly uri: string;
  readonly document: string;
  readonly reason: string;
}

/** The order in which kinds are offered. */
export const conflictKinds: readonly ConflictKindName[] = [
  'contradiction',
  'revision',
  'vagueness',
  'wording',
  'name',
];

/** So many entries are drawn at first, and with each wish for more: a page of thousands is slow. */
export const entriesPerPage = 150;

/**
 * Makes the board of what the server answered: of what the person wants to see, as many entries as
 * the limit allows. `answers`: what of the commands that answer a conflict is there. `timeline`: what
 * is dated, where it shall be seen.
 */
export function boardModel(
  result: ConflictsResult,
  status: StatusResult | undefined,
  view: BoardView,
  t: Translate,
  limit: number = entriesPerPage,
  answers: readonly ConflictAnswer[] = [],
  timeline?: BoardTimeline,
): BoardModel {
  const shown = view.kinds;
  const entries = wantedEntries(result, view);
  const drawn = entries.slice(0, limit);
  return {
    title: t('Conflicting figures'),
    summary: summaryWords(entries.length, result, t),
    progress: progressOf(result, status, t),
    filtersLabel: t('Kinds of difference shown'),
    filters: conflictKinds.map((kind) => filterOf(kind, result, shown, t)),
    choices: boardChoices(result, view, t),
    exportLabel: t('Export…'),
    timelineLabel: t('Timeline'),
    timeline,
    tables: boardTables(drawn, t),
    entries: drawn.map((entry) => entryOf(entry, answers, t)),
    more:
      entries.length > limit
        ? t('Show more: {0} of {1} are shown', limit, entries.length)
        : undefined,
    empty: entries.length > 0 ? undefined : emptyOf(result, view, t),
    skipped: skippedOf(result, t),
  };
}

function summaryWords(count: number, { documents }: ConflictsResult, t: Translate): string {
  if (count === 0)
    return documents === 1 ? t('1 document read') : t('{0} documents read', documents);
  if (documents === 1) {
    return count === 1
      ? t('1 difference in 1 document')
      : t('{0} differences in 1 document', count);
  }
  return count === 1
    ? t('1 difference in {0} documents', documents)
    : t('{0} differences in {1} documents', count, documents);
}

/** That nothing conflicts, and in how many documents that was looked for. */
export function nothingConflicts(documents: number, t: Translate): string {
  return documents === 1
    ? t('Nothing conflicts in 1 document')
    : t('Nothing conflicts in {0} documents', documents);
}

function progressOf(
  result: ConflictsResult,
  status: StatusResult | undefined,
  t: Translate,
): BoardModel['progress'] {
  if (result.complete) return undefined;
  const done = status?.done ?? result.documents;
  const total = status?.total ?? 0;
  const text =
    total === 0 ? t('Still reading') : t('Still reading: {0} of {1} documents', done, total);
  return { text, done, total };
}

function filterOf(
  kind: ConflictKindName,
  result: ConflictsResult,
  shown: readonly ConflictKindName[],
  t: Translate,
): BoardFilter {
  const { label, hint } = kindWords(kind, t);
  return { kind, label, hint, count: result.counts[kind], pressed: shown.includes(kind) };
}

function emptyOf(
  result: ConflictsResult,
  { kinds: shown, document, name, state }: BoardView,
  t: Translate,
): { readonly title: string; readonly text: string } {
  if (result.documents === 0) {
    const title = result.complete ? t('There is nothing to compare yet') : t('Reading…');
    return {
      title,
      text: t(
        'Here stand the differences between text or Markdown files of the open folder that report on the same thing.',
      ),
    };
  }
  if (shown.length === 0)
    return { title: t('No kind is chosen'), text: t('Choose above what to show.') };
  if (document !== undefined || name !== undefined || state !== undefined)
    return {
      title: t('Nothing of this kind'),
      text: t('No difference fits what is chosen above.'),
    };
  const title = result.complete ? nothingConflicts(result.documents, t) : t('Nothing so far');
  const hidden = conflictKinds.filter((kind) => !shown.includes(kind) && result.counts[kind] > 0);
  const names = hidden.map(
    (kind) => `${kindWords(kind, t).label} (${String(result.counts[kind])})`,
  );
  const text =
    names.length === 0
      ? t('Where documents give the same figure, they agree.')
      : t('Not shown: {0}', names.join(', '));
  return { title, text };
}

function skippedOf({ skipped }: ConflictsResult, t: Translate): BoardModel['skipped'] {
  if (skipped.length === 0) return undefined;
  const summary =
    skipped.length === 1 ? t('1 file was not read') : t('{0} files were not read', skipped.length);
  return {
    summary,
    files: skipped.map(({ uri, document, reason }) => ({ uri, document, reason })),
  };
}

function entryOf(
  entry: ConflictEntry | AnsweredEntry,
  answers: readonly ConflictAnswer[],
  t: Translate,
): BoardEntry {
  return {
    id: entry.id,
    kind: entry.kind,
    kindLabel: kindWords(entry.kind, t).label,
    label: entry.label,
    extent: sidesInWords(entry.sides, entry.kind, t),
    plot: boardPlot(entry.sides, t),
    groups: boardGroups(entry.sides, entry.kind, t),
    compare: compareOf(entry, t),
    answered: 'answer' in entry ? answeredWords(entry.answer, t) : undefined,
    // Who wants to take an answer back finds it among the corrections.
    answers: 'answer' in entry ? [] : answers.map((answer) => answerOf(answer, entry, t)),
    why: {
      summary: t('Why these are compared'),
      rows: [
        [t('Reason'), entry.reason],
        [t('Rule'), entry.rule],
        [t('Score'), entry.score.toFixed(2)],
      ],
    },
  };
}

function compareOf({ sides }: ConflictEntry, t: Translate): BoardCompare {
  return {
    text: t('Compare side by side'),
    left: t('Left passage'),
    right: t('Right passage'),
    inEditor: t('Open both in the editor'),
    passages: sides.map(({ value, document, line }, side) => ({
      side,
      text: `${value} · ${document}:${String(line)}`,
    })),
  };
}

function answeredWords({ kind, value, reason }: AnsweredEntry['answer'], t: Translate): string {
  const said =
    kind === 'dismiss' ? t('Dismissed') : value === null ? t('Settled') : t('Settled: {0}', value);
  return reason === null ? said : `${said} (${reason})`;
}

function answerOf(
  answer: ConflictAnswer,
  { label }: ConflictEntry,
  t: Translate,
): BoardEntry['answers'][number] {
  const text = answer === 'settle' ? t('Settle…') : t('Dismiss…');
  const hint = answer === 'settle' ? t('Say what is right') : t('Say that this is no conflict');
  // The label begins with what is seen, so that who speaks to the machine can say it.
  return { answer, text, hint, label: `${text} ${label}` };
}
