import * as vscode from 'vscode';
import { LanguageClient, State } from 'vscode-languageclient/browser';
import { clientOptions, type CrashListener } from '../client-options.js';

const MODELS = ['names.model', 'vectors.model'] as const;

/** Creates the language client, not yet started, for the bundled server in a web worker. */
export async function createLanguageClient(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  listener: CrashListener,
): Promise<LanguageClient> {
  const models = await Promise.all(MODELS.map((name) => readModel(context, name)));
  const script = vscode.Uri.joinPath(context.extensionUri, 'server/dist/browser-main.js');
  const worker = new Worker(script.toString(true));
  // The worker's first message; the protocol comes after it.
  worker.postMessage(Object.fromEntries(MODELS.map((name, at) => [name, models[at]])));
  const options = clientOptions(context, output, listener);
  const client = new LanguageClient('corroborate', 'Corroborate', worker, options);
  client.onDidChangeState(({ newState }) => {
    if (newState === State.Stopped) worker.terminate();
  });
  return client;
}

/** A file of the installation, or why it cannot be had. */
async function readModel(
  { extensionUri }: vscode.ExtensionContext,
  name: string,
): Promise<Uint8Array | string> {
  try {
    return await vscode.workspace.fs.readFile(
      vscode.Uri.joinPath(extensionUri, 'server/data', name),
    );
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
