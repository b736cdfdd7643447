import * as vscode from 'vscode';
import type { Location } from 'vscode-languageserver-types';
import {
  Requests,
  type AnnotationView,
  type ChosenPlace,
} from '../../../server/src/lsp/protocol.js';
import { author } from '../author.js';
import { say } from '../corrections/correction-prompts.js';
import type { PassageOpener } from '../passage.js';
import { fromRange, toLocation, toRange } from '../places.js';
import type { ServerConnection } from '../server-connection.js';
import type { AnnotationComment, AnnotationComments } from './annotation-comments.js';
import type { AnnotationStore } from './annotation-store.js';
import { chosenIn } from './chosen-words.js';
import { annotationTarget, trimmed } from './annotation-target.js';
import { offerCopy, shortened, tell } from './annotation-messages.js';
import type { AnnotationNode } from './annotations-tree.js';
import { attachAt, pickPassage } from './review-command.js';
import type { WaitingNotes } from './waiting-notes.js';

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
    const place = chosenIn(document, range);
    const quote = place.words.exact.replace(/\s+/g, ' ');
    const body = await vscode.window.showInputBox({
      title: vscode.l10n.t('Annotate'),
      prompt: vscode.l10n.t('Note on “{0}”', shortened(quote)),
      placeHolder: vscode.l10n.t('What should be remembered about these words?'),
      ignoreFocusOut: true,
    });
    if (body === undefined) return;
    await this.#save(place, body);
  }

  /** Saves what was written into a thread begun in the gutter. */
  async saveNew({ thread, text }: vscode.CommentReply): Promise<void> {
    const document = await vscode.workspace.openTextDocument(thread.uri);
    const range = thread.range === undefined ? undefined : wholeWords(document, thread.range);
    if (range === undefined) {
      say(vscode.l10n.t('There are no words on this line to attach a note to.'));
      return;
    }
    if (await this.#save(chosenIn(document, range), text)) thread.dispose();
  }

  /** Opens a note for editing: in the text where it is shown there, else in an input. */
  async edit(argument: AnnotationArgument): Promise<void> {
    const annotation = await this.chosen(argument);
    if (annotation === undefined) return;
    if (annotation.range !== null) await this.open(annotation.uri, annotation.id);
    if (this.#comments()?.edit(annotation) === true) return;
    const body = await vscode.window.showInputBox({
      title: vscode.l10n.t('Edit Annotation'),
      value: annotation.body,
    });
    if (body !== undefined) await this.#saveBody(annotation, body);
  }

  /** Saves a note edited in the text. */
  async saveEdit(comment: AnnotationComment): Promise<void> {
    const { annotation } = comment;
    const body = typeof comment.body === 'string' ? comment.body : comment.body.value;
    if (await this.#saveBody(annotation, body)) this.#comments()?.endEdit(annotation);
  }

  async #saveBody({ uri, id, ...shown }: AnnotationView, body: string): Promise<boolean> {
    const { body: old, tags, assessment } = shown;
    const params = { uri, id, body, was: { body: old, tags, assessment } };
    return tell(await this.#waiting.save({ method: Requests.editAnnotation, params }), body);
  }

  /** Leaves a note as it was. */
  cancelEdit(comment: AnnotationComment): void {
    this.#comments()?.endEdit(comment.annotation);
  }

  /** Deletes an annotation and offers to take that back. */
  async delete(argument: AnnotationArgument): Promise<void> {
    const annotation = await this.chosen(argument);
    if (annotation === undefined) return;
    const { uri, id, body, quote } = annotation;
    const result = await this.#store.delete({ uri, id });
    if (!tell(result)) return;
    const undo = vscode.l10n.t('Undo');
    const message = vscode.l10n.t('Annotation deleted: {0}', shortened(body || quote));
    if ((await vscode.window.showInformationMessage(message, undo)) !== undo) return;
    const { error } = await this.#store.takeBack(result.step ?? 0);
    if (error !== null) offerCopy(error, body);
  }

  /**
   * Goes to an annotation's place, or to that of one of its passages, and unfolds its note; without
   * a place, to its document.
   */
  async open(uri: string, id: string, passage?: number): Promise<void> {
    const annotation = this.#store.find({ uri, id });
    const place = (annotation && placeOf(annotation, passage)) ?? { uri, range: TOP };
    await this.#passages.open(toLocation(place));
    this.#comments()?.reveal({ uri, id });
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

  /** Attaches a passage to one of the places it may belong to. */
  async chooseCandidate(argument: AnnotationArgument): Promise<void> {
    if (argument === undefined || !('kind' in argument) || argument.kind !== 'candidate') return;
    const { annotation, passage, index } = argument;
    const candidate = annotation.passages[passage]?.candidates[index];
    if (candidate !== undefined) tell(await attachAt(this.#store, annotation, passage, candidate));
  }

  /** Attaches a passage of an annotation to the words selected in its document. */
  async reattach(argument: AnnotationArgument): Promise<void> {
    const annotation = await this.chosen(argument);
    if (annotation === undefined) return;
    const row = argument !== undefined && 'passage' in argument ? argument.passage : undefined;
    const passage = row ?? (await pickPassage(annotation));
    if (passage === undefined) return;
    const uri = vscode.Uri.parse(annotation.passages[passage]?.uri ?? annotation.uri);
    const editor = vscode.window.activeTextEditor;
    const here = editor?.document.uri.toString() === uri.toString();
    const range =
      editor !== undefined && here ? trimmed(editor.document, editor.selection) : undefined;
    if (editor === undefined || range === undefined) {
      if (!here) await vscode.window.showTextDocument(uri);
      say(vscode.l10n.t('Select the words this note belongs to, then run this again.'));
      return;
    }
    const place = { range: fromRange(range), words: editor.document.getText(range) };
    tell(await attachAt(this.#store, annotation, passage, place));
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

  async #save(place: ChosenPlace, body: string): Promise<boolean> {
    const params = { ...place, body, ...author(vscode.Uri.parse(place.uri)) };
    return tell(await this.#waiting.save({ method: Requests.annotate, params }), body);
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

const TOP = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** Where a passage is or may be; of an annotation, where it is shown, else the first place that there is. */
function placeOf(
  { uri, range, passages }: AnnotationView,
  passage: number | undefined,
): Location | undefined {
  if (passage === undefined && range !== null) return { uri, range };
  const wanted = passage === undefined ? passages : passages.slice(passage, passage + 1);
  const places = wanted.flatMap((one) => {
    const at = one.range ?? one.candidates[0]?.range;
    return at === undefined ? [] : [{ uri: one.uri, range: at }];
  });
  return places[0];
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
