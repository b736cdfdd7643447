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
  type SidecarChange,
} from '../index.js';
import { toSpan } from './from-lsp.js';
import type {
  AnnotateParams,
  AnnotationChangeResult,
  DeleteAnnotationParams,
  EditAnnotationParams,
  ReanchorParams,
} from './protocol.js';
import type { ServerContext } from './server-context.js';
import type { Decide } from './sidecars.js';
import { canonical, pathOfFile } from './uris.js';
import { sidecarUri } from './sidecar-uris.js';

/** Answers `corroborate/annotate`: a new annotation, saved. */
export async function annotate(
  context: ServerContext,
  params: AnnotateParams,
): Promise<AnnotationChangeResult> {
  const uri = canonical(params.uri);
  const selectors = selectorsAt(context, uri, params.range);
  if (typeof selectors === 'string') return refused(selectors);
  const motivation = knownMotivation(params.motivation);
  if (motivation === undefined) {
    return refused(`The motivation must be one of ${MOTIVATIONS.join(', ')}.`);
  }
  return change(context, uri, (annotations) => [
    put({
      id: annotationId(context.random, new Set(annotations.map(({ id }) => id))),
      motivation,
      body: params.body,
      tags: [...(params.tags ?? [])],
      assessment: undefined,
      creator: params.creator,
      created: context.now(),
      modified: undefined,
      targets: [{ source: undefined, ...selectors }],
    }),
  ]);
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

function put(annotation: Annotation): SidecarChange {
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
  { sidecars, uris }: ServerContext,
  uri: DocumentUri,
  decide: Decide,
): Promise<AnnotationChangeResult> {
  const outcome = await sidecars.change(uri, decide);
  if (outcome.state === 'refused') return refused(outcome.reason);
  return { id: outcome.ids[0] ?? null, sidecar: uris.written(sidecarUri(uri)), error: null };
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
