import type { Conflict } from '../corpus/corpus-view.js';
import type { DocumentAnalysis, Figure, Index } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { emphasis, plain, strong, type CardFact, type HoverCard } from './card.js';
import { figureOthers, type PlacedFigure } from './figure-others.js';
import type { Lines } from './lines.js';
import { proseOf } from './prose.js';
import { shorten, shownText } from './shown-text.js';
import { shownTime } from './shown-time.js';
import { reservations, wording } from './wording.js';
import type { Workspace } from './workspace.js';

/** A figure at its place, with what was read around it. */
interface Here extends PlacedFigure {
  readonly analysis: DocumentAnalysis;
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
  return {
    title: shorten(shownText(proseOf(analysis, figure.span)), 90),
    kind: figure.kind === 'other' ? 'number' : figure.kind,
    facts: [...measureFacts(here), ...standingFacts(here)],
    sections: figureOthers(workspace, here, conflicts, lines),
    footnote: comparedBecause(conflicts),
    rules: [...conflicts.map(({ rule, score }) => `${rule} ${score.toFixed(2)}`), figure.rule],
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
  if (time !== undefined) facts.push({ label: 'Time', runs: [plain(shownTime(time))] });
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
      runs: [emphasis(shownText(proseOf(analysis, whole.span)))],
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

/** Why its values were compared; undefined when none was. */
function comparedBecause(conflicts: readonly Conflict[]): string | undefined {
  const reasons = [...new Set(conflicts.map(({ reason }) => inSentence(reason)))];
  return reasons.length === 0 ? undefined : `Compared because ${reasons.join('; ')}.`;
}

/** A sentence of ours as the end of another one: without its capital and its full stop. */
function inSentence(sentence: string): string {
  const bare = shownText(sentence).replace(/\.$/, '');
  return /^(?:Both|The|One|They|Each|All)\b/.test(bare)
    ? bare.charAt(0).toLowerCase() + bare.slice(1)
    : bare;
}
