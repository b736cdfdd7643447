import {
  annotationId,
  CORRECTION_KINDS,
  documentKey,
  type Correction,
  type CorrectionKind,
  type DocumentUri,
  type ListChange,
  type NamedEntity,
  type Target,
} from '../../index.js';
import { refused } from './annotation-changes.js';
import { folderOf, relativePath, type Folder } from '../documents/folders.js';
import { MOVED, surelyAt } from './passage-words.js';
import type { ChangeOutcome } from './list-files.js';
import type {
  AnnotationChangeResult,
  ChosenPlace,
  CorrectParams,
  DeleteCorrectionParams,
  NamedEntityParams,
} from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import { canonical, pathOfFile } from '../uris.js';

/** Answers `corroborate/correct`: a new correction, saved in the folder of the document. */
export async function correct(
  context: ServerContext,
  params: CorrectParams,
): Promise<AnnotationChangeResult> {
  const home = folderOf(context.folders(), canonical(params.uri));
  if (home === undefined) return refused(NO_FOLDER);
  const made = newCorrection(context, home, params);
  if (typeof made === 'string') return refused(made);
  return save(context, home.uri, (corrections) => [
    {
      put: { ...made, id: annotationId(context.random, new Set(corrections.map(({ id }) => id))) },
    },
  ]);
}

/** Answers `corroborate/deleteCorrection`: what it said holds no longer. */
export function deleteCorrection(
  context: ServerContext,
  params: DeleteCorrectionParams,
): Promise<AnnotationChangeResult> {
  return save(context, canonical(params.folder), (corrections) =>
    corrections.some(({ id }) => id === params.id) ? [{ delete: params.id }] : GONE,
  );
}

const NO_FOLDER =
  'Corrections are kept in corroborate.yaml at the root of a folder: open the folder first.';
const GONE = 'This correction is no longer in its file: somebody took it out.';

async function save(
  context: ServerContext,
  folder: DocumentUri,
  decide: (corrections: readonly Correction[]) => readonly ListChange<Correction>[] | string,
): Promise<AnnotationChangeResult> {
  const outcome: ChangeOutcome = await context.corrections.change(folder, decide);
  if (outcome.state === 'refused') {
    return { ...refused(outcome.reason), passing: outcome.passing };
  }
  const { before, after, ids } = outcome;
  const files = [{ kind: 'corrections' as const, key: folder, before, after }];
  const step = context.undo.push({ files }) ?? null;
  const sidecar = context.uris.written(context.corrections.uriOf(folder));
  return { id: ids[0] ?? null, sidecar, error: null, passing: false, words: null, step };
}

/** The correction that was asked for, or why there can be none. */
function newCorrection(
  context: ServerContext,
  home: Folder,
  params: CorrectParams,
): Omit<Correction, 'id'> | string {
  const kind = CORRECTION_KINDS.find((known) => known === params.kind);
  if (kind === undefined) return `The kind must be one of ${CORRECTION_KINDS.join(', ')}.`;
  const targets: Target[] = [];
  for (const { uri, ...chosen } of params.passages ?? []) {
    const target = targetAt(context, home, canonical(uri), chosen);
    if (typeof target === 'string') return target;
    targets.push(target);
  }
  const correction = {
    kind,
    entities: (params.entities ?? []).map((entity) => namedIn(home, entity)),
    type: params.type,
    value: params.value,
    source: isOfDocument(kind) ? pathFrom(home, canonical(params.uri)) : undefined,
    note: params.note,
    targets,
    reason: params.reason,
    creator: params.creator,
    created: context.now(),
  };
  return missing(correction) ?? correction;
}

function isOfDocument(kind: CorrectionKind): boolean {
  return kind === 'date' || kind === 'outlet';
}

function missing({
  kind,
  entities,
  targets,
  value,
  type,
}: Omit<Correction, 'id'>): string | undefined {
  const entitiesNeeded = kind === 'merge' || kind === 'split' ? 2 : 1;
  const ofEntities = ['merge', 'split', 'not-a-name', 'retype', 'rename'].includes(kind);
  if (ofEntities && entities.length < entitiesNeeded) return `"${kind}" needs more names.`;
  const passagesNeeded = kind === 'same-claim' || kind === 'different-claims' ? 2 : 1;
  const ofPassages = ['same-claim', 'different-claims', 'settle', 'dismiss'].includes(kind);
  if (ofPassages && targets.length < passagesNeeded) return `"${kind}" needs more passages.`;
  const valued = isOfDocument(kind) || kind === 'rename';
  if (valued && (value ?? '').trim() === '') return `"${kind}" needs a value.`;
  return kind === 'retype' && (type ?? '') === '' ? '"retype" needs a type.' : undefined;
}

function targetAt(
  { session, whyUnread }: ServerContext,
  home: Folder,
  uri: DocumentUri,
  { range, words }: Omit<ChosenPlace, 'uri'>,
): Target | string {
  const text = session.textOf(uri);
  if (text === undefined) return whyUnread(uri);
  const selectors = surelyAt(text, range, words);
  if (selectors === undefined) {
    return words === undefined ? 'There are no words at this place.' : MOVED;
  }
  if (!isInside(home, uri)) return 'A correction is about documents of one folder.';
  return { source: pathFrom(home, uri), ...selectors };
}

function namedIn(home: Folder, { name, sources }: NamedEntityParams): NamedEntity {
  return { name, sources: (sources ?? []).map((uri) => pathFrom(home, canonical(uri))) };
}

/** A document's path from the folder, as it stands in the file. */
export function pathFrom(home: Folder, uri: DocumentUri): string {
  const path = pathOfFile(uri);
  return path === undefined || !isInside(home, uri) ? uri : relativePath(home, path);
}

function isInside(home: Folder, uri: DocumentUri): boolean {
  return documentKey(uri).startsWith(`${documentKey(home.uri)}/`);
}
