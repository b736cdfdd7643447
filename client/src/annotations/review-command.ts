import * as vscode from 'vscode';
import type { AnnotationView } from '../../../server/src/lsp/protocol.js';
import { say } from '../corrections/correction-prompts.js';
import { toRange } from '../places.js';
import type { AnnotationStore } from './annotation-store.js';

const { t } = vscode.l10n;

interface PlaceItem extends vscode.QuickPickItem {
  readonly index: number;
}

/** Goes to the next annotation that needs review and offers its places: Enter takes the likeliest. */
export async function reviewNext(
  store: AnnotationStore,
  open: (uri: string, id: string) => Promise<void>,
): Promise<void> {
  await store.loaded();
  const annotation = store.annotations.find(({ candidates }) => candidates.length > 0);
  if (annotation === undefined) {
    say(t('No annotation needs review.'));
    return;
  }
  await open(annotation.uri, annotation.id);
  const chosen = await vscode.window.showQuickPick(await placesOf(annotation), {
    title: t('Where does the note on “{0}” belong?', annotation.quote.replace(/\s+/g, ' ')),
    placeHolder: annotation.body.split('\n', 1)[0] ?? '',
    ignoreFocusOut: true,
  });
  const range = chosen === undefined ? undefined : annotation.candidates[chosen.index];
  if (range === undefined) return;
  const { uri, id } = annotation;
  const { error } = await store.reanchor({ uri, id, range });
  if (error !== null) void vscode.window.showErrorMessage(error);
}

async function placesOf({ uri, candidates }: AnnotationView): Promise<readonly PlaceItem[]> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  return candidates.map((candidate, index) => {
    const range = toRange(candidate);
    const words = document.getText(range).replace(/\s+/g, ' ');
    return {
      label: `$(location) ${words}`,
      description: t('Line {0}', range.start.line + 1),
      detail: document.lineAt(range.start.line).text.trim(),
      index,
    };
  });
}
