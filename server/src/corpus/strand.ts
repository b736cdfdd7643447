import type { DocumentUri } from '../text/source-document.js';
import { claimOf, type ClaimReading } from './claims.js';
import type { ClaimMember, Conflict, CorpusClaim } from './corpus-view.js';
import { Groups, type Group } from './groups.js';
import { Linker, type Link, type LinkNode, type LinkReading } from './linker.js';
import type { Neighborhood } from './neighborhood.js';
import { allPairs, bestPairs } from './pair-claims.js';

/** How one kind of item is linked and read. */
export interface StrandReading<R, L extends Link> extends ClaimReading<R, L>, LinkReading<R, L> {
  member(node: LinkNode<R, L>): ClaimMember;
  /** Whether a link may be chained with others into one claim; if not it is a claim of two. */
  chains(link: L, a: LinkNode<R, L>, b: LinkNode<R, L>): boolean;
  /** Whether every unchained link makes a claim of two, with conflicts; else only the best do, without. */
  readonly keepsAllPairs: boolean;
  /** What the members of a claim differ in. */
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

  constructor(reading: StrandReading<R, L>, neighborhood: Neighborhood) {
    this.#reading = reading;
    this.linker = new Linker<R, L>(reading, (uri) => neighborhood.nearOf(uri));
    this.#groups = new Groups<R, L>(
      (a, b, link) => reading.chains(link, a, b) && neighborhood.isOneEvent(a.uri, b.uri),
    );
  }

  /** Brings the groups up to date with the links; adds the documents whose claims may differ. */
  settle(affected: Set<DocumentUri>): void {
    const { touched, moved, removed } = this.linker.takeChanges();
    const { gone, made } = this.#groups.update(touched, removed);
    for (const group of [...gone, ...made]) for (const node of group.nodes) affected.add(node.uri);
    for (const node of moved) {
      const group = this.#groups.groupOf(node);
      if (group === undefined) continue;
      this.#findings.delete(group);
      for (const other of group.nodes) affected.add(other.uri);
    }
    for (const node of [...touched, ...moved]) {
      affected.add(node.uri);
      for (const other of node.links.keys()) affected.add(other.uri);
    }
  }

  /** Conflicts of the claims with a member in the document. */
  conflictsIn(uri: DocumentUri): readonly Conflict[] {
    const chained = this.#groupsIn(uri).map((group) => this.#findingOf(group));
    const pairs = this.#reading.keepsAllPairs
      ? this.linker.nodesOf(uri).flatMap((node) => this.#pairsOf(node))
      : [];
    return [...chained, ...pairs].flatMap(({ conflicts }) => conflicts);
  }

  /** Chained claims and claims of two with a member in the document. */
  findingsIn(uri: DocumentUri): readonly Finding[] {
    const chained = this.#groupsIn(uri).map((group) => this.#findingOf(group));
    return [...chained, ...this.linker.nodesOf(uri).flatMap((node) => this.#pairsOf(node))];
  }

  #groupsIn(uri: DocumentUri): readonly Group<R, L>[] {
    const nodes = this.linker.nodesOf(uri);
    return [...new Set(nodes.flatMap((node) => this.#groups.groupOf(node) ?? []))];
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
    const { keepsAllPairs } = this.#reading;
    const pairs = keepsAllPairs ? allPairs(node, this.#groups) : bestPairs(node, this.#groups);
    return pairs
      .filter((pair) => pair.some((other) => other !== node && wanted(other)))
      .map((nodes) => {
        const claim = claimOf({ nodes }, this.#reading);
        return { claim, conflicts: keepsAllPairs ? this.#reading.conflicts({ nodes }, claim) : [] };
      });
  }
}
