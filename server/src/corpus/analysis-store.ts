import type { DocumentAnalysis } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import type { Packing } from './packing/packing.js';
import { Recent } from './recent.js';

/** The text, which is never packed, and the rest of the analysis once it is. */
interface Kept {
  readonly text: string;
  packed: string | undefined;
}

/**
 * The analyses of all documents: those last asked for as they are, the others packed to a tenth,
 * since of ten thousand documents a person's work touches some dozens. Gives equal ones either way.
 */
export class AnalysisStore {
  readonly #packing: Packing;
  readonly #kept = new Map<DocumentUri, Kept>();
  readonly #recent: Recent<DocumentUri, DocumentAnalysis>;

  /** `hot`: how much text the analyses that are kept unpacked may be of, in UTF-16 code units. */
  constructor(packing: Packing, hot: number) {
    this.#packing = packing;
    this.#recent = new Recent(hot, hot === 0 ? 0 : LEAST, (uri, analysis) => {
      const kept = this.#kept.get(uri);
      if (kept === undefined) return true;
      kept.packed ??= this.#pack(analysis);
      return kept.packed !== undefined;
    });
  }

  set(analysis: DocumentAnalysis): void {
    const { uri, text } = analysis;
    this.#kept.set(uri, { text, packed: undefined });
    this.#recent.set(uri, analysis, text.length);
  }

  delete(uri: DocumentUri): void {
    this.#recent.delete(uri);
    this.#kept.delete(uri);
  }

  keys(): Iterable<DocumentUri> {
    return this.#kept.keys();
  }

  get(uri: DocumentUri): DocumentAnalysis | undefined {
    const known = this.#recent.get(uri);
    const kept = this.#kept.get(uri);
    if (known !== undefined || kept?.packed === undefined) return known;
    const around = { text: kept.text, shared: [] };
    // Packed by this class, from an analysis.
    const unpacked = this.#packing.unpack(kept.packed, around) as DocumentAnalysis;
    const analysis = { ...unpacked, text: kept.text };
    this.#recent.set(uri, analysis, kept.text.length);
    return analysis;
  }

  /** The text of the analysis, which is there unpacked. */
  text(uri: DocumentUri): string | undefined {
    return this.#kept.get(uri)?.text;
  }

  #pack(analysis: DocumentAnalysis): string | undefined {
    const { text } = analysis;
    return this.#packing.pack({ ...analysis, text: '' }, { text, shared: [] });
  }
}

/** So many are kept unpacked whatever their length. */
const LEAST = 2;
