import * as vscode from 'vscode';

const languages = ['plaintext', 'markdown'];

/** Documents that are read: plain text and Markdown, saved or not; cells of notebooks are neither. */
export function documentSelector(): readonly { language: string; scheme: string }[] {
  return languages.flatMap((language) => schemes().map((scheme) => ({ language, scheme })));
}

/** The files that hold annotations and corrections. */
export function ownFileFilters(): readonly { scheme: string; pattern: string }[] {
  return schemes().flatMap((scheme) => [
    { scheme, pattern: '**/*.annotations.yaml' },
    { scheme, pattern: '**/corroborate.yaml' },
  ]);
}

/** Whether a document is one of those that are read. */
export function isReadable(document: vscode.TextDocument): boolean {
  return languages.includes(document.languageId) && schemes().includes(document.uri.scheme);
}

/** Where documents lie: on disk, nowhere yet, or wherever the folders of this window are. */
function schemes(): readonly string[] {
  const folders = vscode.workspace.workspaceFolders ?? [];
  return [...new Set(['file', 'untitled', ...folders.map(({ uri }) => uri.scheme)])];
}
