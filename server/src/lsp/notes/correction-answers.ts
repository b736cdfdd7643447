import {
  entityChoices,
  entityContexts,
  Lines,
  type Correction,
  type CorpusEntity,
  type DocumentUri,
  type EntityChoice,
} from '../../index.js';
import { toOffset } from '../answers/from-lsp.js';
import type {
  CorrectionsResult,
  CorrectionView,
  EntitiesParams,
  EntitiesResult,
  EntityContextsParams,
  EntityContextsResult,
  EntityView,
} from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import { ToLsp } from '../answers/to-lsp.js';
import { canonical } from '../uris.js';

/** Answers `corroborate/corrections`. */
export function answerCorrections(context: ServerContext): CorrectionsResult {
  const { session, corrections, uris } = context;
  const toLsp = new ToLsp(session, uris);
  const views = session.corpus.corrections.map(
    ({ folder, correction, state, problem, places }): CorrectionView => ({
      id: correction.id,
      folder,
      file: uris.written(corrections.uriOf(canonical(folder))),
      kind: correction.kind,
      summary: summaryOf(correction),
      state,
      problem: problem ?? null,
      passages: places.map((place) => toLsp.location(place)),
      reason: correction.reason ?? null,
      creator: correction.creator ?? null,
      created: correction.created ?? null,
    }),
  );
  const problems: CorrectionsResult['problems'][number][] = [];
  for (const [folder, { broken }] of corrections.known) {
    if (broken === undefined) continue;
    const sidecar = uris.written(corrections.uriOf(folder));
    problems.push({ sidecar, line: broken.line, message: broken.reason });
  }
  return { corrections: views, problems };
}

/** What a correction says, in a line. */
function summaryOf({ kind, entities, value, type, source, targets }: Correction): string {
  const names = entities.map(({ name, sources }) =>
    sources.length === 0 ? `“${name}”` : `“${name}” in ${sources.join(', ')}`,
  );
  const passages = targets.map(
    ({ quote, source: from }) => `“${quote.exact.replace(/\s+/g, ' ')}” (${from ?? ''})`,
  );
  switch (kind) {
    case 'merge':
      return `${names.join(' and ')} are one`;
    case 'split':
      return `${names.join(' and ')} are different`;
    case 'not-a-name':
      return `${names.join(', ')} is no name`;
    case 'retype':
      return `${names.join(', ')} is of type ${type ?? ''}`;
    case 'rename':
      return `${names.join(', ')} is called “${value ?? ''}”`;
    case 'same-claim':
      return `The same claim: ${passages.join(', ')}`;
    case 'different-claims':
      return `Different claims: ${passages.join(', ')}`;
    case 'settle':
      return `Settled${value === undefined ? '' : `, ${value} holds`}: ${passages.join(', ')}`;
    case 'dismiss':
      return `No conflict: ${passages.join(', ')}`;
    case 'date':
      return `${source ?? ''} is of ${value ?? ''}`;
    case 'outlet':
      return `${source ?? ''} is from ${value ?? ''}`;
  }
}

/** Answers `corroborate/entities`: what is named at a place, and what it may be merged with. */
export function answerEntities(context: ServerContext, params: EntitiesParams): EntitiesResult {
  const { session, uris } = context;
  const uri = canonical(params.textDocument.uri);
  const toLsp = new ToLsp(session, uris);
  const text = session.corpus.analysis(uri)?.text;
  if (text === undefined) return { here: null, others: [], message: context.whyUnread(uri) };
  const offset = toOffset(text, toLsp.lines(uri), params.position);
  const choices = entityChoices(session, uri, offset);
  if (choices === undefined) {
    return { here: null, others: [], message: 'There is no name here: put the caret on one.' };
  }
  const view = (choice: EntityChoice): EntityView => toView(context, choice);
  return { here: view(choices.here), others: choices.others.map(view), message: null };
}

function toView(
  { session, uris }: ServerContext,
  { entity, named, reason }: EntityChoice,
): EntityView {
  return {
    id: entity.id,
    name: entity.name,
    type: entity.type,
    aliases: entity.aliases,
    mentions: entity.mentions.length,
    documents: documentsOf(entity).map((uri) => session.pathOf(uri)),
    named: { name: named.name, sources: named.uris.map((uri) => uris.written(uri)) },
    suggested: reason ?? null,
  };
}

function documentsOf({ mentions }: CorpusEntity): readonly DocumentUri[] {
  return [...new Set(mentions.map(({ uri }) => uri))];
}

/** Answers `corroborate/entityContexts`: an entity's mentions with the words around them. */
export function answerEntityContexts(
  { session, uris }: ServerContext,
  { id }: EntityContextsParams,
): EntityContextsResult {
  const toLsp = new ToLsp(session, uris);
  const lines = new Lines(session);
  const contexts = entityContexts(session, id).map((context) => ({
    location: toLsp.location(context),
    document: session.pathOf(context.uri),
    date: session.corpus.analysis(context.uri)?.date ?? null,
    line: lines.place(context).line,
    name: context.name,
    before: context.before,
    at: context.at,
    after: context.after,
  }));
  return { contexts };
}
