import * as vscode from 'vscode';

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

function sameBytes(a: SidecarBytes, b: SidecarBytes): boolean {
  if (a === undefined || b === undefined) return a === b;
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}
