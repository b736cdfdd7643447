import type { ClaimMember } from '../corpus/corpus-view.js';
import type { DocumentAnalysis, Index, Quotation } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { overlaps } from '../text/span.js';
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
import { differenceRuns } from './difference-runs.js';
import { sourcesNote } from './independent-sources.js';
import type { Lines } from './lines.js';
import { proseOf } from './prose.js';
import { shorten, shownText } from './shown-text.js';
import type { Workspace } from './workspace.js';

const MOST_ELSEWHERE = 6;

const KIND_WORDS: Readonly<Record<Quotation['kind'], string>> = {
  direct: 'quote',
  partial: 'partial quote',
  scare: 'term in quotation marks',
};

/** The card of a quote: who says it, and where else it stands. */
export function quoteCard(
  workspace: Workspace,
  uri: DocumentUri,
  index: Index<Quotation>,
  lines: Lines,
): HoverCard | undefined {
  const analysis = workspace.corpus.analysis(uri);
  const quotation = analysis?.quotations[index];
  if (analysis === undefined || quotation === undefined) return undefined;
  const title = shorten(shownText(proseOf(analysis, quotation.content)), 90);
  return {
    title: `“${title}”`,
    kind: KIND_WORDS[quotation.kind],
    facts: [
      ...speakerFacts(workspace, uri, analysis, quotation),
      ...shapeFacts(analysis, quotation),
    ],
    sections: elsewhere(workspace, uri, analysis, quotation, lines),
    footnote: undefined,
    rules: [quotation.rule, quotation.attribution?.rule].filter((rule) => rule !== undefined),
  };
}

function speakerFacts(
  workspace: Workspace,
  uri: DocumentUri,
  analysis: DocumentAnalysis,
  { attribution, kind }: Quotation,
): CardFact[] {
  if (attribution === undefined) {
    return kind === 'scare' ? [] : [{ label: 'Speaker', runs: [plain('not named')] }];
  }
  const runs: Run[] = [strong(shownText(attribution.sourceText))];
  const name = speakerName(workspace, uri, analysis, attribution);
  if (name !== undefined && !attribution.sourceText.includes(name)) runs.push(plain(` (${name})`));
  return [{ label: 'Speaker', runs }];
}

/** The speaker's fullest name in the corpus; undefined for a source that is no entity. */
export function speakerName(
  { corpus }: Workspace,
  uri: DocumentUri,
  analysis: DocumentAnalysis,
  attribution: Quotation['attribution'],
): string | undefined {
  if (attribution?.entity === undefined) return undefined;
  const entity = analysis.entities[attribution.entity];
  const mention = entity?.mentions[0];
  if (mention === undefined) return entity?.name;
  return corpus.entityOf({ uri, index: mention })?.name ?? entity?.name;
}

function shapeFacts(analysis: DocumentAnalysis, quotation: Quotation): CardFact[] {
  const facts: CardFact[] = [];
  if (quotation.repair !== undefined)
    facts.push({ label: 'Mended', runs: [plain(quotation.repair)] });
  const outer =
    quotation.nestedIn === undefined ? undefined : analysis.quotations[quotation.nestedIn];
  if (outer !== undefined) {
    const words = shorten(shownText(proseOf(analysis, outer.content)), 60);
    facts.push({ label: 'Within', runs: [plain('“'), emphasis(words), plain('”')] });
  }
  return facts;
}

function elsewhere(
  workspace: Workspace,
  uri: DocumentUri,
  analysis: DocumentAnalysis,
  quotation: Quotation,
  lines: Lines,
): CardSection[] {
  const claims = workspace.corpus
    .claimsAt(uri, quotation.content.start)
    .filter(({ kind }) => kind === 'quote');
  const others = claims
    .flatMap(({ members }) => members)
    .filter((member) => member.uri !== uri || !overlaps(member.span, quotation.span));
  if (others.length === 0) return [];
  const here = { uri, analysis, quotation };
  const rows = others
    .slice(0, MOST_ELSEWHERE)
    .map((member) => otherRow(workspace, here, member, lines));
  const note = sourcesNote(
    workspace,
    uri,
    others.map((member) => member.uri),
  );
  return [{ heading: `The same words elsewhere${note}`, rows, more: others.length - rows.length }];
}

function otherRow(
  workspace: Workspace,
  here: {
    readonly uri: DocumentUri;
    readonly analysis: DocumentAnalysis;
    readonly quotation: Quotation;
  },
  { uri, span, quotation: index }: ClaimMember,
  lines: Lines,
): CardRow {
  const place = lines.place({ uri, span });
  const analysis = workspace.corpus.analysis(uri);
  if (analysis === undefined) return { place, runs: [] };
  const other = index === undefined ? undefined : analysis.quotations[index];
  const mine = proseOf(here.analysis, here.quotation.content);
  const theirs = proseOf(analysis, other?.content ?? span);
  const who = otherSpeaker(workspace, here, uri, analysis, other);
  return { place, runs: [...who, ...differenceRuns(mine, theirs)] };
}

/** "as said by …" when another person is named as the speaker. */
function otherSpeaker(
  workspace: Workspace,
  here: {
    readonly uri: DocumentUri;
    readonly analysis: DocumentAnalysis;
    readonly quotation: Quotation;
  },
  uri: DocumentUri,
  analysis: DocumentAnalysis,
  other: Quotation | undefined,
): readonly Run[] {
  const theirs = other?.attribution;
  if (theirs === undefined) return [];
  const mine = here.quotation.attribution;
  const name = speakerName(workspace, uri, analysis, theirs);
  const same = name !== undefined && name === speakerName(workspace, here.uri, here.analysis, mine);
  if (same || shownText(theirs.sourceText) === shownText(mine?.sourceText ?? '')) return [];
  return [plain('given to '), strong(name ?? theirs.sourceText), plain(': ')];
}
