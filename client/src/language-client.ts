import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { clientOptions, type CrashListener } from './client-options.js';

/** Creates the language client, not yet started, for the bundled server in a process of its own. */
export async function createLanguageClient(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  listener: CrashListener,
): Promise<LanguageClient> {
  const module = context.asAbsolutePath('server/dist/node-main.cjs');
  const run = { module, transport: TransportKind.ipc, args: [...cacheArguments(context)] };
  const debug = { ...run, options: { execArgv: ['--nolazy', '--inspect=6019'] } };
  const options = clientOptions(context, output, listener);
  return new LanguageClient('corroborate', 'Corroborate', { run, debug }, options);
}

/** What was read is kept where VS Code keeps such things of a workspace; without one, nowhere. */
function cacheArguments({ storageUri }: vscode.ExtensionContext): readonly string[] {
  if (storageUri?.scheme !== 'file') return [];
  return [`--cache=${vscode.Uri.joinPath(storageUri, 'readings').fsPath}`];
}
