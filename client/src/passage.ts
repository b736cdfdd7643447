import * as vscode from 'vscode';

/** Milliseconds for which a passage just opened stays lit. */
const flashTime = 1600;

/** Opens documents at a passage and lights it for a moment, so that the eye finds it. */
export class PassageOpener implements vscode.Disposable {
  readonly #flash = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('corroborate.passageBackground'),
    borderColor: new vscode.ThemeColor('corroborate.passageBorder'),
    borderStyle: 'solid',
    borderWidth: '1px',
    borderRadius: '2px',
  });
  #timer: NodeJS.Timeout | undefined;

  /** Opens the document, selects nothing but the passage's start, and lights the passage. */
  async open(
    location: vscode.Location,
    options: vscode.TextDocumentShowOptions = {},
  ): Promise<void> {
    const document = await vscode.workspace.openTextDocument(location.uri);
    const selection = new vscode.Range(location.range.start, location.range.start);
    const editor = await vscode.window.showTextDocument(document, {
      preview: true,
      selection,
      ...options,
    });
    editor.revealRange(location.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    this.#light(editor, location.range);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#flash.dispose();
  }

  #light(editor: vscode.TextEditor, range: vscode.Range): void {
    clearTimeout(this.#timer);
    editor.setDecorations(this.#flash, [range]);
    this.#timer = setTimeout(() => {
      for (const shown of vscode.window.visibleTextEditors) shown.setDecorations(this.#flash, []);
    }, flashTime);
  }
}
