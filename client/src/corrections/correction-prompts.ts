import * as vscode from 'vscode';

/** Asks why; undefined when the person thinks better of it. */
export async function askReason(): Promise<{ readonly reason?: string } | undefined> {
  const reason = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why?'),
    placeHolder: vscode.l10n.t('The reason, for others and for later; may be left empty'),
    ignoreFocusOut: true,
  });
  if (reason === undefined) return undefined;
  return reason.trim() === '' ? {} : { reason: reason.trim() };
}

/** Says something in the status bar, for a while. */
export function say(message: string): void {
  vscode.window.setStatusBarMessage(`$(info) ${message}`, 6000);
}
