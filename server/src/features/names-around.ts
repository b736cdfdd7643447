import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { Span } from '../text/span.js';
import { sentenceIndex } from './passage.js';
import { shownText } from './shown-text.js';
import type { Place, Workspace } from './workspace.js';
import { partitionPoint } from '../text/partition-point.js';

/** Names of the things that the sentences of these passages name, the most frequent first. */
export function namesAround(workspace: Workspace, places: readonly Place[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const { uri, span } of places) {
    const analysis = workspace.corpus.analysis(uri);
    if (analysis === undefined) continue;
    for (const index of mentionsWithin(analysis, sentenceOf(analysis, span))) {
      const name = workspace.corpus.entityOf({ uri, index })?.name;
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => shownText(name));
}

function sentenceOf({ sentences }: DocumentAnalysis, span: Span): Span {
  return sentences[sentenceIndex(sentences, span.start)] ?? span;
}

/** Indices of the mentions that start within the span; credits say nothing of the events. */
function* mentionsWithin({ mentions }: DocumentAnalysis, span: Span): Generator<number> {
  for (
    let i = partitionPoint(mentions, (mention) => mention.span.start < span.start);
    i < mentions.length;
    i++
  ) {
    const mention = mentions[i];
    if (mention === undefined || mention.span.start >= span.end) return;
    if (!mention.credit) yield i;
  }
}
