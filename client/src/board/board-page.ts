import * as vscode from 'vscode';
import { boardHtml } from './board-html.js';
import type { BoardRequest, BoardUpdate } from './board-messages.js';

/** Milliseconds that the page may take to draw a picture. */
const drawingPatience = 20_000;

/** The page inside the board's panel: its HTML, what it is told, and the pictures that it draws. */
export class BoardPage {
  readonly #panel: vscode.WebviewPanel;
  /** Waits for a picture that the page draws. */
  #drawn: ((png: string | undefined) => void) | undefined;

  /** Puts the page into a panel, new or restored. */
  constructor(panel: vscode.WebviewPanel, extensionUri: vscode.Uri) {
    this.#panel = panel;
    const icon = (theme: string): vscode.Uri =>
      vscode.Uri.joinPath(extensionUri, `client/resources/board-${theme}.svg`);
    panel.iconPath = { light: icon('light'), dark: icon('dark') };
    panel.webview.options = boardOptions(extensionUri);
  }

  /** Calls the listener with what the person does, and lets the page begin. */
  listen(
    extensionUri: vscode.Uri,
    hear: (message: BoardRequest) => Promise<void>,
  ): vscode.Disposable {
    const subscription = this.#panel.webview.onDidReceiveMessage((message: BoardRequest) => {
      if (message.type === 'rasterized') return this.#drawn?.(message.png);
      return hear(message);
    });
    this.#panel.webview.html = this.#html(extensionUri);
    return subscription;
  }

  async post(update: BoardUpdate): Promise<void> {
    await this.#panel.webview.postMessage(update);
  }

  /** Lets the page draw a picture as PNG; rejects when it does not. */
  async rasterize(svg: string): Promise<Uint8Array> {
    const drawn = new Promise<string | undefined>((resolve) => {
      this.#drawn = resolve;
      setTimeout(() => resolve(undefined), drawingPatience);
    });
    this.#panel.reveal();
    await this.post({ type: 'rasterize', svg });
    const png = await drawn;
    if (png === undefined) throw new Error(vscode.l10n.t('The picture could not be drawn.'));
    return Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  }

  #html(extensionUri: vscode.Uri): string {
    const { webview, title } = this.#panel;
    const uri = (path: string): string =>
      webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, path)).toString();
    return boardHtml({
      title,
      language: vscode.env.language,
      cspSource: webview.cspSource,
      nonce: crypto.randomUUID(),
      styleUri: uri('client/resources/board.css'),
      scriptUri: uri('client/dist/board.js'),
    });
  }
}

/** What the page may do: run our script, and load nothing but our own files. */
export function boardOptions(
  extensionUri: vscode.Uri,
): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  const roots = ['client/dist', 'client/resources'].map((path) =>
    vscode.Uri.joinPath(extensionUri, path),
  );
  return { enableScripts: true, localResourceRoots: roots, enableFindWidget: true };
}
