import * as vscode from 'vscode';
import type { AnnotationChangeResult, AnnotationView } from '../../../server/src/lsp/protocol.js';
import { author } from '../author.js';
import type { PassageOpener } from '../passage.js';
import { fromRange, toRange } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import type { AnnotationComment, AnnotationComments } from './annotation-comments.js';
import type { AnnotationStore } from './annotation-store.js';
import { annotationTarget, trimmed } from './annotation-target.js';
import { readSidecar, restoreSidecar, sameWords } from './annotation-undo.js';
import type { AnnotationNode } from './annotations-tree.js';
import type { WaitingNotes } from './waiting-notes.js';

/** Milliseconds for which a message stays in the status bar. */
const messageTime = 6000;

/** What a menu or another command may hand over: a tree row, a comment, or nothing. */
export type AnnotationArgument = AnnotationNode | AnnotationComment | undefined;

/** What people do with annotations, whichever view they do it from. */
export class AnnotationCommands {
  readonly #server: ServerConnection;
  readonly #store: AnnotationStore;
  readonly #waiting: WaitingNotes;
  readonly #passages: PassageOpener;
  /** Made with the first use of the server; undefined before. */
  readonly #comments: () => AnnotationComments | undefined;

  constructor(
    server: ServerConnection,
    store: AnnotationStore,
    waiting: WaitingNotes,
    passages: PassageOpener,
    comments: () => AnnotationComments | undefined,
  ) {
    this.#server = server;
    this.#store = store;
    this.#waiting = waiting;
    this.#passages = passages;
    this.#comments = comments;
  }

  /** Asks for a note on the selection or on what lies at the caret, and saves it. */
  async annotate(): Promise<void> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return;
    const range = await annotationTarget(this.#server, editor);
    if (range === undefined) {
      say(vscode.l10n.t('Select the words to annotate, or put the caret on one.'));
      return;
    }
    await this.annotateRange(editor.document, range);
  }

  /** Asks for a note on a range and saves it. */
  async annotateRange(document: vscode.TextDocument, range: vscode.Range): Promise<void> {
    const quote = document.getText(range).replace(/\s+/g, ' ');
    const body = await vscode.window.showInputBox({
      title: vscode.l10n.t('Annotate'),
      prompt: vscode.l10n.t('Note on “{0}”', shortened(quote)),
      placeHolder: vscode.l10n.t('What should be remembered about these words?'),
      ignoreFocusOut: true,
    });
    if (body === undefined) return;
    await this.#save(document.uri, range, body);
  }

  /** Saves what was written into a thread begun in the gutter. */
  async saveNew({ thread, text }: vscode.CommentReply): Promise<void> {
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const range = thread.range === undefined ? undefined : wholeWords(document, thread.range);
    if (range === undefined) {
      say(vscode.l10n.t('There are no words on this line to attach a note to.'));
      return;
    }
    if (await this.#save(thread.uri, range, text)) thread.dispose();
  }

  /** Opens a note for editing: in the text where it is shown there, else in an input. */
  async edit(argument: AnnotationArgument): Promise<void> {
    const annotation = await this.chosen(argument);
    if (annotation === undefined) return;
    if (annotation.range !== null) await this.open(annotation.uri, annotation.id);
    if (this.#comments()?.edit(annotation.id) === true) return;
    const body = await vscode.window.showInputBox({
      title: vscode.l10n.t('Edit Annotation'),
      value: annotation.body,
    });
    if (body !== undefined)
      tell(await this.#store.edit({ uri: annotation.uri, id: annotation.id, body }), body);
  }

  /** Saves a note edited in the text. */
  async saveEdit(comment: AnnotationComment): Promise<void> {
    const { uri, id } = comment.annotation;
    const body = typeof comment.body === 'string' ? comment.body : comment.body.value;
    const result = await this.#store.edit({ uri, id, body });
    if (tell(result, body)) this.#comments()?.endEdit(id);
  }

  /** Leaves a note as it was. */
  cancelEdit(comment: AnnotationComment): void {
    this.#comments()?.endEdit(comment.annotation.id);
  }

  /** Deletes an annotation and offers to take that back. */
  async delete(argument: AnnotationArgument): Promise<void> {
    const annotation = await this.chosen(argument);
    if (annotation === undefined) return;
    const sidecar = vscode.Uri.parse(annotation.sidecar);
    const before = await readSidecar(sidecar);
    if (!tell(await this.#store.delete({ uri: annotation.uri, id: annotation.id }))) return;
    const after = await readSidecar(sidecar);
    const undo = vscode.l10n.t('Undo');
    const message = vscode.l10n.t(
      'Annotation deleted: {0}',
      shortened(annotation.body || annotation.quote),
    );
    if ((await vscode.window.showInformationMessage(message, undo)) !== undo) return;
    if (await restoreSidecar(sidecar, before, after)) await this.#store.refresh();
    else await this.#saveAgain(annotation);
  }

  /** Saves a deleted note as a new one, for what its file held before is no longer true. */
  async #saveAgain(annotation: AnnotationView): Promise<void> {
    const { uri, range, body, tags, motivation, creator, assessment } = annotation;
    if (range === null || !(await sameWords(annotation, range))) {
      const name = vscode.workspace.asRelativePath(vscode.Uri.parse(annotation.sidecar));
      const words = vscode.l10n.t('{0} was changed since; the note was not put back.', name);
      offerCopy(words, body);
      return;
    }
    const who = creator === null ? {} : { creator };
    const result = await this.#store.annotate({ uri, range, body, tags, motivation, ...who });
    if (!tell(result, body) || result.id === null || assessment === null) return;
    tell(await this.#store.edit({ uri, id: result.id, assessment }));
  }

  /** Goes to an annotation's place and unfolds its note; without a place, to its document. */
  async open(uri: string, id: string): Promise<void> {
    const annotation = this.#store.annotations.find((one) => one.uri === uri && one.id === id);
    const range = annotation?.range ?? annotation?.candidates[0];
    const place = range === undefined ? new vscode.Range(0, 0, 0, 0) : toRange(range);
    await this.#passages.open(new vscode.Location(vscode.Uri.parse(uri), place));
    this.#comments()?.reveal(id);
  }

  /** Goes to the next annotation after the caret, or to the one before it; around the end. */
  async step(direction: 1 | -1): Promise<void> {
    await this.#store.loaded();
    const places = this.#store.annotations.filter(({ range }) => range !== null);
    if (places.length === 0) {
      const reading = this.#server.status?.state === 'indexing';
      say(
        reading
          ? vscode.l10n.t('Still reading: try again in a moment.')
          : vscode.l10n.t('There are no annotations yet.'),
      );
      return;
    }
    const next = stepFrom(places, vscode.window.activeTextEditor, direction);
    if (next !== undefined) await this.open(next.uri, next.id);
  }

  /** Attaches an annotation to one of the places it may belong to. */
  async chooseCandidate(argument: AnnotationArgument): Promise<void> {
    if (argument === undefined || !('kind' in argument) || argument.kind !== 'candidate') return;
    const { annotation, index } = argument;
    const range = annotation.candidates[index];
    if (range !== undefined)
      tell(await this.#store.reanchor({ uri: annotation.uri, id: annotation.id, range }));
  }

  /** Attaches an annotation to the words selected in its document. */
  async reattach(argument: AnnotationArgument): Promise<void> {
    const annotation = await this.chosen(argument);
    if (annotation === undefined) return;
    const editor = vscode.window.activeTextEditor;
    const here = editor?.document.uri.toString() === vscode.Uri.parse(annotation.uri).toString();
    const range =
      editor !== undefined && here ? trimmed(editor.document, editor.selection) : undefined;
    if (range === undefined) {
      if (!here) await vscode.window.showTextDocument(vscode.Uri.parse(annotation.uri));
      say(vscode.l10n.t('Select the words this note belongs to, then run this again.'));
      return;
    }
    tell(
      await this.#store.reanchor({
        uri: annotation.uri,
        id: annotation.id,
        range: fromRange(range),
      }),
    );
  }

  /** Opens the file in which an annotation or a document's annotations are kept. */
  async openSidecar(argument: AnnotationArgument): Promise<void> {
    const annotation =
      argument !== undefined && 'kind' in argument && argument.kind === 'document'
        ? this.#store.annotations.find(({ uri }) => uri === argument.uri)
        : await this.chosen(argument);
    if (annotation !== undefined)
      await vscode.window.showTextDocument(vscode.Uri.parse(annotation.sidecar));
  }

  async #save(uri: vscode.Uri, range: vscode.Range, body: string): Promise<boolean> {
    const params = { uri: uri.toString(), range: fromRange(range), body, ...author(uri) };
    const result = await this.#store.annotate(params);
    if (result.error !== null && (await this.#waiting.keep(params))) {
      const words = vscode.l10n.t('The note waits until its file is mended: {0}', result.error);
      void vscode.window.showWarningMessage(words);
      return true;
    }
    return tell(result, body);
  }

  /** The annotation that a row or comment stands for, or the one at the caret; asked for where there are several. */
  async chosen(argument: AnnotationArgument): Promise<AnnotationView | undefined> {
    if (argument !== undefined && 'annotation' in argument) return argument.annotation;
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return undefined;
    await this.#store.loaded();
    const here = this.#store.at(editor.document.uri, editor.selection.active);
    return here ?? pick(this.#store.of(editor.document.uri));
  }
}

function stepFrom(
  places: readonly AnnotationView[],
  editor: vscode.TextEditor | undefined,
  direction: 1 | -1,
): AnnotationView | undefined {
  if (editor === undefined) return places[direction === 1 ? 0 : places.length - 1];
  const uri = editor.document.uri.toString();
  const here = places.filter((one) => vscode.Uri.parse(one.uri).toString() === uri);
  const caret = editor.selection.active;
  const ahead = here.filter(
    ({ range }) => range !== null && isAhead(toRange(range), caret, direction),
  );
  const inDocument = direction === 1 ? ahead[0] : ahead[ahead.length - 1];
  if (inDocument !== undefined) return inDocument;
  const edge = direction === 1 ? here[here.length - 1] : here[0];
  const index = edge === undefined ? -1 : places.indexOf(edge);
  return places[(index + direction + places.length) % places.length];
}

function isAhead(range: vscode.Range, caret: vscode.Position, direction: 1 | -1): boolean {
  return direction === 1 ? range.start.isAfter(caret) : range.end.isBefore(caret);
}

async function pick(annotations: readonly AnnotationView[]): Promise<AnnotationView | undefined> {
  if (annotations.length === 0) {
    say(vscode.l10n.t('There are no annotations in this document.'));
    return undefined;
  }
  const items = annotations.map((annotation) => ({
    label: annotation.body.split('\n', 1)[0] || annotation.quote,
    description: `“${shortened(annotation.quote)}”`,
    annotation,
  }));
  const placeHolder = vscode.l10n.t('Which annotation?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))
    ?.annotation;
}

/** A thread begun in the gutter has no words yet: it takes those of its lines. */
function wholeWords(document: vscode.TextDocument, range: vscode.Range): vscode.Range | undefined {
  if (!range.isEmpty) return trimmed(document, range);
  return trimmed(document, document.lineAt(range.start.line).range);
}

/** Says what went wrong, and offers the words that were written: they would be lost. */
function tell(result: AnnotationChangeResult, written = ''): boolean {
  if (result.error === null) return true;
  offerCopy(vscode.l10n.t('Nothing was saved: {0}', result.error), written);
  return false;
}

function offerCopy(message: string, written: string): void {
  const copy = vscode.l10n.t('Copy Note');
  const offers = written === '' ? [] : [copy];
  void vscode.window.showErrorMessage(message, ...offers).then((chosen) => {
    if (chosen === copy) void vscode.env.clipboard.writeText(written);
  });
}

function say(message: string): void {
  vscode.window.setStatusBarMessage(`$(info) ${message}`, messageTime);
}

function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 79)}…`;
}
