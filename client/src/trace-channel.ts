import * as vscode from 'vscode';

/**
 * The channel the language client traces to. Since its version 11 the client traces only at the
 * channel's level "trace"; this one takes its level from `corroborate.trace.server` instead, so
 * that one setting is enough, and writes to the ordinary output.
 */
export function createTraceChannel(
  context: vscode.ExtensionContext,
  output: vscode.LogOutputChannel,
): vscode.LogOutputChannel {
  const levelChanged = new vscode.EventEmitter<vscode.LogLevel>();
  context.subscriptions.push(
    levelChanged,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('corroborate.trace.server')) levelChanged.fire(traceLevel());
    }),
  );
  return new Proxy(output, {
    get(target, property) {
      if (property === 'logLevel') return traceLevel();
      if (property === 'onDidChangeLogLevel') return levelChanged.event;
      const value: unknown = Reflect.get(target, property === 'trace' ? 'info' : property);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

function traceLevel(): vscode.LogLevel {
  const wanted = vscode.workspace.getConfiguration('corroborate').get('trace.server', 'off');
  return wanted === 'off' ? vscode.LogLevel.Info : vscode.LogLevel.Trace;
}
