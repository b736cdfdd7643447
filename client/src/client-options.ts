import * as vscode from 'vscode';
import {
  CloseAction,
  ErrorAction,
  type ErrorHandler,
  type LanguageClientOptions,
} from 'vscode-languageclient';
import { documentSelector, ownFileFilters } from './document-selector.js';
import { createTraceChannel } from './trace-channel.js';

/** What the owner of the client wants to hear about crashes. */
export interface CrashListener {
  /** The server stopped and is being started again. */
  restarting(): void;
  /** The server stopped too often and stays down. */
  gaveUp(): void;
}

/** What the language client is told, wherever the server runs. */
export function clientOptions(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
  listener: CrashListener,
): LanguageClientOptions {
  return {
    documentSelector: [...documentSelector(), ...ownFileFilters()],
    // No `synchronize`: the server itself asks for the settings and file events it wants.
    // Cards show text of documents: no command link and no HTML of theirs may come alive.
    markdown: { isTrusted: false, supportHtml: false },
    diagnosticCollectionName: 'corroborate',
    // The comments in the text show them: cards need not repeat them.
    initializationOptions: { showsAnnotations: true, showsBoard: true, servesFiles: true },
    outputChannel: output,
    traceOutputChannel: createTraceChannel(context, output),
    errorHandler: crashHandler(output, listener),
  };
}

/** After this many crashes in {@link crashWindow} the server stays down until restarted by hand. */
const crashLimit = 4;
/** Milliseconds. */
const crashWindow = 3 * 60 * 1000;

function crashHandler(output: vscode.LogOutputChannel, listener: CrashListener): ErrorHandler {
  let crashes: readonly number[] = [];
  let said = false;
  return {
    error: (error, _message, count) => {
      output.error(`Connection to the server: ${error.message}`);
      return {
        action: (count ?? 0) <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      };
    },
    closed: () => {
      const now = Date.now();
      crashes = [...crashes.filter((time) => now - time < crashWindow), now];
      const again = crashes.length <= crashLimit;
      output.error(`The server stopped unexpectedly (${String(crashes.length)}).`);
      if (again) listener.restarting();
      else listener.gaveUp();
      if (!said || !again) sayCrash(again, output);
      said = true;
      return { action: again ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true };
    },
  };
}

function sayCrash(again: boolean, output: vscode.LogOutputChannel): void {
  const { t } = vscode.l10n;
  const show = t('Show Output');
  const restart = t('Restart Server');
  const message = again
    ? t('The Corroborate server stopped unexpectedly and was started again.')
    : t('The Corroborate server keeps stopping and was left off.');
  const chosen = again
    ? vscode.window.showWarningMessage(message, show)
    : vscode.window.showErrorMessage(message, restart, show);
  void chosen.then((choice) => {
    if (choice === show) output.show();
    if (choice === restart) void vscode.commands.executeCommand('corroborate.restartServer');
  });
}
