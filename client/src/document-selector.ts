import type * as vscode from 'vscode';

const languages = ['plaintext', 'markdown'];
const schemes = ['file', 'untitled'];

/** Documents that are read: plain text and Markdown, saved or not; cells of notebooks are neither. */
export const documentSelector: readonly { readonly language: string; readonly scheme: string }[] =
  languages.flatMap((language) => schemes.map((scheme) => ({ language, scheme })));

/** The files that hold annotations and corrections. */
export const ownFileFilters = [
  { scheme: 'file', pattern: '**/*.annotations.yaml' },
  { scheme: 'file', pattern: '**/corroborate.yaml' },
] as const;

/** Whether a document is one of those that are read. */
export function isReadable(document: vscode.TextDocument): boolean {
  return languages.includes(document.languageId) && schemes.includes(document.uri.scheme);
}
