import type {
  ClaimMember,
  ConflictKind,
  ConflictMember,
  CorpusView,
  Ref,
} from '../corpus/corpus-view.js';
import type { DocumentAnalysis, Figure, Quotation } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { sliceSpan, type Span } from '../text/span.js';

/** Where a published item stands: a document's path and a span of its text. */
export interface PublishedPassage {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The analysis as JSON, version 1: what `corroborate analyze --format json` prints and other
 * programs read. Fields are added, never renamed. Offsets are UTF-16 code units, ends exclusive;
 * `null` stands for "not said". Lists are in stable order: the same input gives the same bytes.
 */
export interface PublishedAnalysis {
  readonly version: 1;
  readonly documents: readonly object[];
  readonly entities: readonly object[];
  readonly quotes: readonly object[];
  readonly figures: readonly object[];
  readonly claims: readonly object[];
  readonly conflicts: readonly { readonly id: string; readonly kind: ConflictKind }[];
}

/** Publishes a corpus. `pathOf` gives a document's path relative to the folder, with forward slashes. */
export function publishAnalysis(
  corpus: CorpusView,
  pathOf: (uri: DocumentUri) => string,
): PublishedAnalysis {
  return new Publisher(corpus, pathOf).publish();
}

class Publisher {
  private readonly documents: readonly DocumentAnalysis[];
  private readonly quoteIds: ReadonlyMap<DocumentUri, number>;
  private readonly figureIds: ReadonlyMap<DocumentUri, number>;
  private readonly order: ReadonlyMap<DocumentUri, number>;

  constructor(
    private readonly corpus: CorpusView,
    private readonly pathOf: (uri: DocumentUri) => string,
  ) {
    this.documents = corpus.uris
      .flatMap((uri) => corpus.analysis(uri) ?? [])
      .sort((a, b) => compareText(pathOf(a.uri), pathOf(b.uri)));
    this.order = new Map(this.documents.map((document, i) => [document.uri, i]));
    this.quoteIds = this.numbering((document) => document.quotations.length);
    this.figureIds = this.numbering((document) => document.figures.length);
  }

  publish(): PublishedAnalysis {
    return {
      version: 1,
      documents: this.documents.map((document) => this.document(document)),
      entities: this.byPosition(this.corpus.entities, (entity) =>
        this.spanOfMention(entity.mentions[0]),
      ).map((entity) => this.entity(entity)),
      quotes: this.documents.flatMap((document) =>
        document.quotations.map((quotation, i) => this.quote(document, quotation, i)),
      ),
      figures: this.documents.flatMap((document) =>
        document.figures.map((figure, i) => this.figure(document, figure, i)),
      ),
      claims: this.byPosition(this.corpus.claims, (claim) => claim.members[0]).map((claim) => ({
        id: claim.id,
        kind: claim.kind,
        label: claim.label,
        members: claim.members.map((member) => this.member(member)),
        score: round(claim.score),
        rule: claim.rule,
      })),
      conflicts: this.byPosition(this.corpus.conflicts, (conflict) => conflict.members[0]).map(
        (conflict) => ({
          id: conflict.id,
          kind: conflict.kind,
          claim: conflict.claim ?? null,
          label: conflict.label,
          members: conflict.members.map((member) => this.conflictMember(member)),
          explanation: conflict.explanation,
          reason: conflict.reason,
          score: round(conflict.score),
          rule: conflict.rule,
        }),
      ),
    };
  }

  /** The number of each document's first item when all are counted through in document order. */
  private numbering(count: (document: DocumentAnalysis) => number): Map<DocumentUri, number> {
    const firsts = new Map<DocumentUri, number>();
    let next = 1;
    for (const document of this.documents) {
      firsts.set(document.uri, next);
      next += count(document);
    }
    return firsts;
  }

  private quoteId(uri: DocumentUri, index: number): string {
    return `q${(this.quoteIds.get(uri) ?? 0) + index}`;
  }

  private figureId(uri: DocumentUri, index: number): string {
    return `f${(this.figureIds.get(uri) ?? 0) + index}`;
  }

  private document(document: DocumentAnalysis) {
    return {
      path: this.pathOf(document.uri),
      length: document.text.length,
      language: document.language,
      date: document.date ?? null,
      ...(document.outlet === undefined ? {} : { outlet: document.outlet }),
    };
  }

  private entity(entity: CorpusView['entities'][number]) {
    const mentions = entity.mentions.flatMap((ref) => {
      const document = this.corpus.analysis(ref.uri);
      const mention = document?.mentions[ref.index];
      return document && mention ? [this.passage(document, mention.span)] : [];
    });
    return {
      id: entity.id,
      type: entity.type,
      name: entity.name,
      aliases: entity.aliases,
      mentions: mentions.sort((a, b) => compareText(a.path, b.path) || a.start - b.start),
    };
  }

  private quote(document: DocumentAnalysis, quotation: Quotation, index: number) {
    const { attribution } = quotation;
    return {
      id: this.quoteId(document.uri, index),
      ...this.passage(document, quotation.content),
      kind: quotation.kind,
      speaker: this.entityId(document, attribution?.entity),
      speakerText: attribution?.sourceText ?? null,
      cue: attribution?.cue ? sliceSpan(document.text, attribution.cue) : null,
      repair: quotation.repair ?? null,
    };
  }

  private entityId(document: DocumentAnalysis, index: number | undefined): string | null {
    const mention = index === undefined ? undefined : document.entities[index]?.mentions[0];
    if (mention === undefined) return null;
    return this.corpus.entityOf({ uri: document.uri, index: mention })?.id ?? null;
  }

  private figure(document: DocumentAnalysis, figure: Figure, index: number) {
    return {
      id: this.figureId(document.uri, index),
      ...this.passage(document, figure.span),
      value: figure.value ?? null,
      min: figure.interval.low ?? null,
      max: figure.interval.high ?? null,
      approximate: figure.approximate,
      unit: figure.unit ?? null,
      kind: figure.kind,
      measure: figure.measure.label,
      attribution: figure.attribution?.sourceText ?? null,
      iso: figure.iso ?? null,
    };
  }

  private passage(document: DocumentAnalysis, span: Span): PublishedPassage {
    return {
      path: this.pathOf(document.uri),
      start: span.start,
      end: span.end,
      text: sliceSpan(document.text, span),
    };
  }

  private member(member: ClaimMember) {
    const document = this.corpus.analysis(member.uri);
    const at = document
      ? this.passage(document, member.span)
      : { path: this.pathOf(member.uri), ...member.span, text: '' };
    return {
      ...at,
      ...(member.figure === undefined ? {} : { figure: this.figureId(member.uri, member.figure) }),
      ...(member.quotation === undefined
        ? {}
        : { quote: this.quoteId(member.uri, member.quotation) }),
    };
  }

  private conflictMember(member: ConflictMember) {
    return { ...this.member(member), value: member.value };
  }

  private spanOfMention(ref: Ref<unknown> | undefined) {
    const span = ref && this.corpus.analysis(ref.uri)?.mentions[ref.index]?.span;
    return ref && span ? { uri: ref.uri, span } : undefined;
  }

  private byPosition<T>(
    items: readonly T[],
    first: (item: T) => { readonly uri: DocumentUri; readonly span: Span } | undefined,
  ): T[] {
    const key = (item: T) => {
      const at = first(item);
      return { document: at ? (this.order.get(at.uri) ?? 0) : 0, start: at?.span.start ?? 0 };
    };
    return items
      .map((item) => ({ item, ...key(item) }))
      .sort((a, b) => a.document - b.document || a.start - b.start)
      .map(({ item }) => item);
  }
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}

/** Code-unit order: the same everywhere, unlike the locale's. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
