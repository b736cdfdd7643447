import type { ClaimMember, CorpusEntity, Ref } from '../corpus/corpus-view.js';
import type { DocumentAnalysis, Mention } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { overlaps, sliceSpan } from '../text/span.js';
import { claimMembers } from './claim-members.js';
import { itemsAt } from './item-at.js';
import type { Place, Workspace } from './workspace.js';

/**
 * Where the thing named here is named most fully, in this document before others; undefined when
 * nothing is named here.
 */
export function definition(
  workspace: Workspace,
  uri: DocumentUri,
  offset: number,
): Place | undefined {
  const entity = entityAt(workspace, uri, offset);
  return entity && fullestMention(workspace, entity, uri);
}

/** The mention that has the entity's full name, or else the longest, in this document before others. */
export function fullestMention(
  { corpus }: Workspace,
  { name, mentions }: CorpusEntity,
  here: DocumentUri | undefined,
): Place | undefined {
  let best: { readonly place: Place; readonly rank: number } | undefined;
  for (const ref of mentions) {
    const place = mentionPlace(corpus.analysis(ref.uri), ref);
    const text = corpus.analysis(ref.uri)?.text;
    if (place === undefined || text === undefined) continue;
    const words = sliceSpan(text, place.span);
    // Lengths of names are far below the step that the full name and this document weigh.
    const rank =
      (words === name ? 1e7 : 0) + Math.min(words.length, 1000) * 1e3 + (ref.uri === here ? 1 : 0);
    if (best === undefined || rank > best.rank) best = { place, rank };
  }
  return best?.place;
}

/**
 * All mentions of the thing named here; on a figure or quote, all passages of the same claim. This
 * document's first.
 */
export function references(
  workspace: Workspace,
  uri: DocumentUri,
  offset: number,
): readonly Place[] {
  const analysis = workspace.corpus.analysis(uri);
  if (analysis === undefined) return [];
  for (const item of itemsAt(analysis, offset)) {
    if (item.kind === 'mention') {
      const entity = workspace.corpus.entityOf({ uri, index: item.index });
      if (entity !== undefined) return hereFirst(mentionPlaces(workspace, entity), uri);
      continue;
    }
    const members = claimMembers(workspace, uri, item);
    if (members.length > 0) return hereFirst(members.map(memberPlace), uri);
    if (item.kind === 'figure') return [];
  }
  return [];
}

/** The same thing's other places in this document: what is lit up while the caret stands on one. */
export function highlights(
  workspace: Workspace,
  uri: DocumentUri,
  offset: number,
): readonly Place[] {
  const analysis = workspace.corpus.analysis(uri);
  const [item] = analysis === undefined ? [] : itemsAt(analysis, offset);
  if (item === undefined || item.kind === 'statement') return [];
  const found = references(workspace, uri, offset).filter((place) => place.uri === uri);
  const own = { uri, span: item.span };
  return found.some(({ span }) => overlaps(span, own.span)) ? found : [own, ...found];
}

function entityAt(
  workspace: Workspace,
  uri: DocumentUri,
  offset: number,
): CorpusEntity | undefined {
  const analysis = workspace.corpus.analysis(uri);
  if (analysis === undefined) return undefined;
  for (const item of itemsAt(analysis, offset)) {
    if (item.kind === 'mention') return workspace.corpus.entityOf({ uri, index: item.index });
  }
  return undefined;
}

/** Where the mentions of an entity stand, in the corpus's order. */
export function mentionPlaces({ corpus }: Workspace, { mentions }: CorpusEntity): readonly Place[] {
  return mentions.flatMap((ref) => mentionPlace(corpus.analysis(ref.uri), ref) ?? []);
}

function mentionPlace(
  analysis: DocumentAnalysis | undefined,
  { uri, index }: Ref<Mention>,
): Place | undefined {
  const mention = analysis?.mentions[index];
  return mention && { uri, span: mention.span };
}

function memberPlace({ uri, span }: ClaimMember): Place {
  return { uri, span };
}

function hereFirst(places: readonly Place[], here: DocumentUri): readonly Place[] {
  return [...places.filter(({ uri }) => uri === here), ...places.filter(({ uri }) => uri !== here)];
}
