import type { DocumentAnalysis, EntityType, Mention } from '../../document/document-analysis.js';
import { getOrAdd } from '../order.js';
import { overlaps, sliceSpan, type Span } from '../../text/span.js';
import { nameForm, type NameForm } from './name-form.js';
import { partitionPoint } from '../../text/partition-point.js';

/** The names of a document's entities, each taken apart once. */
export class DocumentNames {
  readonly #analysis: DocumentAnalysis;
  readonly #forms: (NameForm | undefined)[] = [];
  readonly #written = new Map<string, NameForm>();
  #keys: ReadonlySet<string> | undefined;

  constructor(analysis: DocumentAnalysis) {
    this.#analysis = analysis;
  }

  /** The canonical name of an entity; undefined for an index that is none. */
  of(index: number | undefined): NameForm | undefined {
    if (index === undefined) return undefined;
    const entity = this.#analysis.entities[index];
    if (entity === undefined) return undefined;
    return (this.#forms[index] ??= this.form(entity.type, entity.name));
  }

  /** A name as written, taken apart. */
  form(type: EntityType, text: string): NameForm {
    return getOrAdd(this.#written, `${type}:${text}`, () => nameForm(type, text));
  }

  /** The keys of all names, however written. */
  get keys(): ReadonlySet<string> {
    return (this.#keys ??= new Set(
      this.#analysis.mentions.map(({ type, span }) => {
        const text = sliceSpan(this.#analysis.text, span).replace(/\s+/g, ' ');
        return this.form(type, text).key;
      }),
    ));
  }

  /** The mentions that begin within a span, in text order. */
  mentionsWithin(span: Span): readonly Mention[] {
    const { mentions } = this.#analysis;
    const first = partitionPoint(mentions, (mention) => mention.span.start < span.start);
    let end = first;
    while ((mentions[end]?.span.start ?? Infinity) < span.end) end++;
    return mentions.slice(first, end);
  }

  /** The entities mentioned within a span, each once, but for mentions that touch `except`. */
  within(span: Span, except: Span | undefined): readonly NameForm[] {
    const found = new Set<NameForm>();
    for (const mention of this.mentionsWithin(span)) {
      if (except !== undefined && overlaps(except, mention.span)) continue;
      const form = this.of(mention.entity);
      if (form !== undefined) found.add(form);
    }
    return [...found];
  }
}
