import type * as vscode from 'vscode';
import { activateWith } from '../activation.js';
import * as client from './language-client.js';

/** Called by a VS Code that runs in a browser, where an extension is one file. */
export function activate(context: vscode.ExtensionContext): Promise<void> {
  return activateWith(context, () => Promise.resolve(client));
}
