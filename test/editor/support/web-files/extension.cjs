/**
 * Files for a VS Code in a browser: `reports:/` is the folder that the page's own server shows under
 * `/files`, read and written by requests. It stands in for a repository on the web.
 */
/* global require, exports, fetch */
/* eslint-disable @typescript-eslint/no-require-imports -- VS Code loads extensions with require */
const vscode = require('vscode');

const KINDS = { file: vscode.FileType.File, folder: vscode.FileType.Directory };

class WebFiles {
  #changed = new vscode.EventEmitter();
  onDidChangeFile = this.#changed.event;

  constructor(origin) {
    this.origin = origin;
  }

  watch() {
    return new vscode.Disposable(() => undefined);
  }

  async stat(uri) {
    const { kind, size, mtime } = await (await this.#ask(uri, 'stat')).json();
    return { type: KINDS[kind], size, mtime, ctime: 0 };
  }

  async readDirectory(uri) {
    const entries = await (await this.#ask(uri, 'list')).json();
    return entries.map(({ name, kind }) => [name, KINDS[kind]]);
  }

  async readFile(uri) {
    return new Uint8Array(await (await this.#ask(uri, 'read')).arrayBuffer());
  }

  async writeFile(uri, content) {
    await this.#ask(uri, 'write', { method: 'PUT', body: content });
    this.#fire(uri, vscode.FileChangeType.Changed);
  }

  async delete(uri) {
    await this.#ask(uri, 'delete', { method: 'DELETE' });
    this.#fire(uri, vscode.FileChangeType.Deleted);
  }

  createDirectory(uri) {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri) {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  #fire(uri, type) {
    this.#changed.fire([{ type, uri }]);
  }

  async #ask(uri, what, options = {}) {
    const address = `${this.origin}/files/${what}?path=${encodeURIComponent(uri.path)}`;
    const answer = await fetch(address, options);
    if (answer.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (!answer.ok) throw vscode.FileSystemError.Unavailable(uri);
    return answer;
  }
}

exports.activate = ({ extensionUri, subscriptions }) => {
  const origin = `${extensionUri.scheme}://${extensionUri.authority}`;
  const files = new WebFiles(origin);
  subscriptions.push(vscode.workspace.registerFileSystemProvider('reports', files));
};
