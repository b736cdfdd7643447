import type { DocumentAnalysis, Mention } from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { touches } from '../text/span.js';
import { inOneGo, type Steps } from '../text/steps.js';
import type {
  ClaimMember,
  Conflict,
  CorpusClaim,
  CorpusEntity,
  CorpusView,
  EntitySuggestion,
  Ref,
} from './corpus-view.js';
import { documentItems, type DocumentItems } from './document-items.js';
import { EntityDirectory } from './entity-directory.js';
import type { FigureRecord } from './figures/figure-record.js';
import type { FigureLink } from './figures/same-figure.js';
import type { QuoteLink } from './quotes/same-quote.js';
import type { StatementLink } from './statements/same-statement.js';
import { AnalysisStore } from './analysis-store.js';
import type { Link, LinkItem, LinkItems } from './linker.js';
import { compareStrings } from './order.js';
import { Packing } from './packing/packing.js';
import { RecordStore } from './record-store.js';
import { longQuotes, type QuoteRecord } from './quotes/quote-items.js';
import { figureReading, quoteReading, statementReading } from './readings.js';
import { SourceGroups } from './source-groups.js';
import type { StatementRecord } from './statements/statement-items.js';
import { Strand, type Finding } from './strand.js';
import { Neighborhood } from './neighborhood.js';
import { makeLexicon, type Lexicon } from './word-weight.js';
import type { WordVectors } from './word-vectors.js';

/** What the corpus knows beyond the documents: read-only tables, the same for every document. */
export interface CorpusModels {
  readonly vectors?: WordVectors;
  /** How many documents before and after its own an item looks at under one key. */
  readonly reach?: number;
  /** With how many documents that only perhaps tell of its event a document is compared. */
  readonly doubtful?: number;
  /** How much is kept unpacked, as a part of the usual: 0 packs all at once. Changes no result. */
  readonly hot?: number;
}

/** Folders of up to this many documents of one event are compared in full. */
const REACH = 16;
/** In a large folder many documents share a surname by chance: the likest few are enough. */
const DOUBTFUL = 8;

/** Documents that came or changed, and documents that went. */
export interface CorpusChange {
  readonly upsert: readonly DocumentAnalysis[];
  readonly remove: readonly DocumentUri[];
}

/**
 * All documents and what links them. Change enters by {@link apply}; the result is a function of
 * the documents alone, whatever the order of changes was (tested).
 */
export class Corpus implements CorpusView {
  readonly #analyses: AnalysisStore;
  readonly #lexicon: Lexicon;
  readonly #neighborhood: Neighborhood;
  readonly #directory: EntityDirectory;
  readonly #figures: Strand<FigureRecord, FigureLink>;
  readonly #quotes: Strand<QuoteRecord, QuoteLink>;
  readonly #statements: Strand<StatementRecord, StatementLink>;
  readonly #sources: SourceGroups;
  /** The conflicts of the claims that begin in a document, as far as they were asked for. */
  readonly #conflictsFrom = new Map<DocumentUri, readonly Conflict[]>();
  #prepared: { readonly analysis: DocumentAnalysis; readonly items: DocumentItems } | undefined;
  #lists: {
    conflicts?: readonly Conflict[];
    uris?: readonly DocumentUri[];
    places?: ReadonlyMap<DocumentUri, number>;
  } = {};

  constructor(models: CorpusModels = {}) {
    this.#lexicon = makeLexicon(models.vectors);
    this.#neighborhood = new Neighborhood(models.reach ?? REACH, models.doubtful ?? DOUBTFUL);
    const { hot = 1 } = models;
    const packing = new Packing();
    const store = <R>(count: number): RecordStore<R> => new RecordStore<R>(packing, hot * count);
    const near = this.#neighborhood;
    this.#analyses = new AnalysisStore(packing, hot * HOT_TEXT);
    this.#directory = new EntityDirectory((uri) => this.#analyses.get(uri));
    this.#figures = new Strand(figureReading(this.#lexicon), near, store(HOT_FIGURES));
    this.#quotes = new Strand(quoteReading(this.#lexicon), near, store(HOT_QUOTES));
    this.#statements = new Strand(statementReading(this.#lexicon), near, store(HOT_STATEMENTS));
    this.#sources = new SourceGroups(this.#statements.linker);
  }

  /** Applies a change; names the documents whose links or conflicts may differ from before. */
  apply(change: CorpusChange): ReadonlySet<DocumentUri> {
    const affected = new Set<DocumentUri>();
    for (const uri of change.remove) this.#replace(uri, undefined, affected);
    for (const analysis of change.upsert) this.#replace(analysis.uri, analysis, affected);
    this.#figures.settle(affected);
    this.#quotes.settle(affected);
    this.#statements.settle(affected);
    this.#lists = {};
    for (const uri of affected) this.#conflictsFrom.delete(uri);
    return affected;
  }

  /**
   * Makes a document ready to be taken in, in steps, and changes nothing that is shown: {@link apply}
   * then takes the less time when it is given this very analysis. The last one is kept.
   */
  *preparing(analysis: DocumentAnalysis): Steps<void> {
    const items = yield* documentItems(analysis, this.#lexicon);
    this.#prepared = { analysis, items };
  }

  get uris(): readonly DocumentUri[] {
    return (this.#lists.uris ??= [...this.#analyses.keys()].sort(compareStrings));
  }

  analysis(uri: DocumentUri): DocumentAnalysis | undefined {
    return this.#analyses.get(uri);
  }

  text(uri: DocumentUri): string | undefined {
    return this.#analyses.text(uri);
  }

  get entities(): readonly CorpusEntity[] {
    return this.#directory.entities;
  }

  get suggestions(): readonly EntitySuggestion[] {
    return this.#directory.suggestions;
  }

  get claims(): readonly CorpusClaim[] {
    return this.#nearestFirst(this.uris)
      .flatMap((uri) => this.#strands().flatMap((strand) => strand.claimsFrom(uri)))
      .sort(compareByFirstMember);
  }

  get conflicts(): readonly Conflict[] {
    return (this.#lists.conflicts ??= eachNameOnce(
      [...this.#conflictsFromAll(), ...this.#directory.conflicts].sort(compareByFirstMember),
    ));
  }

  entityOf(mention: Ref<Mention>): CorpusEntity | undefined {
    return this.#directory.entityOf(mention);
  }

  claimsAt(uri: DocumentUri, offset: number): readonly CorpusClaim[] {
    const width = (claim: CorpusClaim): number =>
      Math.min(
        ...claim.members.flatMap((m) =>
          m.uri === uri && touches(m.span, offset) ? [m.span.end - m.span.start] : [],
        ),
      );
    return this.#findingsOf(uri)
      .map((finding) => finding.claim)
      .filter((claim) => width(claim) < Infinity)
      .sort((a, b) => width(a) - width(b) || compareByFirstMember(a, b));
  }

  conflictsIn(uri: DocumentUri): readonly Conflict[] {
    const inFindings = this.#strands().flatMap((strand) => strand.conflictsIn(uri));
    return eachNameOnce(
      [...inFindings, ...this.#directory.conflictsIn(uri)]
        .filter((conflict) => conflict.members.some((member) => member.uri === uri))
        .sort(compareByFirstMember),
    );
  }

  sourceGroup(uri: DocumentUri): number {
    this.#lists.places ??= new Map(this.uris.map((one, place) => [one, place]));
    return this.#lists.places.get(this.#sources.firstOf(uri)) ?? -1;
  }

  #itemsOf(analysis: DocumentAnalysis): DocumentItems {
    const prepared = this.#prepared;
    this.#prepared = undefined;
    if (prepared?.analysis === analysis) return prepared.items;
    return inOneGo(documentItems(analysis, this.#lexicon));
  }

  #replace(
    uri: DocumentUri,
    analysis: DocumentAnalysis | undefined,
    affected: Set<DocumentUri>,
  ): void {
    affected.add(uri);
    if (analysis === undefined) this.#analyses.delete(uri);
    else this.#analyses.set(analysis);
    for (const touched of this.#directory.update(uri, analysis)) affected.add(touched);
    this.#link(uri, analysis);
  }

  #link(uri: DocumentUri, analysis: DocumentAnalysis | undefined): void {
    const known = analysis === undefined ? undefined : this.#itemsOf(analysis);
    const { reading, quotes = [] } = known ?? {};
    const around = new Set([uri, ...this.#neighborhood.nearOf(uri)]);
    const turn = this.#neighborhood.update(
      uri,
      reading === undefined ? undefined : { context: reading.context, quoted: longQuotes(quotes) },
    );
    const taken = <R>(items: readonly LinkItem<R>[]): LinkItems<R> | undefined =>
      reading && { items, around: { text: reading.analysis.text, shared: [reading.context] } };
    this.#figures.linker.update(uri, taken(known?.figures ?? []), turn);
    this.#quotes.linker.update(uri, taken(quotes), turn);
    this.#statements.linker.update(uri, taken(known?.statements ?? []), turn);
    for (const near of this.#neighborhood.nearOf(uri)) around.add(near);
    this.#sources.forget([...around, ...turn.came.flat(), ...turn.went.flat()]);
  }

  #conflictsFromAll(): readonly Conflict[] {
    const unknown = this.uris.filter((uri) => !this.#conflictsFrom.has(uri));
    for (const uri of this.#nearestFirst(unknown)) {
      const conflicts = this.#strands().flatMap((strand) => strand.conflictsFrom(uri));
      this.#conflictsFrom.set(uri, conflicts.length === 0 ? NO_CONFLICTS : conflicts);
    }
    return this.uris.flatMap((uri) => this.#conflictsFrom.get(uri) ?? NO_CONFLICTS);
  }

  #findingsOf(uri: DocumentUri): readonly Finding[] {
    return this.#strands().flatMap((strand) => strand.findingsIn(uri));
  }

  #strands(): readonly AnyStrand[] {
    return [this.#figures, this.#quotes, this.#statements];
  }

  /** The documents, those that are compared with each other one after the other: few are unpacked twice. */
  #nearestFirst(uris: readonly DocumentUri[]): readonly DocumentUri[] {
    const wanted = new Set(uris);
    const ordered: DocumentUri[] = [];
    for (const start of uris) {
      const around = [start];
      for (const uri of around) {
        if (!wanted.delete(uri)) continue;
        ordered.push(uri);
        for (const near of this.#neighborhood.nearOf(uri)) if (wanted.has(near)) around.push(near);
      }
    }
    return ordered;
  }
}

const NO_CONFLICTS: readonly Conflict[] = [];

/** What the corpus asks of a strand whatever its items are. */
type AnyStrand = Pick<
  Strand<unknown, Link>,
  'claimsFrom' | 'conflictsFrom' | 'conflictsIn' | 'findingsIn'
>;

/** What is kept unpacked takes some 15 MB: figures 3 KB each, the others less. */
const HOT_FIGURES = 2_400;
const HOT_QUOTES = 1_200;
const HOT_STATEMENTS = 4_000;
/** Texts of so many code units together, whose analyses take some 12 bytes a unit. */
const HOT_TEXT = 1 << 19;

/** Two spellings of a name that differ in several sentences are shown where they first do. */
function eachNameOnce(conflicts: readonly Conflict[]): readonly Conflict[] {
  const seen = new Set<string>();
  return conflicts.filter(({ kind, members }) => {
    if (kind !== 'name') return true;
    const names = [...new Set(members.map(({ value }) => value.toLowerCase()))];
    const key = names.sort(compareStrings).join('\n');
    return !seen.has(key) && seen.add(key);
  });
}

function compareByFirstMember(
  a: { readonly id: string; readonly members: readonly ClaimMember[] },
  b: { readonly id: string; readonly members: readonly ClaimMember[] },
): number {
  const x = a.members[0];
  const y = b.members[0];
  return (
    compareStrings(x?.uri ?? '', y?.uri ?? '') ||
    (x?.span.start ?? 0) - (y?.span.start ?? 0) ||
    compareStrings(a.id, b.id)
  );
}
