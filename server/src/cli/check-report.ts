import type { Conflict, ConflictMember, CorpusView, DocumentUri } from '../index.js';
import { lineColumn, lineIndex, passage, sourceText } from '../index.js';
import { printable } from './printable.js';

/**
 * The conflicts as text for a terminal: one paragraph each, every value with its file, line and
 * sentence. Text of a document is made printable, so that it cannot steer the terminal.
 */
export function checkReport(
  corpus: CorpusView,
  conflicts: readonly Conflict[],
  pathOf: (uri: DocumentUri) => string,
): string {
  const documents = `${corpus.uris.length} ${corpus.uris.length === 1 ? 'document' : 'documents'}`;
  if (conflicts.length === 0) return `No conflicting figures in ${documents}.\n`;
  const many = conflicts.length === 1 ? '1 conflict' : `${conflicts.length} conflicts`;
  const entries = conflicts.map((conflict) => entry(corpus, conflict, pathOf));
  return `${entries.join('\n')}\n${many} in ${documents}.\n`;
}

function entry(
  corpus: CorpusView,
  conflict: Conflict,
  pathOf: (uri: DocumentUri) => string,
): string {
  const lines = [
    `${printable(conflict.label)} (${conflict.kind})`,
    `  ${printable(conflict.explanation)}`,
  ];
  for (const member of conflict.members) lines.push(...side(corpus, member, pathOf));
  lines.push(
    `  why: ${printable(conflict.reason)} [${conflict.rule}, ${conflict.score.toFixed(2)}]`,
  );
  return `${lines.join('\n')}\n`;
}

function side(
  corpus: CorpusView,
  member: ConflictMember,
  pathOf: (uri: DocumentUri) => string,
): string[] {
  const document = corpus.analysis(member.uri);
  if (!document) return [];
  const { line, column } = lineColumn(lineIndex(document.text), member.span.start);
  const { before, at, after } = passage(document, member.span);
  const source = sourceText(document, member);
  return [
    `  ${printable(member.value)}  ${printable(pathOf(member.uri))}:${line + 1}:${column + 1}` +
      (source === undefined ? '' : `  (${printable(source)})`),
    `      ${printable(before + at + after)}`,
  ];
}
