import * as vscode from 'vscode';
import type { AnnotationView } from '../../../server/src/lsp/protocol.js';
import { toRange } from '../places.js';

/** What a sidecar held before a deletion; undefined when it was not there. */
export type SidecarBytes = Uint8Array | undefined;

/** Reads a sidecar's bytes; undefined when there is none. */
export async function readSidecar(uri: vscode.Uri): Promise<SidecarBytes> {
  return Promise.resolve(vscode.workspace.fs.readFile(uri)).catch(() => undefined);
}

/**
 * Puts a sidecar back as it was before a deletion, byte for byte, and says whether it did: it does
 * not when the file was changed since, for then another person's words would be lost.
 */
export async function restoreSidecar(
  uri: vscode.Uri,
  before: SidecarBytes,
  after: SidecarBytes,
): Promise<boolean> {
  const now = await readSidecar(uri);
  if (before === undefined || !sameBytes(now, after)) return false;
  await vscode.workspace.fs.writeFile(uri, before);
  return true;
}

/** Whether the words that an annotation was on still stand where they stood. */
export async function sameWords(
  { uri, quote }: AnnotationView,
  range: NonNullable<AnnotationView['range']>,
): Promise<boolean> {
  const document = await Promise.resolve(
    vscode.workspace.openTextDocument(vscode.Uri.parse(uri)),
  ).catch(() => undefined);
  const there = document?.getText(toRange(range));
  return there !== undefined && there.replace(/\s+/g, ' ') === quote.replace(/\s+/g, ' ');
}

function sameBytes(a: SidecarBytes, b: SidecarBytes): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
