import { emptyAnalysis, type DocumentAnalysis, type SourceDocument } from '../../index.js';
import type { Analyzer } from '../../workers/analyzer.js';
import type { Guard } from '../guard.js';

/** How documents are read, and whom to tell when one cannot be. */
export interface ReaderParts {
  /** Reads on this thread: what the editor has open. */
  readonly analyze: (source: SourceDocument) => DocumentAnalysis;
  /** Reads documents of the disk; may do so on other threads. */
  readonly analyzer: Analyzer;
  readonly guard: Guard;
  readonly failed: (source: SourceDocument, reason: string) => void;
}

/** Reads documents; one that the server stumbles over is as good as empty, and is named. */
export class GuardedReader {
  readonly #parts: ReaderParts;
  #stopping = false;

  constructor(parts: ReaderParts) {
    this.#parts = parts;
  }

  /** Reads at once. */
  read(source: SourceDocument): DocumentAnalysis {
    const { guard, analyze } = this.#parts;
    return guard.attempt(nameOf(source), () => analyze(source)) ?? this.#withoutFindings(source);
  }

  /** Reads elsewhere, if there is another place. */
  async readElsewhere(source: SourceDocument): Promise<DocumentAnalysis> {
    const { guard, analyzer } = this.#parts;
    let analysis: DocumentAnalysis | undefined;
    await guard.run(nameOf(source), async () => {
      analysis = await analyzer.analyze(source).catch((error: unknown) => {
        // What is broken off at the end is no fault.
        if (this.#stopping) return undefined;
        throw error;
      });
    });
    return analysis ?? this.#withoutFindings(source);
  }

  stop(): void {
    this.#stopping = true;
    this.#parts.analyzer.dispose();
  }

  #withoutFindings(source: SourceDocument): DocumentAnalysis {
    this.#parts.failed(source, 'the server met an error in it, which its log describes');
    return emptyAnalysis(source);
  }
}

function nameOf({ uri }: SourceDocument): string {
  return `reading ${uri}`;
}
