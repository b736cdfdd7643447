import * as vscode from 'vscode';
import type { AnnotationChangeResult } from '../../../server/src/lsp/protocol.js';

/** Says what went wrong, and offers the words that were written: they would be lost. False when something did. */
export function tell(
  result: Pick<AnnotationChangeResult, 'error'> & { readonly waits?: boolean },
  written = '',
): boolean {
  if (result.error === null || result.waits === true) return true;
  offerCopy(vscode.l10n.t('Nothing was saved: {0}', result.error), written);
  return false;
}

/** Says something that went wrong, and offers words that would be lost. */
export function offerCopy(message: string, written: string): void {
  const copy = vscode.l10n.t('Copy Note');
  const offers = written === '' ? [] : [copy];
  void vscode.window.showErrorMessage(message, ...offers).then((chosen) => {
    if (chosen === copy) void vscode.env.clipboard.writeText(written);
  });
}

/** The text on one line, cut where it is long. */
export function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
