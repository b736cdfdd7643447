import type { DocumentUri } from '../text/source-document.js';
import { claimOf, type ClaimReading } from './claims.js';
import type { ClaimMember, Conflict, CorpusClaim } from './corpus-view.js';
import { Groups } from './groups.js';
import type { Group } from './link-node.js';
import { Linker, type Link, type LinkNode, type LinkReading } from './linker.js';
import type { Neighborhood } from './neighborhood.js';
import { allPairs, bestPairs } from './pair-claims.js';
import { Recent } from './recent.js';
import type { RecordStore } from './record-store.js';

/** How one kind of item is linked and read. */
export interface StrandReading<R, L extends Link> extends ClaimReading<R, L>, LinkReading<R, L> {
  member(node: LinkNode<R, L>): ClaimMember;
  /** Whether a link may be chained with others into one claim; if not it is a claim of two. */
  chains(link: L, a: LinkNode<R, L>, b: LinkNode<R, L>): boolean;
  /** Whether an unchained link may make a claim of two. */
  pairs(link: L): boolean;
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
  /** Those last asked for: they hold all that is shown of a claim, and are made again in no time. */
  readonly #findings = new Recent<Group<R, L>, Finding>(FINDINGS, 0, () => true);

  constructor(reading: StrandReading<R, L>, neighborhood: Neighborhood, store: RecordStore<R>) {
    this.#reading = reading;
    this.linker = new Linker<R, L>(reading, (uri) => neighborhood.nearOf(uri), store);
    this.#groups = new Groups<R, L>(
      (a, b, link) => reading.chains(link, a, b) && neighborhood.isOneEvent(a.uri, b.uri),
    );
  }

  /** Brings the groups up to date with the links; adds the documents whose claims may differ. */
  settle(affected: Set<DocumentUri>): void {
    const { touched, moved, removed } = this.linker.takeChanges();
    const { gone, made } = this.#groups.update(touched, removed);
    for (const group of gone) this.#findings.delete(group);
    for (const group of [...gone, ...made]) for (const node of group.nodes) affected.add(node.uri);
    for (const node of moved) {
      const group = this.#groups.groupOf(node);
      if (group === undefined) continue;
      this.#forget(group);
      for (const other of group.nodes) affected.add(other.uri);
    }
    for (const node of [...touched, ...moved]) {
      affected.add(node.uri);
      for (const other of node.links.keys()) affected.add(other.uri);
    }
  }

  /** Conflicts of the claims with a member in the document. */
  conflictsIn(uri: DocumentUri): readonly Conflict[] {
    const chained = this.#groupsIn(uri).flatMap((group) => this.#conflictsOf(group));
    const pairs = this.#reading.keepsAllPairs
      ? this.linker.nodesOf(uri).flatMap((node) => this.#pairsOf(node))
      : [];
    return [...chained, ...pairs.flatMap(({ conflicts }) => conflicts)];
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

  /** The claims that begin in a document, each once over all documents. */
  claimsFrom(uri: DocumentUri): readonly CorpusClaim[] {
    const chained = this.#groupsFrom(uri).map((group) => this.#findingOf(group).claim);
    return [...chained, ...this.#pairsFrom(uri).map(({ claim }) => claim)];
  }

  /** The conflicts of the claims that begin in a document, each once over all documents. */
  conflictsFrom(uri: DocumentUri): readonly Conflict[] {
    const chained = this.#groupsFrom(uri).flatMap((group) => this.#conflictsOf(group));
    if (!this.#reading.keepsAllPairs) return chained;
    return [...chained, ...this.#pairsFrom(uri).flatMap(({ conflicts }) => conflicts)];
  }

  #groupsFrom(uri: DocumentUri): readonly Group<R, L>[] {
    return this.#groupsIn(uri).filter(({ nodes: [first] }) => first?.uri === uri);
  }

  #pairsFrom(uri: DocumentUri): readonly Finding[] {
    const nodes = this.linker.nodesOf(uri);
    return nodes.flatMap((node) => this.#pairsOf(node, (other) => node.uri < other.uri));
  }

  #conflictsOf(group: Group<R, L>): readonly Conflict[] {
    return group.conflicts ?? this.#findingOf(group).conflicts;
  }

  #forget(group: Group<R, L>): void {
    this.#findings.delete(group);
    delete group.conflicts;
  }

  #findingOf(group: Group<R, L>): Finding {
    const known = this.#findings.get(group);
    if (known !== undefined) return known;
    const claim = claimOf(group, this.#reading);
    const conflicts = group.conflicts ?? this.#reading.conflicts(group, claim);
    group.conflicts = conflicts.length === 0 ? NO_CONFLICTS : conflicts;
    const finding = { claim, conflicts };
    this.#findings.set(group, finding, 1);
    return finding;
  }

  #pairsOf(
    node: LinkNode<R, L>,
    wanted: (other: LinkNode<R, L>) => boolean = () => true,
  ): Finding[] {
    const { keepsAllPairs } = this.#reading;
    const pairs = keepsAllPairs
      ? allPairs(node, this.#groups)
      : bestPairs(node, this.#groups, (link) => this.#reading.pairs(link));
    return pairs
      .filter((pair) => pair.some((other) => other !== node && wanted(other)))
      .map((nodes) => {
        const claim = claimOf({ nodes }, this.#reading);
        return { claim, conflicts: keepsAllPairs ? this.#reading.conflicts({ nodes }, claim) : [] };
      });
  }
}

/** So many findings of a kind are kept. */
const FINDINGS = 2_000;

const NO_CONFLICTS: readonly Conflict[] = [];
