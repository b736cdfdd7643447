import * as vscode from 'vscode';

/** Who writes, as the settings say; nothing when they do not. */
export function author(uri: vscode.Uri): { readonly creator?: string } {
  const name = vscode.workspace
    .getConfiguration('corroborate', uri)
    .get('annotations.author', '')
    .trim();
  return name === '' ? {} : { creator: name };
}
