import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Hover, MarkupContent } from 'vscode-languageserver-protocol';
import {
  Requests,
  type AnnotationChangeResult,
  type AnnotationsResult,
  type AnnotationView,
  type ConflictsResult,
  type CorrectionsResult,
  type UndoResult,
} from '../../server/src/lsp/protocol.js';
import { fileUri, LspClient, positionOf, rangeOf } from './lsp-client.js';
import { REPORTS } from './reports.js';
import { temporaryFolder } from './temporary-folder.js';

/** The document that {@link Desk} adds to the reports. */
export const WIRE =
  'PORT ELLIS - Magdalena Brand thanked the crews. Brand spoke for an hour on Sunday.\n';

/** A server on the reports and one more, with what tests ask it. */
export class Desk {
  static async open(more: Readonly<Record<string, string>> = {}): Promise<Desk> {
    const folder = temporaryFolder({ ...REPORTS, 'wire.txt': WIRE, ...more });
    return new Desk(folder, await LspClient.start({ folders: [folder] }));
  }

  private constructor(
    readonly folder: string,
    readonly client: LspClient,
  ) {}

  uri(path: string): string {
    return fileUri(this.folder, path);
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  /** The text of the document's sidecar. */
  sidecar(path: string): string {
    return readFileSync(this.path(`${path}.annotations.yaml`), 'utf8');
  }

  /** Another program writes the file. */
  write(path: string, text: string): void {
    writeFileSync(this.path(path), text);
  }

  /** Everything of the only annotation. */
  async note(): Promise<AnnotationView> {
    const { annotations } = await this.notes();
    assert.equal(annotations.length, 1);
    const [view] = annotations;
    assert.ok(view);
    return view;
  }

  /** Waits until the only annotation is in this state. */
  state(state: AnnotationView['state']): Promise<AnnotationView> {
    return this.client.until(async () => {
      const view = await this.note();
      return view.state === state ? view : undefined;
    }, `the note to be ${state}`);
  }

  get file(): string {
    return readFileSync(this.path('corroborate.yaml'), 'utf8');
  }

  correct(params: object): Promise<AnnotationChangeResult> {
    return this.client.request(Requests.correct, { uri: this.uri('harbor.txt'), ...params });
  }

  annotate(
    path: string,
    text: string,
    words: string,
    body: string,
  ): Promise<AnnotationChangeResult> {
    const range = rangeOf(text, words);
    return this.client.request(Requests.annotate, { uri: this.uri(path), range, body });
  }

  list(): Promise<CorrectionsResult> {
    return this.client.request(Requests.corrections);
  }

  notes(): Promise<AnnotationsResult> {
    return this.client.request(Requests.annotations, {});
  }

  /** Takes back the last action, or the one that was named. */
  undo(step?: number | null): Promise<UndoResult> {
    return this.client.request(Requests.undo, { step });
  }

  redo(): Promise<UndoResult> {
    return this.client.request(Requests.redo);
  }

  /** The card's text on the words. */
  async card(path: string, text: string, words: string): Promise<string> {
    const at = positionOf(text, words);
    const hover = await this.client.at<Hover | null>('textDocument/hover', this.uri(path), at);
    return (hover?.contents as MarkupContent | undefined)?.value ?? '';
  }

  async conflicts(): Promise<readonly string[]> {
    const { entries } = await this.client.request<ConflictsResult>(Requests.conflicts, {});
    return entries.map(({ sides }) => sides.map(({ value }) => value).join(' / '));
  }

  async close(): Promise<void> {
    assert.equal(await this.client.stop(), 0);
    const failed = this.client.log.filter((line) => line.includes('failed:'));
    assert.deepEqual(failed, []);
  }
}
