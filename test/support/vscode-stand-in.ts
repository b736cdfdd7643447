import { register } from 'node:module';

/** As much of the editor as stores, comments and what waits use of it. No document can be opened. */
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
export const window = { showWarningMessage: async () => undefined };
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
  constructor(...numbers) { this.numbers = numbers; }
  isEqual(other) { return String(this.numbers) === String(other.numbers); }
}
export const workspace = {
  onDidSaveTextDocument: () => ({ dispose() {} }),
  openTextDocument: async () => { throw new Error('cannot be opened'); },
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
