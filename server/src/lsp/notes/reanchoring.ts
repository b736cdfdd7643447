import {
  describe,
  lineIndex,
  descriptionKey,
  type Annotation,
  type DocumentUri,
  type RefreshedTarget,
  type Selectors,
} from '../../index.js';
import { changeOne, refused } from './annotation-changes.js';
import { toSpan } from '../answers/from-lsp.js';
import type { AnnotationChangeResult, ReanchorParams } from '../protocol.js';
import { MOVED } from './passage-words.js';
import { resolveSource } from './relative-sources.js';
import type { ServerContext } from '../server-context.js';
import { canonical } from '../uris.js';

/** Answers `corroborate/reanchor`: one passage of the annotation is this from now on. */
export async function reanchor(
  context: ServerContext,
  params: ReanchorParams,
): Promise<AnnotationChangeResult> {
  const own = canonical(params.uri);
  const known = context.sidecars.known.get(own)?.items.find(({ id }) => id === params.id);
  const source = known?.targets[indexOf(known, params)]?.source;
  const place = source === undefined ? own : resolveSource(own, source);
  const selectors = chosenAt(context, place, params);
  if (typeof selectors === 'string') return refused(selectors);
  return changeOne(context, params, (annotation) => {
    const index = indexOf(annotation, params);
    const old = annotation.targets[index];
    if (old === undefined && params.passage !== undefined) return ANOTHER;
    if (old?.source !== source || (params.quote ?? old?.quote.exact) !== old?.quote.exact) {
      return ANOTHER;
    }
    const target = { source, ...selectors };
    const targets = annotation.targets.map((one, i) => (i === index ? target : one));
    if (old === undefined) targets.push(target);
    return { ...annotation, targets, modified: context.now() };
  });
}

const ANOTHER = 'The annotation was changed in its file meanwhile: look at it again first.';

/** Beyond the last when it has no passage in its own document: then it gets one. */
function indexOf({ targets }: Annotation, { passage }: ReanchorParams): number {
  if (passage !== undefined) return passage;
  const first = targets.findIndex(({ source }) => source === undefined);
  return first < 0 ? targets.length : first;
}

/** What finds the chosen place again; or why it cannot be chosen. */
function chosenAt(
  { session, whyUnread }: ServerContext,
  uri: DocumentUri,
  { range, words }: ReanchorParams,
): Selectors | string {
  const text = session.textOf(uri);
  if (text === undefined) return whyUnread(uri);
  const span = toSpan(text, lineIndex(text), range);
  if (words !== undefined && text.slice(span.start, span.end) !== words) return MOVED;
  return describe(text, span) ?? 'Select some words first: there is nothing here to annotate.';
}

/**
 * Writes down anew where passages are that were carried along while people typed and could not be
 * found again from their files. To be called when the document is saved that they lie in; does
 * nothing for others. Gives the documents whose sidecars could not be written for now.
 */
export async function refreshTargets(
  { session, sidecars }: Pick<ServerContext, 'session' | 'sidecars'>,
  uri: DocumentUri,
): Promise<readonly DocumentUri[]> {
  const refusing: DocumentUri[] = [];
  const byHome = new Map<DocumentUri, RefreshedTarget[]>();
  for (const refreshed of session.refreshedTargets(uri)) {
    const known = byHome.get(refreshed.home);
    if (known === undefined) byHome.set(refreshed.home, [refreshed]);
    else known.push(refreshed);
  }
  for (const [home, refreshed] of byHome) {
    const fresh = new Map(refreshed.map((one) => [descriptionKey(one.id, one.target), one]));
    const outcome = await sidecars.change(home, (annotations) =>
      annotations.flatMap((annotation) => {
        const targets = annotation.targets.map((target) => {
          // Somebody else may have moved it meanwhile: then theirs counts.
          const found = fresh.get(descriptionKey(annotation.id, target));
          return found === undefined ? target : { source: target.source, ...found.selectors };
        });
        const same = targets.every((target, i) => target === annotation.targets[i]);
        return same ? [] : [{ put: { ...annotation, targets } }];
      }),
    );
    if (outcome.state === 'refused' && outcome.passing) refusing.push(home);
  }
  return refusing;
}
