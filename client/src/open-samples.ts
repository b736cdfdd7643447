import * as vscode from 'vscode';
import { SAMPLES } from './sample-files.js';

const { fs } = vscode.workspace;

/**
 * Opens the reports that come with the extension. It is a copy that is opened, the person's own: notes
 * are written beside the documents, and an update of the extension must not take them away.
 */
export async function openSamples({
  extensionUri,
  globalStorageUri,
}: vscode.ExtensionContext): Promise<void> {
  const copy = vscode.Uri.joinPath(globalStorageUri, 'samples');
  for (const path of SAMPLES) {
    const own = vscode.Uri.joinPath(copy, path);
    // What a person has changed in it stays.
    if (await exists(own)) continue;
    await fs.writeFile(own, await fs.readFile(vscode.Uri.joinPath(extensionUri, 'samples', path)));
  }
  await vscode.commands.executeCommand('vscode.openFolder', copy, { forceReuseWindow: true });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  return fs.stat(uri).then(
    () => true,
    () => false,
  );
}
