import {
  createAnchorer,
  type Anchorer,
  type DocumentUri,
  type Session,
  type Span,
  type Target,
} from '../index.js';

/** What came of looking for a passage in a text. */
interface Found {
  readonly text: string;
  readonly span: Span | undefined;
}

/** Finds passages in documents other than their annotation's own; what was found in a text is remembered. */
export class Passages {
  readonly #session: Session;
  readonly #found = new WeakMap<Target, Found>();
  /** For the text last looked in. */
  #anchorer: Anchorer | undefined;

  constructor(session: Session) {
    this.#session = session;
  }

  /** Where the passage stands; undefined when it is not surely found. */
  find(uri: DocumentUri, target: Target): Span | undefined {
    const text = this.#session.textOf(uri);
    if (text === undefined) return undefined;
    const known = this.#found.get(target);
    if (known?.text === text) return known.span;
    if (this.#anchorer?.text !== text) this.#anchorer = createAnchorer(text);
    const anchor = this.#anchorer.anchor(target);
    const span = anchor.state === 'anchored' ? anchor.span : undefined;
    this.#found.set(target, { text, span });
    return span;
  }
}
