import {
  conflictList,
  countConflicts,
  DEFAULT_KINDS,
  sameClaim,
  shownText,
  type DocumentUri,
  type PlacedAnnotation,
  type PlacedPassage,
} from '../../index.js';
import { toOffset } from './from-lsp.js';
import { sentenceView } from './sentence-view.js';
import type {
  AnnotationsParams,
  AnnotationsResult,
  AnnotationView,
  AnsweredEntry,
  ConflictEntry,
  ConflictKindName,
  ConflictsParams,
  ConflictsResult,
  PassageView,
  SameClaimParams,
  SameClaimResult,
} from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import { ToLsp } from './to-lsp.js';
import { canonical } from '../uris.js';
import { sidecarUri } from '../notes/sidecar-uris.js';

/** Answers `corroborate/conflicts`. */
export function answerConflicts(
  context: ServerContext,
  params: ConflictsParams | null,
): ConflictsResult {
  const { session, publisher } = context;
  const toLsp = new ToLsp(session, context.uris);
  const kinds = params?.kinds?.length ? params.kinds : DEFAULT_KINDS;
  const status = publisher.status();
  return {
    entries: conflictList(session, kinds).map((listed) => toEntry(context, toLsp, listed)),
    answered: answeredEntries(context, toLsp, kinds),
    counts: countConflicts(session),
    documents: session.corpus.uris.length,
    complete: status.state === 'ready',
    skipped: status.skipped,
  };
}

function answeredEntries(
  context: ServerContext,
  toLsp: ToLsp,
  kinds: readonly ConflictKindName[],
): readonly AnsweredEntry[] {
  const { session } = context;
  const { answered } = session.corpus;
  const answers = new Map(answered.map((one) => [one.conflict.id, one.correction]));
  const conflicts = answered.map(({ conflict }) => conflict);
  return conflictList(session, kinds, conflicts).flatMap((listed) => {
    const correction = answers.get(listed.conflict.id);
    if (correction === undefined) return [];
    const { kind, value, reason } = correction;
    const answer = {
      kind: kind === 'settle' ? ('settle' as const) : ('dismiss' as const),
      value: value === undefined ? null : shownText(value),
      reason: reason === undefined ? null : shownText(reason),
    };
    return [{ ...toEntry(context, toLsp, listed), answer }];
  });
}

function toEntry(
  { session }: ServerContext,
  toLsp: ToLsp,
  { conflict, sides, names }: ReturnType<typeof conflictList>[number],
): ConflictEntry {
  const { id, kind, label, explanation, reason, rule, score } = conflict;
  return {
    id,
    kind,
    label: shownText(label),
    explanation: shownText(explanation),
    reason: shownText(reason),
    rule,
    score,
    names,
    sides: sides.map((side) => ({
      ...sentenceView(session, toLsp, side),
      value: side.value,
      number: side.number ?? null,
      interval: side.interval
        ? { low: side.interval.low ?? null, high: side.interval.high ?? null }
        : null,
      source: side.source ?? null,
      sourceGroup: side.sourceGroup,
    })),
  };
}

/** Answers `corroborate/sameClaim`. */
export function answerSameClaim(context: ServerContext, params: SameClaimParams): SameClaimResult {
  const { session } = context;
  const uri = canonical(params.textDocument.uri);
  const toLsp = new ToLsp(session, context.uris);
  const text = session.corpus.analysis(uri)?.text;
  if (text === undefined) {
    return { label: null, locations: [], message: context.whyUnread(uri) };
  }
  const found = sameClaim(session, uri, toOffset(text, toLsp.lines(uri), params.position));
  if (found.state === 'none') return { label: null, locations: [], message: found.message };
  const locations = found.places.map((place) => toLsp.location(place));
  return { label: shownText(found.label), locations, message: null };
}

/** Answers `corroborate/annotations`. */
export function answerAnnotations(
  context: ServerContext,
  params: AnnotationsParams | null,
): AnnotationsResult {
  const { session, sidecars, uris } = context;
  const wanted = params?.uri === undefined ? undefined : canonical(params.uri);
  const documents = wanted === undefined ? session.annotated : [wanted];
  const toLsp = new ToLsp(session, uris);
  const annotations = documents.flatMap((uri) =>
    session.annotations(uri).map((placed) => toView(context, toLsp, uri, placed)),
  );
  const problems: AnnotationsResult['problems'][number][] = [];
  for (const [uri, { broken }] of sidecars.known) {
    if (broken === undefined || (wanted !== undefined && wanted !== uri)) continue;
    const sidecar = uris.written(sidecarUri(uri));
    problems.push({ sidecar, line: broken.line, message: broken.reason });
  }
  return { annotations, problems };
}

function toView(
  { session, uris }: ServerContext,
  toLsp: ToLsp,
  uri: DocumentUri,
  { annotation, passages, shown, state }: PlacedAnnotation,
): AnnotationView {
  const { id, body, tags, motivation, assessment, creator, created, modified } = annotation;
  const anchor = shown?.anchor;
  return {
    id,
    uri: toLsp.uri(uri),
    document: session.pathOf(uri),
    sidecar: uris.written(sidecarUri(uri)),
    state,
    range: anchor?.state === 'anchored' ? toLsp.range(uri, anchor.span) : null,
    candidates:
      anchor?.state === 'needs-review'
        ? anchor.candidates.map(({ span }) => toLsp.range(uri, span))
        : [],
    quote: (shown ?? passages[0])?.target.quote.exact ?? '',
    passages: passages.map((passage) => toPassageView(session, toLsp, passage)),
    body,
    tags,
    motivation,
    assessment: assessment ?? null,
    creator: creator ?? null,
    created: created ?? '',
    modified: modified ?? null,
  };
}

function toPassageView(
  session: ServerContext['session'],
  toLsp: ToLsp,
  { uri, target, anchor }: PlacedPassage,
): PassageView {
  const text = session.textOf(uri) ?? '';
  return {
    uri: toLsp.uri(uri),
    document: session.pathOf(uri),
    quote: target.quote.exact,
    state: anchor.state,
    range: anchor.state === 'anchored' ? toLsp.range(uri, anchor.span) : null,
    candidates:
      anchor.state === 'needs-review'
        ? anchor.candidates.map(({ span }) => ({
            range: toLsp.range(uri, span),
            words: text.slice(span.start, span.end),
          }))
        : [],
  };
}
