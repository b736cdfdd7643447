import type { ClaimMember, Conflict } from '../corpus/corpus-view.js';
import { comparableOf, relate } from '../corpus/figures/comparable.js';
import type { DocumentAnalysis, Figure } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { overlaps, sliceSpan, type Span } from '../text/span.js';
import { emphasis, plain, strong, type CardRow, type CardSection, type Run } from './card.js';
import { sourcesNote } from './independent-sources.js';
import type { Lines } from './lines.js';
import { passageRuns } from './passage-runs.js';
import { shownText } from './shown-text.js';
import { sideValue } from './side-value.js';
import type { Workspace } from './workspace.js';

const MOST_ROWS = 6;

/** A figure at its place. */
export interface PlacedFigure {
  readonly uri: DocumentUri;
  readonly figure: Figure;
}

const HEADINGS: Readonly<Record<Conflict['kind'], string>> = {
  contradiction: 'Others differ',
  revision: 'Others differ: a later or wider report',
  vagueness: 'Others say it more or less exactly',
  wording: 'Others word it differently',
  name: 'Others spell it differently',
};

/**
 * What other passages give for the same thing: those that conflict, those that give the same value,
 * and the rest. No passage stands in two sections.
 */
export function figureOthers(
  workspace: Workspace,
  here: PlacedFigure,
  conflicts: readonly Conflict[],
  lines: Lines,
): CardSection[] {
  const seen: ClaimMember[] = [];
  const fresh = (members: readonly ClaimMember[]): ClaimMember[] =>
    members.filter((member) => {
      if (isHere(here, member) || seen.some((other) => samePlace(other, member))) return false;
      seen.push(member);
      return true;
    });
  const differing = conflicts.map(({ kind, members }) => ({
    heading: HEADINGS[kind],
    ...parted(workspace, here, fresh(members)),
  }));
  const rest = parted(workspace, here, fresh(claimed(workspace, here)));
  const same = [...differing.flatMap((section) => section.same), ...rest.same];
  return [
    ...differing.map(({ heading, other }) => ({ heading, members: other })),
    { heading: 'The same value elsewhere', members: same },
    { heading: 'What other passages give', members: rest.other },
  ].flatMap(({ heading, members }) => section(workspace, here, heading, members, lines));
}

/** The passages that make the figure's claim. */
function claimed({ corpus }: Workspace, { uri, figure }: PlacedFigure): readonly ClaimMember[] {
  return corpus
    .claimsAt(uri, figure.numeral.start)
    .filter(({ kind }) => kind === 'figure')
    .flatMap(({ members }) => members);
}

function parted(
  { corpus }: Workspace,
  here: PlacedFigure,
  members: readonly ClaimMember[],
): { readonly same: readonly ClaimMember[]; readonly other: readonly ClaimMember[] } {
  const mine = corpus.analysis(here.uri);
  const isSame = ({ uri, figure }: ClaimMember): boolean => {
    const analysis = corpus.analysis(uri);
    const other = figure === undefined ? undefined : analysis?.figures[figure];
    if (mine === undefined || analysis === undefined || other === undefined) return false;
    return sameValue(here.figure, other) || sameAmount([mine, here.figure], [analysis, other]);
  };
  return { same: members.filter(isSame), other: members.filter((member) => !isSame(member)) };
}

/** The same number, put more or less exactly: 18 and "at least 18"; dozens and dozens. */
function sameValue(a: Figure, b: Figure): boolean {
  if (a.value !== undefined || b.value !== undefined) return a.value === b.value;
  if (a.iso !== undefined || b.iso !== undefined) return a.iso === b.iso;
  return a.interval.low === b.interval.low && a.interval.high === b.interval.high;
}

type Written = readonly [analysis: DocumentAnalysis, figure: Figure];

/** The same amount in two units, as far as what is written is rounded: 20 metres and 65 feet. */
function sameAmount(a: Written, b: Written): boolean {
  const [mine, theirs] = [a, b].map(([{ text }, figure]) =>
    comparableOf(figure, sliceSpan(text, figure.numeral)),
  );
  if (mine?.value === undefined || theirs?.value === undefined) return false;
  return mine.dimension === theirs.dimension && relate(mine, theirs) === 'equal';
}

function section(
  workspace: Workspace,
  here: PlacedFigure,
  heading: string,
  members: readonly ClaimMember[],
  lines: Lines,
): CardSection[] {
  if (members.length === 0) return [];
  const rows = members.slice(0, MOST_ROWS).map((member) => row(workspace, member, lines));
  const note = sourcesNote(
    workspace,
    here.uri,
    members.map(({ uri }) => uri),
  );
  return [{ heading: `${heading}${note}`, rows, more: members.length - rows.length }];
}

function row(workspace: Workspace, member: ClaimMember, lines: Lines): CardRow {
  const analysis = workspace.corpus.analysis(member.uri);
  const value = strong(sideValue(workspace, member));
  const words = analysis === undefined ? [] : passageRuns(analysis, member.span);
  return {
    place: lines.place(member),
    runs: [value, ...saidBy(workspace, member), plain(' — '), ...words],
  };
}

function saidBy(workspace: Workspace, member: ClaimMember): Run[] {
  const source = figureOf(workspace, member)?.attribution?.sourceText;
  return source === undefined ? [] : [plain(' ('), emphasis(shownText(source)), plain(')')];
}

function figureOf({ corpus }: Workspace, { uri, figure }: ClaimMember): Figure | undefined {
  return figure === undefined ? undefined : corpus.analysis(uri)?.figures[figure];
}

function isHere({ uri, figure }: PlacedFigure, place: ClaimMember): boolean {
  return place.uri === uri && overlaps(place.span, figure.span);
}

function samePlace(
  a: { readonly uri: DocumentUri; readonly span: Span },
  b: { readonly uri: DocumentUri; readonly span: Span },
): boolean {
  return a.uri === b.uri && overlaps(a.span, b.span);
}
