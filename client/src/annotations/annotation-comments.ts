import * as vscode from 'vscode';
import type { AnnotationView } from '../../../server/src/lsp/protocol.js';
import { isReadable } from '../document-selector.js';
import { toRange } from '../places.js';
import type { AnnotationStore } from './annotation-store.js';

/** An annotation's note as a comment of the editor; `annotation` is what the server gave. */
export interface AnnotationComment extends vscode.Comment {
  readonly annotation: AnnotationView;
}

/** What tells an annotation from all others: its document, and its id there. */
export type AnnotationIdentity = Pick<AnnotationView, 'uri' | 'id'>;

/** Shows anchored annotations as comment threads, which is where they are read, edited and deleted. */
export class AnnotationComments implements vscode.Disposable {
  readonly #store: AnnotationStore;
  readonly #controller: vscode.CommentController;
  /** By {@link keyOf}. */
  readonly #threads = new Map<string, vscode.CommentThread>();
  readonly #subscription: vscode.Disposable;

  constructor(store: AnnotationStore) {
    this.#store = store;
    const { t } = vscode.l10n;
    this.#controller = vscode.comments.createCommentController(
      'corroborate.annotations',
      t('Annotations'),
    );
    this.#controller.options = {
      prompt: t('Write a note…'),
      placeHolder: t('Saved beside the document as soon as you confirm'),
    };
    this.#controller.commentingRangeProvider = { provideCommentingRanges };
    this.#subscription = store.onDidChange(() => this.#draw());
    this.#draw();
  }

  /** Unfolds the thread of an annotation, if it is shown. */
  reveal(which: AnnotationIdentity): void {
    const thread = this.#threads.get(keyOf(which));
    if (thread !== undefined)
      thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
  }

  /** Lets a note be edited in place; false when it is not shown in the text. */
  edit(which: AnnotationIdentity): boolean {
    const thread = this.#threads.get(keyOf(which));
    if (thread === undefined) return false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
    setMode(thread, vscode.CommentMode.Editing);
    return true;
  }

  /** Ends editing and shows what is saved; of a note that is no longer in the text, nothing. */
  endEdit(which: AnnotationIdentity): void {
    const key = keyOf(which);
    const thread = this.#threads.get(key);
    if (thread === undefined) return;
    const annotation = this.#store.annotations.find((one) => keyOf(one) === key);
    if (annotation !== undefined && annotation.range !== null) fill(thread, annotation);
    else this.#remove(key, thread);
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const thread of this.#threads.values()) thread.dispose();
    this.#controller.dispose();
  }

  #draw(): void {
    const shown = new Set<string>();
    for (const annotation of this.#store.annotations) {
      if (annotation.range === null) continue;
      shown.add(keyOf(annotation));
      this.#drawOne(annotation, annotation.range);
    }
    for (const [key, thread] of this.#threads) {
      // What is being written must not go because its passage does.
      if (!shown.has(key) && !isEdited(thread)) this.#remove(key, thread);
    }
  }

  #remove(key: string, thread: vscode.CommentThread): void {
    thread.dispose();
    this.#threads.delete(key);
  }

  #drawOne(annotation: AnnotationView, range: NonNullable<AnnotationView['range']>): void {
    const known = this.#threads.get(keyOf(annotation));
    if (known !== undefined) {
      update(known, annotation, toRange(range));
      return;
    }
    const uri = vscode.Uri.parse(annotation.uri);
    const thread = this.#controller.createCommentThread(uri, toRange(range), []);
    thread.canReply = false;
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    thread.contextValue = 'annotation';
    fill(thread, annotation);
    this.#threads.set(keyOf(annotation), thread);
  }
}

function provideCommentingRanges(document: vscode.TextDocument): vscode.Range[] {
  if (!isReadable(document)) return [];
  return [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)];
}

/** Of an annotation's id alone there may be several: a document that is copied with its sidecar has the same ones. */
function keyOf({ uri, id }: AnnotationIdentity): string {
  return `${vscode.Uri.parse(uri).toString()}\n${id}`;
}

function update(
  thread: vscode.CommentThread,
  annotation: AnnotationView,
  range: vscode.Range,
): void {
  if (thread.range === undefined || !thread.range.isEqual(range)) thread.range = range;
  // What is being written must not be taken from under the writer's hands.
  if (isEdited(thread)) return;
  if (!isUnchanged(thread.comments[0], annotation)) fill(thread, annotation);
}

function isEdited({ comments: [comment] }: vscode.CommentThread): boolean {
  return comment?.mode === vscode.CommentMode.Editing;
}

function isUnchanged(comment: vscode.Comment | undefined, annotation: AnnotationView): boolean {
  if (comment === undefined || !('annotation' in comment)) return false;
  const old = (comment as AnnotationComment).annotation;
  return (
    old.body === annotation.body &&
    old.modified === annotation.modified &&
    old.assessment === annotation.assessment &&
    old.tags.join('\n') === annotation.tags.join('\n')
  );
}

function fill(thread: vscode.CommentThread, annotation: AnnotationView): void {
  thread.label = threadLabel(annotation);
  thread.comments = [toComment(annotation)];
}

function threadLabel({ assessment, tags }: AnnotationView): string {
  const marks = [...(assessment === null ? [] : [assessment]), ...tags.map((tag) => `#${tag}`)];
  return marks.length === 0 ? vscode.l10n.t('Annotation') : marks.join(' · ');
}

function toComment(annotation: AnnotationView): AnnotationComment {
  const time = new Date(annotation.modified ?? annotation.created);
  return {
    annotation,
    // A plain string is shown as it is: a note from elsewhere cannot bring links or pictures along.
    body: annotation.body,
    mode: vscode.CommentMode.Preview,
    author: { name: annotation.creator ?? vscode.l10n.t('Note') },
    contextValue: 'annotation',
    ...(Number.isNaN(time.getTime()) ? {} : { timestamp: time }),
  };
}

function setMode(thread: vscode.CommentThread, mode: vscode.CommentMode): void {
  thread.comments = thread.comments.map((comment) => ({ ...comment, mode }));
}
