import type { ClaimMember, Conflict } from '../corpus/corpus-view.js';
import type { DocumentAnalysis, Figure, Index } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { overlaps, sliceSpan } from '../text/span.js';
import {
  emphasis,
  plain,
  strong,
  type CardFact,
  type CardRow,
  type CardSection,
  type HoverCard,
  type Run,
} from './card.js';
import { sourcesNote } from './independent-sources.js';
import type { Lines } from './lines.js';
import { passageRuns } from './passage-runs.js';
import { shorten, shownText } from './shown-text.js';
import { sideValue } from './side-value.js';
import { reservations, wording } from './wording.js';
import type { Place, Workspace } from './workspace.js';

const MOST_ROWS = 6;

/** A figure at its place. */
interface Here {
  readonly uri: DocumentUri;
  readonly analysis: DocumentAnalysis;
  readonly figure: Figure;
}

/** The card of a figure: what is measured, what the words allow, who says so, and what others say. */
export function figureCard(
  workspace: Workspace,
  uri: DocumentUri,
  index: Index<Figure>,
  lines: Lines,
): HoverCard | undefined {
  const analysis = workspace.corpus.analysis(uri);
  const figure = analysis?.figures[index];
  if (analysis === undefined || figure === undefined) return undefined;
  const here: Here = { uri, analysis, figure };
  const conflicts = conflictsOf(workspace, uri, index);
  const differing = conflicts.map((conflict) => conflictSection(workspace, here, conflict, lines));
  return {
    title: shorten(shownText(sliceSpan(analysis.text, figure.span)), 90),
    kind: figure.kind === 'other' ? 'number' : figure.kind,
    facts: [...measureFacts(here), ...standingFacts(here)],
    sections: [...differing, ...elsewhere(workspace, here, conflicts, lines)],
    footnote: footnote(figure, conflicts),
  };
}

function measureFacts({ analysis, figure }: Here): CardFact[] {
  const { measure } = figure;
  const facts: CardFact[] = [{ label: 'Measures', runs: [strong(measure.label)] }];
  const { place, subject } = measure;
  const named = [subject, place === subject ? undefined : place]
    .map((entity) => (entity === undefined ? undefined : analysis.entities[entity]?.name))
    .filter((name) => name !== undefined && !measure.label.includes(name));
  if (named.length > 0) facts.push({ label: 'Of', runs: [plain(named.join(', '))] });
  const time = measure.time ?? figure.iso;
  if (time !== undefined) facts.push({ label: 'Time', runs: [plain(time)] });
  return facts;
}

function standingFacts({ analysis, figure }: Here): CardFact[] {
  const facts: CardFact[] = [];
  const allows = wording(figure);
  if (allows !== undefined) facts.push({ label: 'Allows', runs: [plain(allows)] });
  if (figure.attribution !== undefined) {
    facts.push({ label: 'Source', runs: [emphasis(shownText(figure.attribution.sourceText))] });
  }
  const whole = figure.partOf === undefined ? undefined : analysis.figures[figure.partOf];
  if (whole !== undefined) {
    facts.push({
      label: 'Part of',
      runs: [emphasis(shownText(sliceSpan(analysis.text, whole.span)))],
    });
  }
  const standing = reservations(figure);
  if (standing.length > 0) facts.push({ label: 'Note', runs: [plain(standing.join('; '))] });
  return facts;
}

/** The conflicts that this very figure takes part in. */
export function conflictsOf(
  { corpus }: Workspace,
  uri: DocumentUri,
  index: Index<Figure>,
): readonly Conflict[] {
  return corpus
    .conflictsIn(uri)
    .filter(({ members }) =>
      members.some((member) => member.uri === uri && member.figure === index),
    );
}

const HEADINGS: Readonly<Record<Conflict['kind'], string>> = {
  contradiction: 'Others differ',
  revision: 'Others differ: a later or wider report',
  vagueness: 'Others say it more or less exactly',
  wording: 'Others word it differently',
  name: 'Others spell it differently',
};

function conflictSection(
  workspace: Workspace,
  here: Here,
  conflict: Conflict,
  lines: Lines,
): CardSection {
  const others = conflict.members.filter((member) => !isHere(here, member));
  const rows = others.slice(0, MOST_ROWS).map((member) => ({
    place: lines.place(member),
    runs: [
      strong(sideValue(workspace, member)),
      ...saidBy(workspace, member),
      plain(' — '),
      ...memberRuns(workspace, member),
    ],
  }));
  const note = sourcesNote(
    workspace,
    conflict.members.map(({ uri }) => uri),
  );
  return { heading: `${HEADINGS[conflict.kind]}${note}`, rows, more: others.length - rows.length };
}

function isHere({ uri, figure }: Here, place: Place): boolean {
  return place.uri === uri && overlaps(place.span, figure.span);
}

function saidBy({ corpus }: Workspace, { uri, figure: index }: ClaimMember): Run[] {
  const figure = index === undefined ? undefined : corpus.analysis(uri)?.figures[index];
  const source = figure?.attribution?.sourceText;
  return source === undefined ? [] : [plain(' ('), emphasis(shownText(source)), plain(')')];
}

function memberRuns({ corpus }: Workspace, { uri, span }: Place): readonly Run[] {
  const analysis = corpus.analysis(uri);
  return analysis === undefined ? [] : passageRuns(analysis, span);
}

/** What is given for the same thing in other passages that no conflict section shows already. */
function elsewhere(
  workspace: Workspace,
  here: Here,
  conflicts: readonly Conflict[],
  lines: Lines,
): CardSection[] {
  const shown = conflicts.flatMap(({ members }) => members);
  const claims = workspace.corpus.claimsAt(here.uri, here.figure.numeral.start);
  const others = claims
    .filter(({ kind }) => kind === 'figure')
    .flatMap(({ members }) => members)
    .filter((member) => !isHere(here, member) && !shown.some((other) => samePlace(other, member)));
  if (others.length === 0) return [];
  const rows: CardRow[] = others.slice(0, MOST_ROWS).map((member) => ({
    place: lines.place(member),
    runs: [
      strong(sideValue(workspace, member)),
      ...saidBy(workspace, member),
      plain(' — '),
      ...memberRuns(workspace, member),
    ],
  }));
  const note = sourcesNote(workspace, [here.uri, ...others.map(({ uri }) => uri)]);
  return [{ heading: `What other passages give${note}`, rows, more: others.length - rows.length }];
}

function samePlace(a: Place, b: Place): boolean {
  return a.uri === b.uri && overlaps(a.span, b.span);
}

function footnote(figure: Figure, conflicts: readonly Conflict[]): string {
  const why = conflicts.map(
    ({ reason, rule, score }) =>
      `Compared because: ${reason.replace(/\.$/, '')} (${rule}, ${score.toFixed(2)})`,
  );
  return [...why, figure.rule].join(' · ');
}
