import {
  annotationId,
  describe,
  lineIndex,
  MOTIVATIONS,
  sameTarget,
  type Annotation,
  type DocumentUri,
  type Motivation,
  type Selectors,
  type ListChange,
} from '../index.js';
import { toSpan } from './from-lsp.js';
import type {
  AddPassageParams,
  AnnotateAllParams,
  AnnotateAllResult,
  AnnotateParams,
  AnnotationChangeResult,
  DeleteAnnotationParams,
  EditAnnotationParams,
  ReanchorParams,
} from './protocol.js';
import type { ServerContext } from './server-context.js';
import type { Decide } from './list-files.js';
import type { FileStep } from './undo-log.js';
import { canonical, pathOfFile } from './uris.js';
import { pathBetween } from './relative-sources.js';

/** Answers `corroborate/annotate`: a new annotation, saved. */
export async function annotate(
  context: ServerContext,
  params: AnnotateParams,
): Promise<AnnotationChangeResult> {
  const uri = canonical(params.uri);
  const selectors = selectorsAt(context, uri, params.range);
  if (typeof selectors === 'string') return refused(selectors);
  const note = newNote(context, params);
  if (typeof note === 'string') return refused(note);
  return change(context, uri, (annotations) => [
    put({ ...note(annotations), targets: [{ source: undefined, ...selectors }] }),
  ]);
}

/** Answers `corroborate/annotateAll`: the same note at each place, to be taken back as one. */
export async function annotateAll(
  context: ServerContext,
  params: AnnotateAllParams,
): Promise<AnnotateAllResult> {
  const note = newNote(context, params);
  if (typeof note === 'string') return { added: 0, error: note };
  const byDocument = new Map<DocumentUri, Selectors[]>();
  for (const { uri: written, range } of params.places) {
    const uri = canonical(written);
    const selectors = selectorsAt(context, uri, range);
    if (typeof selectors === 'string') return { added: 0, error: selectors };
    byDocument.set(uri, [...(byDocument.get(uri) ?? []), selectors]);
  }
  const files: FileStep[] = [];
  const result = { added: 0, error: null };
  for (const [uri, places] of byDocument) {
    const outcome = await context.sidecars.change(uri, (annotations) => {
      const all = [...annotations];
      return places.map((selectors) => {
        const made = { ...note(all), targets: [{ source: undefined, ...selectors }] };
        all.push(made);
        return put(made);
      });
    });
    if (outcome.state === 'refused') {
      context.undo.push({ files });
      return { ...result, error: outcome.reason };
    }
    result.added += places.length;
    files.push({ kind: 'annotations', key: uri, before: outcome.before, after: outcome.after });
  }
  context.undo.push({ files });
  return result;
}

/** What an annotation is but for its place, given those it must differ from; or why it cannot be. */
function newNote(
  { random, now }: ServerContext,
  params: Omit<AnnotateParams, 'uri' | 'range'>,
): ((others: readonly Annotation[]) => Omit<Annotation, 'targets'>) | string {
  const motivation = knownMotivation(params.motivation);
  if (motivation === undefined) return `The motivation must be one of ${MOTIVATIONS.join(', ')}.`;
  return (others) => ({
    id: annotationId(random, new Set(others.map(({ id }) => id))),
    motivation,
    body: params.body,
    tags: [...(params.tags ?? [])],
    assessment: params.assessment,
    creator: params.creator,
    created: now(),
    modified: undefined,
  });
}

/** Answers `corroborate/addPassage`: the annotation is about this passage, too. */
export async function addPassage(
  context: ServerContext,
  params: AddPassageParams,
): Promise<AnnotationChangeResult> {
  const own = canonical(params.uri);
  const other = canonical(params.passage.uri);
  const selectors = selectorsAt(context, other, params.passage.range);
  if (typeof selectors === 'string') return refused(selectors);
  const source = other === own ? undefined : pathBetween(own, other);
  return changeOne(context, params, (annotation) => ({
    ...annotation,
    targets: [...annotation.targets, { source, ...selectors }],
    modified: context.now(),
  }));
}

/** Answers `corroborate/editAnnotation`. What is left out stays as it is. */
export function editAnnotation(
  context: ServerContext,
  params: EditAnnotationParams,
): Promise<AnnotationChangeResult> {
  return changeOne(context, params, (annotation) => ({
    ...annotation,
    body: params.body ?? annotation.body,
    tags: params.tags ?? annotation.tags,
    assessment:
      params.assessment === undefined ? annotation.assessment : (params.assessment ?? undefined),
    modified: context.now(),
  }));
}

/** Answers `corroborate/deleteAnnotation`. */
export function deleteAnnotation(
  context: ServerContext,
  params: DeleteAnnotationParams,
): Promise<AnnotationChangeResult> {
  return change(context, canonical(params.uri), (annotations) =>
    annotations.some(({ id }) => id === params.id) ? [{ delete: params.id }] : GONE,
  );
}

/** Answers `corroborate/reanchor`: the annotation's first passage is this one from now on. */
export async function reanchor(
  context: ServerContext,
  params: ReanchorParams,
): Promise<AnnotationChangeResult> {
  const selectors = selectorsAt(context, canonical(params.uri), params.range);
  if (typeof selectors === 'string') return refused(selectors);
  return changeOne(context, params, (annotation) => ({
    ...annotation,
    targets: withOwnTarget(annotation, selectors),
    modified: context.now(),
  }));
}

/**
 * Writes down anew where annotations are that were carried along while people typed and could not be
 * found again from their file. To be called when the document is saved; does nothing for others.
 */
export async function refreshTargets(
  { session, sidecars }: Pick<ServerContext, 'session' | 'sidecars'>,
  uri: DocumentUri,
): Promise<void> {
  const refreshed = new Map(session.refreshedTargets(uri).map((target) => [target.id, target]));
  if (refreshed.size === 0) return;
  await sidecars.change(uri, (annotations) =>
    annotations.flatMap((annotation) => {
      const found = refreshed.get(annotation.id);
      const own = annotation.targets.find(({ source }) => source === undefined);
      // Somebody else may have moved it meanwhile: then theirs counts.
      if (found === undefined || !sameTarget(own, found.target)) return [];
      return [put({ ...annotation, targets: withOwnTarget(annotation, found.selectors) })];
    }),
  );
}

function put(annotation: Annotation): ListChange<Annotation> {
  return { put: annotation };
}

const GONE = 'This annotation is no longer in its file: somebody deleted it.';

function withOwnTarget({ targets }: Annotation, selectors: Selectors): Annotation['targets'] {
  const own = targets.findIndex(({ source }) => source === undefined);
  const target = { source: undefined, ...selectors };
  return own < 0 ? [target, ...targets] : targets.map((old, i) => (i === own ? target : old));
}

function changeOne(
  context: ServerContext,
  params: { readonly uri: string; readonly id: string },
  edit: (annotation: Annotation) => Annotation,
): Promise<AnnotationChangeResult> {
  return change(context, canonical(params.uri), (annotations) => {
    const annotation = annotations.find(({ id }) => id === params.id);
    return annotation === undefined ? GONE : [put(edit(annotation))];
  });
}

async function change(
  { sidecars, uris, undo }: ServerContext,
  uri: DocumentUri,
  decide: Decide<Annotation>,
): Promise<AnnotationChangeResult> {
  const outcome = await sidecars.change(uri, decide);
  if (outcome.state === 'refused') return refused(outcome.reason);
  const { before, after, ids } = outcome;
  undo.push({ files: [{ kind: 'annotations', key: uri, before, after }] });
  return { id: ids[0] ?? null, sidecar: uris.written(sidecars.uriOf(uri)), error: null };
}

function refused(error: string): AnnotationChangeResult {
  return { id: null, sidecar: null, error };
}

/** How to find the passage again, or why it cannot be annotated. */
function selectorsAt(
  { session, documents, whyUnread }: ServerContext,
  uri: DocumentUri,
  range: AnnotateParams['range'],
): Selectors | string {
  if (pathOfFile(uri) === undefined) {
    return 'Save the document first: annotations are kept in a file beside it.';
  }
  const text = session.textOf(uri) ?? documents.text(uri);
  if (text === undefined) return whyUnread(uri);
  const span = toSpan(text, lineIndex(text), range);
  return describe(text, span) ?? 'Select some words first: there is nothing here to annotate.';
}

function knownMotivation(motivation: string | undefined): Motivation | undefined {
  return MOTIVATIONS.find((known) => known === (motivation ?? 'commenting'));
}
