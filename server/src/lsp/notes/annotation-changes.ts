import {
  annotationId,
  MOTIVATIONS,
  type Annotation,
  type DocumentUri,
  type Motivation,
  type ListChange,
} from '../../index.js';
import type {
  AddPassageParams,
  AnnotateAllParams,
  AnnotateAllResult,
  AnnotateParams,
  AnnotationChangeResult,
  DeleteAnnotationParams,
  EditAnnotationParams,
  PassageWords,
  PlaceWords,
} from '../protocol.js';
import { isThere, passageAt, toWords } from './passage-words.js';
import type { ServerContext } from '../server-context.js';
import type { ChangeOutcome, Decide } from './list-files.js';
import type { FileStep } from './undo-log.js';
import { canonical } from '../uris.js';
import { pathBetween } from './relative-sources.js';

/** Answers `corroborate/annotate`: a new annotation, saved. */
export async function annotate(
  context: ServerContext,
  params: AnnotateParams,
): Promise<AnnotationChangeResult> {
  const uri = canonical(params.uri);
  const selectors = passageAt(context, uri, params);
  if (typeof selectors === 'string') return refused(selectors);
  // What waited must not make a file for a document that is gone along with its sidecar.
  if (params.words !== undefined && !(await isThere(context, uri))) return refused(NO_DOCUMENT);
  const note = newNote(context, params);
  if (typeof note === 'string') return refused(note);
  const decide = (annotations: readonly Annotation[]): ListChange<Annotation>[] => [
    put({ ...note(annotations), targets: [{ source: undefined, ...selectors }] }),
  ];
  return change(context, uri, decide, toWords(selectors));
}

/** Answers `corroborate/annotateAll`: the same note at each place, to be taken back as one. */
export async function annotateAll(
  context: ServerContext,
  params: AnnotateAllParams,
): Promise<AnnotateAllResult> {
  const note = newNote(context, params);
  if (typeof note === 'string') return { added: 0, error: note, left: [] };
  const byDocument = new Map<DocumentUri, PlaceWords[]>();
  for (const { uri: written, ...chosen } of params.places) {
    const uri = canonical(written);
    const selectors = passageAt(context, uri, chosen);
    if (typeof selectors === 'string') return { added: 0, error: selectors, left: [] };
    const isHere = chosen.words === undefined || (await isThere(context, uri));
    if (!isHere) return { added: 0, error: NO_DOCUMENT, left: [] };
    const place = { uri: written, range: chosen.range, words: toWords(selectors) };
    byDocument.set(uri, [...(byDocument.get(uri) ?? []), place]);
  }
  const files: FileStep[] = [];
  const left: PlaceWords[] = [];
  let [added, error]: [number, string | null] = [0, null];
  for (const [uri, places] of byDocument) {
    const outcome = await annotateEach(context, uri, places, note);
    if (outcome.state === 'refused') {
      error ??= outcome.reason;
      if (outcome.passing) left.push(...places);
      continue;
    }
    added += outcome.ids.length;
    files.push({ kind: 'annotations', key: uri, before: outcome.before, after: outcome.after });
  }
  context.undo.push({ files });
  return { added, error, left };
}

type NewNote = (others: readonly Annotation[]) => Omit<Annotation, 'targets'>;

function annotateEach(
  context: ServerContext,
  uri: DocumentUri,
  places: readonly PlaceWords[],
  note: NewNote,
): Promise<ChangeOutcome> {
  return context.sidecars.change(uri, (annotations) => {
    const all = [...annotations];
    return places.flatMap(({ range, words }) => {
      const selectors = passageAt(context, uri, { range, words });
      if (typeof selectors === 'string') return [];
      const made = { ...note(all), targets: [{ source: undefined, ...selectors }] };
      all.push(made);
      return [put(made)];
    });
  });
}

/** What an annotation is but for its place, given those it must differ from; or why it cannot be. */
function newNote(
  { random, now }: ServerContext,
  params: Omit<AnnotateParams, 'uri' | 'range' | 'words'>,
): NewNote | string {
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
  const { words, passage } = params;
  const place = { range: passage.range, ...(words === undefined ? {} : { words }) };
  const selectors = passageAt(context, other, place);
  if (typeof selectors === 'string') return refused(selectors);
  const source = other === own ? undefined : pathBetween(own, other);
  if (other !== own && source === undefined) return refused(OUT_OF_REACH);
  const edit = (annotation: Annotation): Annotation => ({
    ...annotation,
    targets: [...annotation.targets, { source, ...selectors }],
    modified: context.now(),
  });
  return changeOne(context, params, edit, toWords(selectors));
}

/** Answers `corroborate/editAnnotation`. What is left out stays as it is. */
export function editAnnotation(
  context: ServerContext,
  params: EditAnnotationParams,
): Promise<AnnotationChangeResult> {
  return changeOne(context, params, (annotation) => {
    if (!isAsShown(annotation, params)) return CHANGED;
    return {
      ...annotation,
      body: params.body ?? annotation.body,
      tags: params.tags ?? annotation.tags,
      assessment:
        params.assessment === undefined ? annotation.assessment : (params.assessment ?? undefined),
      modified: context.now(),
    };
  });
}

/** Whether what is to be changed is still what the person saw. */
function isAsShown(
  annotation: Annotation,
  { was, body, tags, assessment }: EditAnnotationParams,
): boolean {
  if (was === undefined) return true;
  const sameBody = body === undefined || annotation.body === was.body;
  const sameTags =
    tags === undefined || JSON.stringify(annotation.tags) === JSON.stringify(was.tags);
  return (
    sameBody &&
    sameTags &&
    (assessment === undefined || (annotation.assessment ?? null) === was.assessment)
  );
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

function put(annotation: Annotation): ListChange<Annotation> {
  return { put: annotation };
}

const GONE = 'This annotation is no longer in its file: somebody deleted it.';
const CHANGED = 'This annotation was changed in its file meanwhile.';
const OUT_OF_REACH =
  'The words are on another file system than the note: no path leads from one to the other. Make a note of their own.';
const NO_DOCUMENT = 'The document is gone, and so is the file of its annotations.';

/** Changes one annotation; a string is the reason to refuse. */
export function changeOne(
  context: ServerContext,
  params: { readonly uri: string; readonly id: string },
  edit: (annotation: Annotation) => Annotation | string,
  words: PassageWords | null = null,
): Promise<AnnotationChangeResult> {
  const decide: Decide<Annotation> = (annotations) => {
    const annotation = annotations.find(({ id }) => id === params.id);
    if (annotation === undefined) return GONE;
    const edited = edit(annotation);
    return typeof edited === 'string' ? edited : [put(edited)];
  };
  return change(context, canonical(params.uri), decide, words);
}

async function change(
  { sidecars, uris, undo }: ServerContext,
  uri: DocumentUri,
  decide: Decide<Annotation>,
  words: PassageWords | null = null,
): Promise<AnnotationChangeResult> {
  const outcome = await sidecars.change(uri, decide);
  if (outcome.state === 'refused') {
    const { reason, passing } = outcome;
    return { ...refused(reason), passing, words: passing ? words : null };
  }
  const { before, after, ids } = outcome;
  const step = undo.push({ files: [{ kind: 'annotations', key: uri, before, after }] }) ?? null;
  const sidecar = uris.written(sidecars.uriOf(uri));
  return { id: ids[0] ?? null, sidecar, error: null, passing: false, words: null, step };
}

/** Nothing was saved, for good. */
export function refused(error: string): AnnotationChangeResult {
  return { id: null, sidecar: null, error, passing: false, words: null, step: null };
}

function knownMotivation(motivation: string | undefined): Motivation | undefined {
  return MOTIVATIONS.find((known) => known === (motivation ?? 'commenting'));
}
