import type * as vscode from 'vscode';
import { activateWith } from './activation.js';

/** Called by VS Code on a desktop when a text or Markdown file is opened or something of ours is used. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return activateWith(context, () => import('./language-client.js'));
}
