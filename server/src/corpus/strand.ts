import type { DocumentUri } from '../text/source-document.js';
import { claimOf, type ClaimReading } from './claims.js';
import type { Conflict, CorpusClaim } from './corpus-view.js';
import { Groups, type Group } from './groups.js';
import { Linker, type Link, type LinkItem, type LinkNode, type Match } from './linker.js';
import { pairClaims } from './pair-claims.js';

/** How one kind of item is linked and read. */
export interface StrandReading<R, L extends Link> extends ClaimReading<R, L> {
  readonly match: Match<R, L>;
  /** Whether a link may be chained with others into one claim; if not it is a claim of two. */
  chains(link: L): boolean;
  /** What the members of a chained claim differ in. */
  conflicts(group: Group<R, L>, claim: CorpusClaim): readonly Conflict[];
}

/** What a group of items says. */
export interface Finding {
  readonly claim: CorpusClaim;
  readonly conflicts: readonly Conflict[];
}

/** One kind of item across the documents: links, groups, and the claims and conflicts made of them. */
export class Strand<R, L extends Link> {
  readonly linker: Linker<R, L>;
  readonly #reading: StrandReading<R, L>;
  readonly #groups: Groups<R, L>;
  readonly #findings = new WeakMap<Group<R, L>, Finding>();

  constructor(reading: StrandReading<R, L>, reach: number) {
    this.#reading = reading;
    this.linker = new Linker<R, L>((a, b) => reading.match(a, b), reach);
    this.#groups = new Groups<R, L>((link) => reading.chains(link));
  }

  /** Brings the groups up to date with the links; adds the documents whose claims may differ. */
  settle(affected: Set<DocumentUri>): void {
    const { touched, removed } = this.linker.takeChanges();
    const { gone, made } = this.#groups.update(touched, removed);
    for (const group of [...gone, ...made]) for (const node of group.nodes) affected.add(node.uri);
    for (const node of touched) {
      affected.add(node.uri);
      for (const other of node.links.keys()) affected.add(other.uri);
    }
  }

  /** Chained claims and claims of two with a member in the document. */
  findingsIn(uri: DocumentUri): readonly Finding[] {
    const nodes = this.linker.nodesOf(uri);
    const groups = new Set(nodes.flatMap((node) => this.#groups.groupOf(node) ?? []));
    const chained = [...groups].map((group) => this.#findingOf(group));
    return [...chained, ...nodes.flatMap((node) => this.#pairsOf(node))];
  }

  /** All findings, each once. */
  allFindings(): readonly Finding[] {
    const chained = [...this.#groups.all()].map((group) => this.#findingOf(group));
    const pairs = this.linker
      .uris()
      .flatMap((uri) => this.linker.nodesOf(uri))
      .flatMap((node) => this.#pairsOf(node, (other) => node.uri < other.uri));
    return [...chained, ...pairs];
  }

  #findingOf(group: Group<R, L>): Finding {
    const known = this.#findings.get(group);
    if (known !== undefined) return known;
    const claim = claimOf(group, this.#reading);
    const finding = { claim, conflicts: this.#reading.conflicts(group, claim) };
    this.#findings.set(group, finding);
    return finding;
  }

  #pairsOf(
    node: LinkNode<R, L>,
    wanted: (other: LinkNode<R, L>) => boolean = () => true,
  ): Finding[] {
    return pairClaims(node, this.#groups, this.#reading, wanted).map((claim) => ({
      claim,
      conflicts: [],
    }));
  }
}

export type { LinkItem, LinkNode };
