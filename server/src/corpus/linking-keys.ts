import type { DocumentAnalysis } from '../document/document-analysis.js';
import { inOneGo } from '../text/steps.js';
import { documentItems } from './document-items.js';
import { isWeakKey, type LinkItem } from './linker.js';
import { bucketKeys } from './names/form-graph.js';
import { localEntities } from './names/local-entity.js';
import { eventKeys, NAME } from './neighborhood.js';
import { longQuotes } from './quotes/quote-items.js';
import { makeLexicon, type Lexicon } from './word-weight.js';
import type { WordVectors } from './word-vectors.js';

/** What meets under a key: whole documents, or their entities, figures, quotes, statements. */
export type LinkingKeyKind = 'event' | 'entity' | 'figure' | 'quote' | 'statement';

/** One key of one item: items of two documents that share enough of them are compared. */
export interface LinkingKey {
  readonly kind: LinkingKeyKind;
  /** Position in the document's list of that kind; 0 for `event`, the document itself. */
  readonly item: number;
  readonly key: string;
  /** 2: sharing it is reason enough to compare; 1: it takes two of these. */
  readonly strength: 1 | 2;
  /** For a name under which documents meet: how telling it is. */
  readonly weight?: number;
}

/** Gives the keys of one document after the other. */
export type ReadLinkingKeys = (analysis: DocumentAnalysis) => readonly LinkingKey[];

/** After so many documents the words met so far are forgotten, so that a stream needs no more memory the longer it is. */
const FORGET_AFTER = 2_000;

/**
 * The keys under which documents and their items meet those of others, as a function of the document
 * alone: for whoever joins more documents than one machine holds.
 */
export function linkingKeyReader(vectors: WordVectors | undefined): ReadLinkingKeys {
  let lexicon: Lexicon = makeLexicon(vectors);
  let read = 0;
  return (analysis) => {
    if (++read % FORGET_AFTER === 0) lexicon = makeLexicon(vectors);
    return keysOf(analysis, lexicon);
  };
}

function keysOf(analysis: DocumentAnalysis, lexicon: Lexicon): readonly LinkingKey[] {
  const { reading, figures, quotes, statements } = inOneGo(documentItems(analysis, lexicon));
  const surroundings = { context: reading.context, quoted: longQuotes(quotes) };
  return [
    ...eventKeys(surroundings).map((key) => eventKey(key, reading.context.names)),
    ...localEntities(analysis).flatMap(({ main, index }) =>
      [main.key, ...bucketKeys(main)].map((key) => strong('entity', index, key)),
    ),
    ...itemKeys('figure', figures),
    ...itemKeys('quote', quotes),
    ...itemKeys('statement', statements),
  ];
}

function eventKey(key: string, names: ReadonlyMap<string, number>): LinkingKey {
  const weight = key.startsWith(NAME) ? names.get(key.slice(NAME.length)) : undefined;
  const known = strong('event', 0, key);
  return weight === undefined ? known : { ...known, weight: Math.round(weight * 1000) / 1000 };
}

function strong(kind: LinkingKeyKind, item: number, key: string): LinkingKey {
  return { kind, item, key, strength: 2 };
}

function itemKeys(
  kind: LinkingKeyKind,
  items: readonly LinkItem<unknown>[],
): readonly LinkingKey[] {
  return items.flatMap(({ index, keys }) =>
    keys.map((key): LinkingKey => ({ kind, item: index, key, strength: isWeakKey(key) ? 1 : 2 })),
  );
}
