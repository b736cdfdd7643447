import type { CorpusChange } from '../corpus/corpus.js';
import { getOrAdd } from '../corpus/order.js';
import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { mentionsNamed } from './analysis-corrections.js';
import { NameMatch } from './name-match.js';
import type { ScopedCorrection } from './scoped-correction.js';

/**
 * Which of the names that merges speak of stand in the documents, as these were read: a name that
 * only a correction gave, or nobody, is none that could be merged with another.
 */
export class StandingNames {
  readonly #wanted: readonly NameMatch[];
  /** The documents in which each name stands, under the folded name. */
  readonly #documents = new Map<string, Set<DocumentUri>>();

  constructor(corrections: readonly ScopedCorrection[]) {
    this.#wanted = corrections.flatMap(({ folder, correction: { kind, entities } }) =>
      kind === 'merge' ? entities.map((entity) => new NameMatch(folder, entity)) : [],
    );
  }

  /** The folded names. */
  get standing(): ReadonlySet<string> {
    return new Set(this.#documents.keys());
  }

  /** Takes documents as they were read; tells whether {@link standing} is another set. */
  apply({ upsert, remove }: CorpusChange): boolean {
    if (this.#wanted.length === 0) return false;
    const before = this.standing;
    for (const uri of [...remove, ...upsert.map((one) => one.uri)]) this.#forget(uri);
    for (const analysis of upsert) this.#take(analysis);
    const same = before.size === this.#documents.size;
    return !same || [...before].some((name) => !this.#documents.has(name));
  }

  #forget(uri: DocumentUri): void {
    for (const [name, uris] of this.#documents) {
      uris.delete(uri);
      if (uris.size === 0) this.#documents.delete(name);
    }
  }

  #take(analysis: DocumentAnalysis): void {
    for (const match of this.#wanted) {
      if (mentionsNamed(analysis, match).length === 0) continue;
      getOrAdd(this.#documents, match.name, () => new Set()).add(analysis.uri);
    }
  }
}
