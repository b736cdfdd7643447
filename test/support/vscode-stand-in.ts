import { register } from 'node:module';

/**
 * As much of the editor as stores, comments and commands of notes use of it. `hands` is the person, who
 * does nothing, and the documents that can be opened: none.
 */
const STAND_IN = `
export class EventEmitter {
  #listeners = [];
  event = (listener) => (this.#listeners.push(listener), { dispose() {} });
  fire(value) { for (const listener of this.#listeners) listener(value); }
  dispose() {}
}
export const Disposable = { from: () => ({ dispose() {} }) };
export const Uri = { parse: (text) => ({ toString: () => text }) };
export const l10n = { t: (words) => words };
export const hands = {};
const byHand = (what) => async (...given) => hands[what]?.(...given);
export const window = {
  showWarningMessage: async () => undefined,
  setStatusBarMessage() {},
  showInputBox: byHand('input'),
  showQuickPick: byHand('pick'),
  showErrorMessage: byHand('error'),
  get activeTextEditor() { return hands.editor; },
};
export const env = { clipboard: { writeText: byHand('copy') } };
export const QuickPickItemKind = { Separator: -1 };
export class Location { constructor(uri, range) { Object.assign(this, { uri, range }); } }
export const CommentMode = { Editing: 0, Preview: 1 };
export const CommentThreadCollapsibleState = { Collapsed: 0, Expanded: 1 };
export const comments = {
  createCommentController: () => ({
    dispose() {},
    createCommentThread(uri, range, comments) {
      const thread = { uri, range, comments, dispose: () => threads.splice(threads.indexOf(thread), 1) };
      threads.push(thread);
      return thread;
    },
  }),
};
/** The comment threads that are shown. */
export const threads = [];
export class Range {
  constructor(...places) {
    const [line, character, toLine, toCharacter] = places;
    const [start, end] = places.length === 2 ? places : [{ line, character }, { line: toLine, character: toCharacter }];
    Object.assign(this, { start, end });
  }
  isEqual(other) { return JSON.stringify(this) === JSON.stringify(other); }
}
export const workspace = {
  onDidSaveTextDocument: () => ({ dispose() {} }),
  getConfiguration: () => ({ get: (name, fallback) => fallback }),
  asRelativePath: (uri) => String(uri),
  openTextDocument: async (uri) => {
    const document = hands.documents?.[String(uri)];
    if (document === undefined) throw new Error('cannot be opened');
    return document;
  },
};
`;

const HOOK = `
export const resolve = (name, context, next) =>
  name === 'vscode'
    ? { url: ${JSON.stringify(`data:text/javascript,${encodeURIComponent(STAND_IN)}`)}, format: 'module', shortCircuit: true }
    : next(name, context);
`;

/** Modules of the client that are imported after this find a stand-in for the editor. */
export function standInForVscode(): void {
  register(`data:text/javascript,${encodeURIComponent(HOOK)}`);
}
