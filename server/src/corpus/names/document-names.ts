import type { DocumentAnalysis } from '../../document/document-analysis.js';
import { overlaps, type Span } from '../../text/span.js';
import { nameForm, type NameForm } from './name-form.js';

/** The names of a document's entities, each taken apart once. */
export class DocumentNames {
  readonly #analysis: DocumentAnalysis;
  readonly #forms: (NameForm | undefined)[] = [];

  constructor(analysis: DocumentAnalysis) {
    this.#analysis = analysis;
  }

  /** The canonical name of an entity; undefined for an index that is none. */
  of(index: number | undefined): NameForm | undefined {
    if (index === undefined) return undefined;
    const entity = this.#analysis.entities[index];
    if (entity === undefined) return undefined;
    return (this.#forms[index] ??= nameForm(entity.type, entity.name));
  }

  /** The entities mentioned within a span, each once, but for mentions that touch `except`. */
  within(span: Span, except: Span | undefined): readonly NameForm[] {
    const { mentions } = this.#analysis;
    const found = new Set<NameForm>();
    for (let i = this.#firstFrom(span.start); i < mentions.length; i++) {
      const mention = mentions[i];
      if (mention === undefined || mention.span.start >= span.end) break;
      if (except !== undefined && overlaps(except, mention.span)) continue;
      const form = this.of(mention.entity);
      if (form !== undefined) found.add(form);
    }
    return [...found];
  }

  #firstFrom(offset: number): number {
    const { mentions } = this.#analysis;
    let low = 0;
    let high = mentions.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((mentions[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
