import * as vscode from 'vscode';
import type { AnnotationView } from '../../../server/src/lsp/protocol.js';

/** A position to a passage: its word in the file, for people, its icon, and its mark in the text. */
export interface Assessment {
  readonly value: string;
  readonly label: string;
  readonly icon: string;
  readonly sign: string;
}

/** The positions that are offered; a file may hold others. */
export function annotationStates(): readonly Assessment[] {
  const { t } = vscode.l10n;
  return [
    { value: 'agree', label: t('agrees with what I know'), icon: 'pass', sign: '✓' },
    { value: 'disagree', label: t('contradicts what I know'), icon: 'error', sign: '✗' },
    { value: 'discuss', label: t('to be discussed'), icon: 'comment-discussion', sign: '?' },
    { value: 'unrelated', label: t('not to the point'), icon: 'circle-slash', sign: '∅' },
  ];
}

/** The tags in use, the most frequent first. */
export function knownTags(annotations: readonly AnnotationView[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const tag of annotations.flatMap(({ tags }) => tags)) {
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([tag]) => tag);
}

/** What stands beside marked words, so that color alone tells nothing: "✗ #toll". */
export function markLabel({ assessment, tags }: AnnotationView): string {
  const known = annotationStates().find(({ value }) => value === assessment);
  const sign = known?.sign ?? assessment ?? '';
  return [sign, ...tags.map((tag) => `#${tag}`)].filter((part) => part !== '').join(' ');
}

/** Which of the colors for tags a tag has: the same in every window. */
export function tagColor(tag: string): number {
  let hash = 0;
  for (const character of tag) hash = (hash * 31 + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash % TAG_COLORS;
}

/** How many colors for tags the themes may set. */
export const TAG_COLORS = 5;
