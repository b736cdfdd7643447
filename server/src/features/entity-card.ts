import type { CorpusEntity } from '../corpus/corpus-view.js';
import type { DocumentAnalysis, EntityType, Mention } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import {
  emphasis,
  plain,
  strong,
  type CardFact,
  type CardRow,
  type CardSection,
  type HoverCard,
} from './card.js';
import { entityQuotes } from './entity-quotes.js';
import { passageRuns } from './passage-runs.js';
import { proseOf } from './prose.js';
import { joinedBecause } from './joining-rules.js';
import type { Lines } from './lines.js';
import { compareText, counted } from './words.js';
import { shorten, shownText } from './shown-text.js';
import type { Workspace } from './workspace.js';

const MOST_FILES = 6;
const MOST_SPELLINGS = 6;
const MOST_INTRODUCTIONS = 3;
/** Among so many introductions those that say nothing new are looked for. */
const MOST_COMPARED = 24;
const MOST_QUOTES = 3;

/** What an entity type is called on cards. */
export const TYPE_WORDS: Readonly<Record<EntityType, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  event: 'event',
  other: 'name',
};

/** Mentions of one document, in text order. */
interface InDocument {
  readonly uri: DocumentUri;
  readonly analysis: DocumentAnalysis;
  readonly mentions: Mention[];
}

/** The card of an entity, told from `here`, whose mentions come first. */
export function entityCard(
  workspace: Workspace,
  entity: CorpusEntity,
  here: DocumentUri,
  lines: Lines,
): HoverCard {
  const documents = byDocument(workspace, entity, here);
  const many = documents.length > 1 ? ` in ${counted(documents.length, 'file')}` : '';
  return {
    title: entity.name,
    kind: `${TYPE_WORDS[entity.type]}, ${counted(entity.mentions.length, 'mention')}${many}`,
    facts: [
      ...introductions(documents),
      ...spellings(entity, documents, lines),
      ...suggestions(workspace, entity),
    ],
    sections: [...entityQuotes(documents, MOST_QUOTES, lines), filesSection(documents, lines)],
    footnote: joinedBecause(entity.rules),
    rules: entity.rules,
  };
}

function byDocument(workspace: Workspace, entity: CorpusEntity, here: DocumentUri): InDocument[] {
  const documents = new Map<DocumentUri, InDocument>();
  for (const { uri, index } of entity.mentions) {
    const analysis = workspace.corpus.analysis(uri);
    const mention = analysis?.mentions[index];
    if (analysis === undefined || mention === undefined) continue;
    const known = documents.get(uri);
    if (known === undefined) documents.set(uri, { uri, analysis, mentions: [mention] });
    else known.mentions.push(mention);
  }
  return [...documents.values()].sort(
    (a, b) =>
      Number(b.uri === here) - Number(a.uri === here) ||
      b.mentions.length - a.mentions.length ||
      compareText(a.uri, b.uri),
  );
}

/** What says no more of a person than that it is one. */
const FORM_OF_ADDRESS = /^(?:mr|mrs|ms|miss|mx|mme|sir|dame|lord|lady)\.?$/i;

function introductions(documents: readonly InDocument[]): CardFact[] {
  const counts = new Map<string, number>();
  for (const { mentions } of documents) {
    for (const { introduction } of mentions) {
      if (introduction === undefined || FORM_OF_ADDRESS.test(introduction)) continue;
      count(counts, shownText(introduction).replace(/^(?:the|a|an) /i, ''));
    }
  }
  if (counts.size === 0) return [];
  const shown = withoutContained(mostFrequent(counts).slice(0, MOST_COMPARED)).slice(
    0,
    MOST_INTRODUCTIONS,
  );
  const runs = shown.flatMap(([words], i) => [
    plain(i === 0 ? '' : ', '),
    emphasis(shorten(words, 60)),
  ]);
  return [{ label: 'Introduced as', runs }];
}

/** "President" says nothing new beside "Kazakh President". */
function withoutContained(
  counted: readonly (readonly [string, number])[],
): readonly (readonly [string, number])[] {
  const folded = counted.map(([words]) => ` ${words.toLowerCase()} `);
  return counted.filter(
    (_, i) =>
      !folded.some(
        (other, k) => k !== i && other.includes(folded[i] ?? '') && (other !== folded[i] || k < i),
      ),
  );
}

function count(counts: Map<string, number>, words: string): void {
  counts.set(words, (counts.get(words) ?? 0) + 1);
}

/** By frequency, then as they came. */
function mostFrequent(counts: ReadonlyMap<string, number>): (readonly [string, number])[] {
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** Spellings other than the name: each with its count, a rare one with its file. */
function spellings(
  entity: CorpusEntity,
  documents: readonly InDocument[],
  lines: Lines,
): CardFact[] {
  const counts = new Map<string, number>();
  const seenIn = new Map<string, Set<DocumentUri>>();
  for (const { uri, analysis, mentions } of documents) {
    for (const { span } of mentions) {
      const words = shownText(proseOf(analysis, span));
      count(counts, words);
      seenIn.set(words, (seenIn.get(words) ?? new Set()).add(uri));
    }
  }
  const others = mostFrequent(counts).filter(([words]) => words !== shownText(entity.name));
  if (others.length === 0) return [];
  const shown = others.slice(0, MOST_SPELLINGS);
  const runs = shown.flatMap(([words, times], i) => [
    plain(i === 0 ? '' : ', '),
    emphasis(shorten(words, 60)),
    plain(` ${spellingPlace(lines, times, [...(seenIn.get(words) ?? [])], documents.length)}`),
  ]);
  const more = others.length - shown.length;
  return [{ label: 'Also written', runs: more > 0 ? [...runs, plain(` and ${more} more`)] : runs }];
}

function spellingPlace(
  lines: Lines,
  times: number,
  uris: readonly DocumentUri[],
  documents: number,
): string {
  const [only] = uris;
  if (documents > 1 && uris.length === 1 && only !== undefined) {
    return `(${times}, only in ${lines.path(only)})`;
  }
  return `(${times})`;
}

/** Entities that may be the same and were not joined. */
function suggestions({ corpus }: Workspace, entity: CorpusEntity): CardFact[] {
  const facts: CardFact[] = [];
  for (const { a, b, reason } of corpus.suggestions) {
    const otherId = a === entity.id ? b : b === entity.id ? a : undefined;
    const other = otherId && corpus.entities.find(({ id }) => id === otherId);
    if (other) {
      facts.push({ label: 'Perhaps also', runs: [strong(other.name), plain(`: ${reason}`)] });
    }
  }
  return facts.slice(0, 2);
}

function filesSection(documents: readonly InDocument[], lines: Lines): CardSection {
  const rows = documents.slice(0, MOST_FILES).map((document) => fileRow(document, lines));
  return { heading: 'Mentioned in', rows, more: documents.length - rows.length };
}

function fileRow({ uri, analysis, mentions }: InDocument, lines: Lines): CardRow {
  const told = mentions.find(({ introduction, credit }) => introduction !== undefined && !credit);
  const shown = told ?? mentions.find(({ credit }) => !credit) ?? mentions[0];
  if (shown === undefined) return { place: undefined, runs: [] };
  const times = mentions.length > 1 ? `×${mentions.length} ` : '';
  return {
    place: lines.place({ uri, span: shown.span }),
    runs: [plain(times), ...passageRuns(analysis, shown.span)],
  };
}
