import type { DocumentAnalysis, SourceDocument } from '../index.js';
import type { AnalysisCache } from './analysis-cache.js';
import type { Analyzer } from './analyzer.js';

/** Documents of more code units than this are read anew: what is kept of them would be large, too. */
const LARGEST = 1_000_000;

/** Reads documents that the cache does not know, and lets it know them. */
export function cachedAnalyzer(analyzer: Analyzer, cache: AnalysisCache): Analyzer {
  const read = async (source: SourceDocument): Promise<DocumentAnalysis> => {
    const known = await cache.read(source);
    if (known !== undefined) return known;
    const analysis = await analyzer.analyze(source);
    void cache.write(source, analysis);
    return analysis;
  };
  return {
    analyze: (source) => (source.text.length > LARGEST ? analyzer.analyze(source) : read(source)),
    dispose: () => analyzer.dispose(),
  };
}
