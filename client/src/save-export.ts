import * as vscode from 'vscode';

/** What is to be saved, under the name that is offered for it. */
export interface Exported {
  readonly title: string;
  /** A file name; of Markdown that lists findings one in `.corroborate.md`, which is never read. */
  readonly name: string;
  readonly format: { readonly label: string; readonly extension: string };
}

/**
 * Asks where an export is to be saved, first beside the documents, and writes it there. Undefined when
 * nobody says where. It is no unsaved document: that would be read like the others, as a further
 * witness of what it lists.
 */
export async function saveExport(
  { title, name, format }: Exported,
  content: () => Promise<string | Uint8Array>,
): Promise<vscode.Uri | undefined> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const uri = await vscode.window.showSaveDialog({
    title,
    defaultUri:
      folder === undefined ? vscode.Uri.file(name) : vscode.Uri.joinPath(folder.uri, name),
    filters: { [format.label]: [format.extension] },
  });
  if (uri === undefined) return undefined;
  const made = await content();
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  await vscode.workspace.fs.writeFile(uri, bytes);
  return uri;
}
