import type {
  DocumentAnalysis,
  Figure,
  Index,
  Mention,
  Quotation,
} from '../document/document-analysis.js';
import type { DocumentUri } from '../text/source-document.js';
import { sliceSpan, touches } from '../text/span.js';
import { claimOf } from './claims.js';
import type {
  ClaimMember,
  Conflict,
  ConflictMember,
  CorpusClaim,
  CorpusEntity,
  CorpusView,
  EntitySuggestion,
  Ref,
} from './corpus-view.js';
import { documentContext } from './document-context.js';
import { EntityDirectory } from './entity-directory.js';
import { figureConflicts } from './figures/figure-conflicts.js';
import { figureItems } from './figures/figure-items.js';
import type { FigureRecord } from './figures/figure-record.js';
import { sameFigure } from './figures/same-figure.js';
import { Groups, type Group } from './groups.js';
import { Linker, type LinkNode } from './linker.js';
import { compareStrings } from './order.js';
import { quoteConflicts } from './quotes/quote-conflicts.js';
import { quoteItems, type QuoteRecord } from './quotes/quote-items.js';
import { sameQuote } from './quotes/same-quote.js';
import { sameStatement } from './statements/same-statement.js';
import { statementItems, type StatementRecord } from './statements/statement-items.js';
import { SourceGroups } from './source-groups.js';
import { makeLexicon, type Lexicon } from './word-weight.js';
import type { WordVectors } from './word-vectors.js';

/** What the corpus knows beyond the documents: read-only tables, the same for every document. */
export interface CorpusModels {
  readonly vectors?: WordVectors;
}

/** Documents that came or changed, and documents that went. */
export interface CorpusChange {
  readonly upsert: readonly DocumentAnalysis[];
  readonly remove: readonly DocumentUri[];
}

/** How many documents before and after its own an item looks at under one key. */
const REACH = 24;

/** A group's claim and conflicts, made when first asked for. */
interface Finding {
  readonly claim: CorpusClaim;
  readonly conflicts: readonly Conflict[];
}

/** One kind of item: how its links are kept, and what is made of a group. */
interface Strand<R> {
  readonly linker: Linker<R>;
  readonly groups: Groups<R>;
  readonly findings: WeakMap<Group<R>, Finding>;
  readonly read: (group: Group<R>) => Finding;
}

/**
 * All documents and what links them. Change enters by {@link apply}; the result is a function of
 * the documents alone, whatever the order of changes was (tested).
 */
export class Corpus implements CorpusView {
  readonly #analyses = new Map<DocumentUri, DocumentAnalysis>();
  readonly #lexicon: Lexicon;
  readonly #directory = new EntityDirectory((uri) => this.#analyses.get(uri));
  readonly #figures: Strand<FigureRecord>;
  readonly #quotes: Strand<QuoteRecord>;
  readonly #statements: Strand<StatementRecord>;
  #sources = new SourceGroups([]);
  #lists: {
    claims?: readonly CorpusClaim[];
    conflicts?: readonly Conflict[];
    uris?: readonly DocumentUri[];
  } = {};

  constructor(models: CorpusModels = {}) {
    const lexicon = makeLexicon(models.vectors);
    this.#lexicon = lexicon;
    this.#figures = strand(
      (a, b) => sameFigure(a, b, lexicon),
      (group) => this.#readFigures(group),
    );
    this.#quotes = strand(
      (a, b) => sameQuote(a, b, lexicon),
      (group) => this.#readQuotes(group),
    );
    this.#statements = strand(
      (a, b) => sameStatement(a, b, lexicon),
      (group) => this.#readStatements(group),
    );
  }

  /** Applies a change; names the documents whose links or conflicts may differ from before. */
  apply(change: CorpusChange): ReadonlySet<DocumentUri> {
    const affected = new Set<DocumentUri>();
    for (const uri of change.remove) this.#replace(uri, undefined, affected);
    for (const analysis of change.upsert) this.#replace(analysis.uri, analysis, affected);
    this.#settle(this.#figures, affected);
    this.#settle(this.#quotes, affected);
    this.#settle(this.#statements, affected);
    this.#lists = {};
    this.#sources = new SourceGroups(this.uris, this.#statements.linker);
    return affected;
  }

  get uris(): readonly DocumentUri[] {
    return (this.#lists.uris ??= [...this.#analyses.keys()].sort(compareStrings));
  }

  analysis(uri: DocumentUri): DocumentAnalysis | undefined {
    return this.#analyses.get(uri);
  }

  get entities(): readonly CorpusEntity[] {
    return this.#directory.entities;
  }

  get suggestions(): readonly EntitySuggestion[] {
    return this.#directory.suggestions;
  }

  get claims(): readonly CorpusClaim[] {
    return (this.#lists.claims ??= this.#allFindings()
      .map((finding) => finding.claim)
      .sort(compareByFirstMember));
  }

  get conflicts(): readonly Conflict[] {
    return (this.#lists.conflicts ??= [
      ...this.#allFindings().flatMap((finding) => finding.conflicts),
      ...this.#directory.conflicts,
    ].sort(compareByFirstMember));
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
    const inFindings = this.#findingsOf(uri).flatMap((finding) => finding.conflicts);
    return [...inFindings, ...this.#directory.conflictsIn(uri)]
      .filter((conflict) => conflict.members.some((member) => member.uri === uri))
      .sort(compareByFirstMember);
  }

  sourceGroup(uri: DocumentUri): number {
    return this.#sources.groupOf(uri);
  }

  #replace(
    uri: DocumentUri,
    analysis: DocumentAnalysis | undefined,
    affected: Set<DocumentUri>,
  ): void {
    affected.add(uri);
    if (analysis === undefined) this.#analyses.delete(uri);
    else this.#analyses.set(uri, analysis);
    for (const touched of this.#directory.update(uri, analysis)) affected.add(touched);
    const context = analysis === undefined ? undefined : documentContext(analysis, this.#lexicon);
    const none = analysis === undefined || context === undefined;
    this.#figures.linker.update(uri, none ? [] : figureItems(analysis, context, this.#lexicon));
    this.#quotes.linker.update(uri, none ? [] : quoteItems(analysis, this.#lexicon));
    this.#statements.linker.update(uri, none ? [] : statementItems(analysis, this.#lexicon));
  }

  #settle<R>(of: Strand<R>, affected: Set<DocumentUri>): void {
    const { touched, removed } = of.linker.takeChanges();
    const { gone, made } = of.groups.update(touched, removed);
    for (const group of [...gone, ...made]) for (const node of group.nodes) affected.add(node.uri);
  }

  #findingsOf(uri: DocumentUri): readonly Finding[] {
    return [
      ...findingsIn(this.#figures, uri),
      ...findingsIn(this.#quotes, uri),
      ...findingsIn(this.#statements, uri),
    ];
  }

  #allFindings(): readonly Finding[] {
    return [
      ...allFindings(this.#figures),
      ...allFindings(this.#quotes),
      ...allFindings(this.#statements),
    ];
  }

  #readFigures(group: Group<FigureRecord>): Finding {
    const claim = claimOf(group, { kind: 'figure', member: figureMember, label: figureLabel });
    const valued = (node: LinkNode<FigureRecord>): ConflictMember => ({
      ...figureMember(node),
      value: this.#textOf(node.uri, node.record.figure.span),
    });
    return { claim, conflicts: figureConflicts(group, claim, valued) };
  }

  #readQuotes(group: Group<QuoteRecord>): Finding {
    const claim = claimOf(group, { kind: 'quote', member: quoteMember, label: quoteLabel });
    const valued = (node: LinkNode<QuoteRecord>): ConflictMember => ({
      ...quoteMember(node),
      value: node.record.text,
    });
    return { claim, conflicts: quoteConflicts(group, claim, valued) };
  }

  #readStatements(group: Group<StatementRecord>): Finding {
    const claim = claimOf(group, {
      kind: 'statement',
      member: statementMember,
      label: statementLabel,
    });
    return { claim, conflicts: [] };
  }

  #textOf(uri: DocumentUri, span: { readonly start: number; readonly end: number }): string {
    return sliceSpan(this.#analyses.get(uri)?.text ?? '', span);
  }
}

function strand<R>(
  match: ConstructorParameters<typeof Linker<R>>[0],
  read: (group: Group<R>) => Finding,
): Strand<R> {
  return {
    linker: new Linker<R>(match, REACH),
    groups: new Groups<R>(),
    findings: new WeakMap(),
    read,
  };
}

function findingOf<R>(of: Strand<R>, group: Group<R>): Finding {
  const known = of.findings.get(group);
  if (known !== undefined) return known;
  const finding = of.read(group);
  of.findings.set(group, finding);
  return finding;
}

function findingsIn<R>(of: Strand<R>, uri: DocumentUri): readonly Finding[] {
  const groups = new Set(of.linker.nodesOf(uri).flatMap((node) => of.groups.groupOf(node) ?? []));
  return [...groups].map((group) => findingOf(of, group));
}

function allFindings<R>(of: Strand<R>): readonly Finding[] {
  return [...of.groups.all()].map((group) => findingOf(of, group));
}

function figureMember(node: LinkNode<FigureRecord>): ClaimMember {
  const figure: Index<Figure> = node.index;
  return { uri: node.uri, span: node.record.figure.span, figure, quotation: undefined };
}

function quoteMember(node: LinkNode<QuoteRecord>): ClaimMember {
  const quotation: Index<Quotation> = node.index;
  return { uri: node.uri, span: node.record.quotation.content, figure: undefined, quotation };
}

function statementMember(node: LinkNode<StatementRecord>): ClaimMember {
  const { span } = node.record.statement;
  return { uri: node.uri, span, figure: undefined, quotation: undefined };
}

/** The measure most members are labelled with; of equals the longest, then the first in code-unit order. */
function figureLabel(nodes: readonly LinkNode<FigureRecord>[]): string {
  const counts = new Map<string, number>();
  for (const { record } of nodes) {
    const { label } = record.figure.measure;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  const [best] = [...counts].sort(
    ([a, n], [b, m]) => m - n || b.length - a.length || compareStrings(a, b),
  );
  return best?.[0] ?? 'figure';
}

const LABEL_LENGTH = 80;

function quoteLabel(nodes: readonly LinkNode<QuoteRecord>[]): string {
  const speaker = nodes.find((node) => node.record.speaker !== undefined)?.record.speaker?.text;
  const longest = [...nodes].sort((a, b) => b.record.text.length - a.record.text.length)[0];
  const text = shorten(longest?.record.text ?? '');
  return speaker === undefined ? `“${text}”` : `${speaker}: “${text}”`;
}

function statementLabel(nodes: readonly LinkNode<StatementRecord>[]): string {
  const shortest = [...nodes].sort((a, b) => a.record.text.length - b.record.text.length)[0];
  return shorten(shortest?.record.text ?? '');
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LABEL_LENGTH) return line;
  const cut = line.lastIndexOf(' ', LABEL_LENGTH);
  return `${line.slice(0, cut > 0 ? cut : LABEL_LENGTH)}…`;
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
