import { createAnchorer, type Anchorer } from '../annotations/anchor.js';
import type { Target } from '../annotations/annotation.js';
import type { CorpusView } from '../corpus/corpus-view.js';
import { documentUri, type DocumentUri } from '../text/source-document.js';
import { documentKey, keyInFolder } from './document-key.js';
import type { CorrectedPlace, ScopedCorrection } from './scoped-correction.js';

/** What came of looking for a passage in a text. */
interface Found {
  readonly uri: DocumentUri;
  readonly text: string;
  readonly place: CorrectedPlace | undefined;
}

/** Where the passages of corrections stand in today's texts; what was found in a text is remembered. */
export class TargetPlaces {
  readonly #view: CorpusView;
  readonly #found = new WeakMap<Target, Found>();
  /** The last text that something was looked for in. */
  #anchorer: Anchorer | undefined;

  constructor(view: CorpusView) {
    this.#view = view;
  }

  /** The passages of a correction; undefined for one that is not surely found. */
  of({ folder, correction }: ScopedCorrection): readonly (CorrectedPlace | undefined)[] {
    return correction.targets.map((target) => this.#place(folder, target));
  }

  /** The document at a path from the folder; undefined when it is not read. */
  document(folder: string, source: string): DocumentUri | undefined {
    const key = keyInFolder(folder, source);
    const uri = documentUri(key);
    if (this.#view.analysis(uri) !== undefined) return uri;
    return this.#view.uris.find((known) => documentKey(known) === key);
  }

  #place(folder: string, target: Target): CorrectedPlace | undefined {
    const uri = target.source === undefined ? undefined : this.document(folder, target.source);
    const text = uri === undefined ? undefined : this.#view.analysis(uri)?.text;
    if (uri === undefined || text === undefined) return undefined;
    const known = this.#found.get(target);
    if (known?.text === text && known.uri === uri) return known.place;
    if (this.#anchorer?.text !== text) this.#anchorer = createAnchorer(text);
    const anchor = this.#anchorer.anchor(target);
    const place = anchor.state === 'anchored' ? { uri, span: anchor.span } : undefined;
    this.#found.set(target, { uri, text, place });
    return place;
  }
}
