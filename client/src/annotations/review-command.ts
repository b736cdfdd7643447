import * as vscode from 'vscode';
import type {
  AnnotationChangeResult,
  AnnotationView,
  CandidateView,
} from '../../../server/src/lsp/protocol.js';
import { say } from '../corrections/correction-prompts.js';
import { toRange } from '../places.js';
import { shortened } from './annotation-messages.js';
import type { AnnotationStore } from './annotation-store.js';

const { t } = vscode.l10n;

interface PlaceItem extends vscode.QuickPickItem {
  readonly candidate: CandidateView;
}

/**
 * Goes to the next passage that needs review and offers its places: Enter takes the likeliest. When
 * the text was changed while the list was open, it is offered anew.
 */
export async function reviewNext(
  store: AnnotationStore,
  open: (uri: string, id: string, passage: number) => Promise<void>,
): Promise<void> {
  await store.loaded();
  const found = nextToReview(store.annotations);
  if (found === undefined) {
    say(t('No annotation needs review.'));
    return;
  }
  const { annotation, passage } = found;
  await open(annotation.uri, annotation.id, passage);
  const { quote = '', candidates = [], uri = '' } = annotation.passages[passage] ?? {};
  const chosen = await vscode.window.showQuickPick(await placesOf(uri, candidates), {
    title: t('Where does the note on “{0}” belong?', quote.replace(/\s+/g, ' ')),
    placeHolder: annotation.body.split('\n', 1)[0] ?? '',
    ignoreFocusOut: true,
  });
  if (chosen === undefined) return;
  const { error } = await attachAt(store, annotation, passage, chosen.candidate);
  if (error === null) return;
  void vscode.window.showWarningMessage(error);
  if (store.find(annotation) !== undefined) await reviewNext(store, open);
}

function nextToReview(
  annotations: readonly AnnotationView[],
): { readonly annotation: AnnotationView; readonly passage: number } | undefined {
  for (const annotation of annotations) {
    const passage = annotation.passages.findIndex(({ candidates }) => candidates.length > 0);
    if (passage >= 0) return { annotation, passage };
  }
  return undefined;
}

/** Attaches a passage to a place, provided that both are still what the person saw. */
export function attachAt(
  store: AnnotationStore,
  { uri, id, passages }: AnnotationView,
  passage: number,
  { range, words }: CandidateView,
): Promise<AnnotationChangeResult> {
  const { quote } = passages[passage] ?? {};
  // Without any, it is about the document as a whole, and gets its first.
  if (quote === undefined) return store.reanchor({ uri, id, range, words });
  return store.reanchor({ uri, id, passage, quote, range, words });
}

/** Which passage is meant: the only one, the only one that is not found, or the one that is chosen. */
export async function pickPassage({ passages }: AnnotationView): Promise<number | undefined> {
  if (passages.length < 2) return 0;
  const astray = passages.flatMap(({ state }, i) => (state === 'anchored' ? [] : [i]));
  if (astray.length === 1) return astray[0];
  const items = passages.map(({ quote, document, state }, index) => ({
    label: `“${shortened(quote.replace(/\s+/g, ' '))}”`,
    description: state === 'anchored' ? document : `${document} · ${t('not found')}`,
    index,
  }));
  const title = t('Which passage of the annotation?');
  return (await vscode.window.showQuickPick(items, { title }))?.index;
}

async function placesOf(
  uri: string,
  candidates: readonly CandidateView[],
): Promise<readonly PlaceItem[]> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  return candidates.map((candidate) => {
    const { start } = toRange(candidate.range);
    const line = Math.min(start.line, document.lineCount - 1);
    return {
      label: `$(location) ${candidate.words.replace(/\s+/g, ' ')}`,
      description: t('Line {0}', start.line + 1),
      detail: document.lineAt(line).text.trim(),
      candidate,
    };
  });
}
