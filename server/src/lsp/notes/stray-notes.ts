import { createAnchorer, type Target } from '../../index.js';
import { refused } from './annotation-changes.js';
import { followMoves } from './moved-files.js';
import type { AdoptParams, AnnotationChangeResult, StraysResult, StrayView } from '../protocol.js';
import type { ServerContext } from '../server-context.js';
import { Slices } from '../slices.js';
import { canonical, nameOf, pathOfFile } from '../uris.js';

/** A document is held to be the one that is gone when this share of the notes find their words in it. */
const ENOUGH = 0.6;
const MOST_CANDIDATES = 5;
/** So many notes are tried on every document; all of them on those that pass. */
const PROBES = 12;

/** Answers `corroborate/strays`: notes whose document is gone, and where its words stand now. */
export async function answerStrays(context: ServerContext): Promise<StraysResult> {
  const { session, uris, isReady, fileSystem } = context;
  if (!isReady()) return { strays: [] };
  const strays: StrayView[] = [];
  for (const uri of new Set([...session.annotated, ...session.carriers])) {
    const path = pathOfFile(uri);
    if (session.textOf(uri) !== undefined || path === undefined) continue;
    if ((await fileSystem.kind(path)) !== undefined) continue;
    const notes = new Set([...session.annotations(uri), ...session.notesIn(uri)]);
    const targets = [...notes].flatMap(({ passages }) =>
      passages.flatMap((one) => (one.uri === uri ? [one.target] : [])),
    );
    strays.push({
      uri: uris.written(uri),
      document: session.pathOf(uri),
      annotations: notes.size,
      candidates: await candidatesFor(context, targets),
    });
  }
  return { strays };
}

async function candidatesFor(
  { session, uris }: ServerContext,
  targets: readonly Target[],
): Promise<StrayView['candidates']> {
  const probes = targets.slice(0, PROBES);
  const found: { uri: string; document: string; found: number }[] = [];
  const slices = new Slices();
  for (const uri of session.corpus.uris) {
    await slices.breathe();
    const text = session.textOf(uri);
    if (text === undefined || probes.length === 0) continue;
    const likely = probes.filter(({ quote }) => text.includes(quote.exact)).length;
    if (likely < probes.length * ENOUGH) continue;
    const anchorer = createAnchorer(text);
    const anchored = targets.filter((one) => anchorer.anchor(one).state === 'anchored').length;
    if (anchored < targets.length * ENOUGH) continue;
    found.push({ uri: uris.written(uri), document: session.pathOf(uri), found: anchored });
  }
  return found.sort((a, b) => b.found - a.found).slice(0, MOST_CANDIDATES);
}

/** Answers `corroborate/adopt`: of a document that has notes of its own, they stay, and these come to them. */
export async function adopt(
  context: ServerContext,
  params: AdoptParams,
): Promise<AnnotationChangeResult> {
  const [from, to] = [canonical(params.from), canonical(params.to)];
  const { sidecars, session, uris } = context;
  const known = sidecars.known.has(from) || session.carriesNotes(from);
  if (!known) return refused(`There are no notes on ${nameOf(pathOfFile(from) ?? '')}.`);
  const [problem] = await followMoves(context, [{ from, to }], true);
  if (problem !== undefined) return refused(problem);
  return { ...refused(''), error: null, sidecar: uris.written(sidecars.uriOf(to)) };
}
