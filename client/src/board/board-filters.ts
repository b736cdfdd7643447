import type {
  AnsweredEntry,
  ConflictEntry,
  ConflictKindName,
  ConflictsResult,
} from '../../../server/src/lsp/protocol.js';
import type { Translate } from './translate.js';

/** What a person wants to see of the conflicts. */
export interface BoardView {
  readonly kinds: readonly ConflictKindName[];
  /** Only those with a passage in this document; undefined: in any. */
  readonly document?: string | undefined;
  /** Only those whose passages name this; undefined: all. */
  readonly name?: string | undefined;
  /** Those that people have settled or dismissed; undefined: those that nobody has. */
  readonly state?: 'answered' | undefined;
}

/** A choice among the values that occur. */
export interface BoardChoice {
  readonly field: 'document' | 'name' | 'state';
  readonly label: string;
  readonly chosen: string;
  readonly options: readonly { readonly value: string; readonly text: string }[];
}

/** More names are not offered: the list would be no help. */
const mostOptions = 200;

/** The entries that the view asks for. */
export function wantedEntries(
  { entries, answered }: Pick<ConflictsResult, 'entries' | 'answered'>,
  { kinds, document, name, state }: BoardView,
): readonly (ConflictEntry | AnsweredEntry)[] {
  return (state === 'answered' ? answered : entries).filter(
    (entry) =>
      kinds.includes(entry.kind) &&
      (document === undefined || entry.sides.some((side) => side.document === document)) &&
      (name === undefined || entry.names.includes(name)),
  );
}

/** The view with another choice; what was chosen of another state does not hold for this one. */
export function chosenView(view: BoardView, field: BoardChoice['field'], value: string): BoardView {
  if (field === 'state')
    return { kinds: view.kinds, state: value === 'answered' ? value : undefined };
  return { ...view, [field]: value === '' ? undefined : value };
}

/** The choices that make sense: those with at least two values among the entries of these kinds. */
export function boardChoices(
  result: Pick<ConflictsResult, 'entries' | 'answered'>,
  { kinds, document, name, state }: BoardView,
  t: Translate,
): readonly BoardChoice[] {
  const shown = wantedEntries(result, { kinds, state });
  const documents = frequency(shown.map(({ sides }) => sides.map((side) => side.document)));
  const names = frequency(shown.map((entry) => entry.names));
  return [
    choice('document', t('Document'), t('All documents'), documents.sort(byCode), document),
    choice('name', t('About'), t('Everybody and everything'), names, name),
    ...(result.answered.length > 0 || state !== undefined ? [stateChoice(state, t)] : []),
  ].filter(
    ({ field, options, chosen }) => field === 'state' || options.length > 2 || chosen !== '',
  );
}

function stateChoice(state: BoardView['state'], t: Translate): BoardChoice {
  return {
    field: 'state',
    label: t('State'),
    chosen: state ?? '',
    options: [
      { value: '', text: t('Not answered') },
      { value: 'answered', text: t('Settled or dismissed') },
    ],
  };
}

function choice(
  field: BoardChoice['field'],
  label: string,
  all: string,
  values: readonly string[],
  chosen: string | undefined,
): BoardChoice {
  const offered = values.slice(0, mostOptions);
  // What was chosen stays in sight when it occurs no more.
  const known = chosen === undefined || offered.includes(chosen) ? offered : [chosen, ...offered];
  const options = known.map((value) => ({ value, text: value }));
  return { field, label, chosen: chosen ?? '', options: [{ value: '', text: all }, ...options] };
}

/** In how many lists each occurs, the most frequent first. */
function frequency(lists: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>();
  for (const list of lists)
    for (const one of new Set(list)) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([value]) => value);
}

function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
